package org.lxdeck.lxc;

import com.sun.jna.Memory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lxdeck.lxc.abi.CMemory;
import org.lxdeck.lxc.abi.CStrings;
import org.lxdeck.lxc.abi.LxcCalls;

/**
 * The configuration one handle has in memory: what was in the file when the handle was made, and what was changed since.
 * Changes reach the file with {@link #save}, and nobody else otherwise.
 *
 * <p>Reading back is lossy: liblxc writes numbers, levels and sizes its own way. Threads and failure: as
 * {@link LxcContainer}. Source: {@code get_config_item} and its kin.
 */
public final class LxcConfig {

    private final HandleCalls calls;
    private final ConfigLoader loader;

    LxcConfig(HandleCalls calls, ConfigLoader loader) {
        this.calls = calls;
        this.loader = loader;
    }

    /**
     * The value of a key; several values stand one a line.
     *
     * @return empty when the key is not set, not known, or not readable
     */
    public Optional<String> item(String key) throws LxcException {
        Memory cKey = ConfigText.key(calls, key);
        return calls.quick(
                        "read " + key + " of",
                        c -> TwoCalls.text((into, room) -> LxcCalls.get_config_item(c, cKey, into, room)))
                .map(LxcConfig::withoutEnd)
                .filter(text -> !text.isEmpty());
    }

    /** The values of a key that can stand several times; empty when there are none. */
    public List<String> items(String key) throws LxcException {
        return item(key).map(text -> List.of(text.split("\n"))).orElse(List.of());
    }

    /**
     * The value in the running container's monitor, which may differ from the file's: a generated veth name is here.
     * Source: {@code get_running_config_item}, 75 µs.
     *
     * @return empty when it is not running or the key is not set
     */
    public Optional<String> runningItem(String key) throws LxcException {
        Memory cKey = ConfigText.key(calls, key);
        String text = calls.ask(
                "read " + key + " of", c -> withoutEnd(CMemory.takeString(LxcCalls.get_running_config_item(c, cKey))));
        return text.isEmpty() || text.equals("(null)") ? Optional.empty() : Optional.of(text);
    }

    /** Sets a key, or adds a value to a key that has several. The value must not be empty. */
    public void set(String key, String value) throws LxcException {
        Memory cKey = ConfigText.key(calls, key);
        Memory cValue = ConfigText.value(calls, key, value);
        calls.demandQuick("set " + key + " of", c -> LxcCalls.set_config_item(c, cKey, cValue));
    }

    /** Forgets a key with all its values. */
    public void clear(String key) throws LxcException {
        Memory cKey = ConfigText.key(calls, key);
        calls.demandQuick("clear " + key + " of", c -> LxcCalls.clear_config_item(c, cKey));
    }

    /** Forgets everything. */
    public void clear() throws LxcException {
        calls.quick("clear the configuration of", c -> {
            LxcCalls.clear_config(c);
            return Boolean.TRUE;
        });
    }

    /** The keys liblxc knows below a prefix such as {@code lxc.net.0}; all top-level ones for empty text. */
    public List<String> keys(String prefix) throws LxcException {
        Memory cPrefix = prefix.isEmpty() ? null : ConfigText.key(calls, prefix);
        return calls.quick(
                        "list the keys of",
                        c -> TwoCalls.text((into, room) -> LxcCalls.get_keys(c, cPrefix, into, room)))
                .map(LxcConfig::withoutEnd)
                .filter(text -> !text.isEmpty())
                .map(text -> List.of(text.split("\n")))
                .orElse(List.of());
    }

    /**
     * Replaces everything by the contents of a file. (liblxc itself would add to what is there.)
     *
     * @throws LxcException CONFIG with the place of the fault; the configuration is then partly loaded, so close the
     *     handle or load another file
     */
    public void load(Path file) throws LxcException {
        Path absolute = file.toAbsolutePath();
        Memory checked = ConfigText.path(calls, absolute);
        assert checked.valid();
        Optional<LxcConfigFault> fault =
                calls.ask("load the configuration of", c -> Optional.ofNullable(loader.load(c, absolute)));
        if (fault.isPresent()) {
            throw new LxcException(calls.id(), fault.get());
        }
    }

    /**
     * Writes everything to a file, in place, comments and includes gone, without liblxc's lock: for files that nobody
     * else reads yet, never for one a person wrote. For the container's own file it makes the directory when missing.
     */
    public void save(Path file) throws LxcException {
        Memory cFile = ConfigText.path(calls, file);
        calls.demand("save the configuration of", c -> LxcCalls.save_config(c, cFile));
    }

    /** The container's own configuration file, which need not exist. Source: {@code config_file_name}. */
    public Path file() throws LxcException {
        String path = calls.quick("ask the file of", c -> CMemory.takeString(LxcCalls.config_file_name(c)));
        return Path.of(path);
    }

    /** The lxcpath as liblxc spells it. Source: {@code get_config_path}. */
    public String lxcpath() throws LxcException {
        return calls.quick("ask the lxcpath of", c -> {
            var path = LxcCalls.get_config_path(c);
            return path == null ? "" : CStrings.read(path);
        });
    }

    private static String withoutEnd(String text) {
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }
}
