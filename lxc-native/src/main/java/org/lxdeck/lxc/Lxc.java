package org.lxdeck.lxc;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.lang.ref.Cleaner;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lxdeck.lxc.LxcException.Kind;
import org.lxdeck.lxc.abi.CMemory;
import org.lxdeck.lxc.abi.CStrings;
import org.lxdeck.lxc.abi.LxcExports;

/**
 * liblxc, opened. Opening loads Java's native bridge and the library (about 0.25 s the first time); nothing is loaded
 * before. One process has one liblxc log: of two open at once, the later one's log file is used.
 *
 * <p>Threads: all methods may be called from any thread. Failure: {@link LxcException}. Source: the exported functions
 * of {@code liblxc.so.1}.
 */
public final class Lxc implements AutoCloseable {

    private final LxcOptions options;
    private final LxcVersion version;
    private final LxcLog log;
    private final CallLanes lanes = new CallLanes();
    private final Cleaner cleaner = Cleaner.create();
    private final ConfigLoader loader;
    private final ConfigCheck check = new ConfigCheck(this);

    Lxc(LxcOptions options, LxcVersion version) {
        this.options = options;
        this.version = version;
        this.log = new LxcLog(options.logFile().orElse(null), LxcLoader.LOG_PREFIX);
        this.loader = new ConfigLoader(log);
    }

    /** As {@link #open(LxcOptions)} with {@link LxcOptions#DEFAULT}. */
    public static Lxc open() throws LxcException {
        return open(LxcOptions.DEFAULT);
    }

    /**
     * Loads liblxc and binds to it.
     *
     * @throws LxcException NOT_INSTALLED, TOO_OLD, NO_BRIDGE, or FAILED when liblxc cannot make its locks or the log file
     *     cannot be written
     */
    public static Lxc open(LxcOptions options) throws LxcException {
        return new Lxc(options, LxcLoader.load(options));
    }

    /** The release found. */
    public LxcVersion version() {
        return version;
    }

    /** Where containers are unless said otherwise: lxc.lxcpath of lxc.conf, else the compiled-in place. */
    public String defaultLxcPath() {
        return LxcLoader.defaultLxcPath();
    }

    /** Names of the directories in an lxcpath that have a configuration file; names are text from outside. */
    public List<String> listDefined(String lxcpath) throws LxcException {
        return list(lxcpath, LxcExports::list_defined_containers);
    }

    /** Names of the containers of an lxcpath that have a monitor, in any order; names are text from outside. */
    public List<String> listActive(String lxcpath) throws LxcException {
        return list(lxcpath, LxcExports::list_active_containers);
    }

    /** Whether liblxc knows this API extension; 5.0 denies some that it has. */
    public boolean hasExtension(String extension) {
        return isPlain(extension) && LxcExports.lxc_has_api_extension(CStrings.of(extension)) != 0;
    }

    /** Whether this release accepts a configuration key; 7.0 knows no lxc.cgroup keys, for example. */
    public boolean supportsKey(String key) {
        return isPlain(key) && LxcExports.lxc_config_item_is_supported(CStrings.of(key)) != 0;
    }

    /**
     * A handle on a container, with its configuration loaded; the container need not exist. About 0.1 ms.
     *
     * @throws LxcException CONFIG when its configuration does not load (see {@link #containerWithoutConfig})
     */
    public LxcContainer container(LxcId id) throws LxcException {
        return new Opening(this).withConfig(id);
    }

    /**
     * A handle on a container that reads no configuration: for one whose file does not load. It asks for states and
     * stops, freezes and shuts down; shutting down uses the default signal.
     */
    public LxcContainer containerWithoutConfig(LxcId id) throws LxcException {
        return new Opening(this).withoutConfig(id);
    }

    /**
     * Checks whether a configuration file loads, without any effect on a container or on disk.
     *
     * @return where and why it does not; empty when it does
     * @throws LxcException TIMED_OUT when an included file hangs
     */
    public Optional<LxcConfigFault> checkConfig(Path file) throws LxcException {
        return check.check(file.toAbsolutePath());
    }

    /** Worker threads alive now; with nothing hung and nothing under way they end after ten seconds. */
    public int workerThreads() {
        return lanes.threads();
    }

    /** Takes no further calls. Handles may still be closed. */
    @Override
    public void close() {
        lanes.close();
    }

    ConfigLoader loader() {
        return loader;
    }

    LxcOptions options() {
        return options;
    }

    LxcLog log() {
        return log;
    }

    CallLanes lanes() {
        return lanes;
    }

    Cleaner cleaner() {
        return cleaner;
    }

    private interface Lister {
        int list(Pointer lxcpath, Pointer names, @Nullable Pointer containers);
    }

    private static List<String> list(String lxcpath, Lister lister) throws LxcException {
        Memory path = checkedPath(lxcpath);
        Memory names = CMemory.pointerCell();
        int count = lister.list(path, names, null);
        if (count < 0) {
            throw LxcException.of(
                    Kind.FAILED, null, "cannot list the containers in " + lxcpath + ": it cannot be read");
        }
        return CMemory.takeStrings(names.getPointer(0), count);
    }

    private static Memory checkedPath(String lxcpath) throws LxcException {
        try {
            return CStrings.of(new LxcId(lxcpath, "a").lxcpath());
        } catch (IllegalArgumentException e) {
            throw LxcException.of(
                    Kind.INVALID, null, Optional.ofNullable(e.getMessage()).orElse("invalid lxcpath"));
        }
    }

    private static boolean isPlain(String word) {
        return !word.isEmpty() && word.chars().noneMatch(Character::isISOControl);
    }
}
