package org.lxdeck.tui.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lxdeck.engine.config.ConfigKey;
import org.lxdeck.engine.config.ConfigKey.Scope;
import org.lxdeck.engine.config.ConfigKeys;

/** The list of keys: what is set first, then everything else by the part it belongs to, kept things last. */
public final class KeyRows {
    private static final Set<String> KEPT = Set.of("image", "volatile");

    private KeyRows() {}

    /** The rows by the heading they stand under, in order. */
    public static Map<String, List<KeyRow>> of(Draft draft, Below below) {
        Map<String, List<KeyRow>> groups = new LinkedHashMap<>();
        List<KeyRow> set = new ArrayList<>(List.of(row(draft, below, Draft.DESCRIPTION)));
        groups.put("Set", set);
        Map<String, List<KeyRow>> parts = new TreeMap<>();
        Map<String, List<KeyRow>> kept = new TreeMap<>();
        for (String key : names(draft, below)) {
            KeyRow row = row(draft, below, key);
            String part = part(key);
            if (KEPT.contains(part)) {
                add(kept, part, row);
            } else if (row.isSet() || row.isChanged()) {
                set.add(row);
            } else {
                add(parts, part, row);
            }
        }
        groups.putAll(parts);
        groups.putAll(kept);
        return groups;
    }

    private static void add(Map<String, List<KeyRow>> groups, String part, KeyRow row) {
        groups.computeIfAbsent(part, key -> new ArrayList<>()).add(row);
    }

    /** The row of one key. */
    public static KeyRow row(Draft draft, Below below, String key) {
        Optional<ConfigKey> known = key.equals(Draft.DESCRIPTION) ? Optional.empty() : ConfigKeys.find(key);
        return new KeyRow(key, known, draft.value(key), draft.before(key), below.key(key));
    }

    /** Names that can be typed here, families among them, sorted. */
    public static List<String> offered(boolean profile) {
        List<String> names = new ArrayList<>();
        for (ConfigKey key : ConfigKeys.table()) {
            if (key.scope() == Scope.ANYWHERE || (key.scope() == Scope.PROFILES) == profile) {
                names.add(key.name());
            }
        }
        return names;
    }

    private static Set<String> names(Draft draft, Below below) {
        Set<String> names = new TreeSet<>(offered(draft.what().isProfile()));
        names.removeIf(name -> KEPT.contains(part(name)));
        names.addAll(draft.seen().config().keySet());
        names.addAll(draft.now().config().keySet());
        below.profiles().forEach(profile -> names.addAll(profile.config().keySet()));
        return names;
    }

    private static String part(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }
}
