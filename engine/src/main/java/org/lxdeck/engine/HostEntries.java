package org.lxdeck.engine;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lxdeck.engine.model.HostBadge;
import org.lxdeck.engine.model.Ordered;
import org.lxdeck.engine.model.Text;
import org.lxdeck.engine.store.YamlMap;

/**
 * What config.yaml says of single hosts: {@code hosts: {NAME: {label: PROD, colour: red, read-only: true}}}. Of two files
 * the later one's word counts. A name that is no host's is refused: whoever misspells production would act there unwarned.
 */
final class HostEntries {
    /** The longest label, in characters: it stands in a column of the table. */
    static final int LONGEST = 12;

    private static final Set<String> ALWAYS = Set.of("local", "demo");
    private static final Set<String> KEYS = Set.of("label", "colour", "read-only");

    private final Map<String, HostBadge> badges = new LinkedHashMap<>();
    private final Map<String, String> readOnly = new LinkedHashMap<>();

    /**
     * Takes one file more.
     *
     * @param lxcpaths names of the hosts that are further lxcpaths
     */
    void read(YamlMap file, Path path, Set<String> lxcpaths) throws EngineException {
        YamlMap hosts = file.map("hosts");
        for (String name : hosts.keys()) {
            if (!ALWAYS.contains(name) && !lxcpaths.contains(name)) {
                String known = lxcpaths.isEmpty() ? "local" : "local, " + String.join(", ", lxcpaths);
                throw hosts.invalid(
                        name,
                        "there is no host \"" + Text.line(name, 60) + "\" here; there is " + Text.line(known, 200));
            }
            entry(name, hosts.map(name), path);
        }
    }

    private void entry(String name, YamlMap entry, Path path) throws EngineException {
        for (String key : entry.keys()) {
            if (!KEYS.contains(key)) {
                throw entry.invalid(
                        key, "of a host label, colour and read-only can be said, not \"" + Text.line(key, 60) + "\"");
            }
        }
        HostBadge before = badges.getOrDefault(name, HostBadge.NONE);
        String label = entry.has("label") ? label(entry) : before.label();
        HostBadge.Colour colour = entry.has("colour") ? colour(entry) : before.colour();
        boolean coloured = colour != HostBadge.Colour.NONE;
        String shown = label.isEmpty() && coloured ? Text.line(name, LONGEST) : label;
        badges.put(name, new HostBadge(shown, colour));
        if (entry.has("read-only")) {
            readOnly.put(name, entry.flag("read-only", false) ? path + " says so" : "");
        }
    }

    private static String label(YamlMap entry) throws EngineException {
        String label = entry.text("label", "").strip();
        if (label.isEmpty() || label.length() > LONGEST || !label.equals(Text.line(label, LONGEST))) {
            throw entry.invalid("label", "a label is one to " + LONGEST + " characters that can be shown");
        }
        return label;
    }

    private static HostBadge.Colour colour(YamlMap entry) throws EngineException {
        String word = entry.text("colour", "");
        StringBuilder all = new StringBuilder();
        for (HostBadge.Colour colour : HostBadge.Colour.values()) {
            String name = colour.name().toLowerCase(Locale.ROOT);
            if (name.equals(word)) {
                return colour;
            }
            all.append(all.length() == 0 ? "" : ", ").append(name);
        }
        throw entry.invalid("colour", "a colour is one of " + all + ", not \"" + Text.line(word, 60) + "\"");
    }

    Map<String, HostBadge> badges() {
        return Ordered.copy(badges);
    }

    /** Why a host is read-only, by its name; an empty reason means that it is not. */
    Map<String, String> readOnly() {
        return Ordered.copy(readOnly);
    }
}
