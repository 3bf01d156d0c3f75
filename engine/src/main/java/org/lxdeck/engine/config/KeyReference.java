package org.lxdeck.engine.config;

import java.util.List;

/** What the table of keys says of each in words: for the verb that lists them, and for the reference. Pure. */
public final class KeyReference {
    private KeyReference() {}

    /**
     * A key in words.
     *
     * @param value which values it takes
     * @param scope where it may be set
     * @param when when a change reaches a running container
     * @param lines what it becomes in the liblxc configuration, or what acts on it
     * @param v1 the files of cgroup v1 that it sets
     * @param v2 those of cgroup v2
     */
    public record Entry(
            String key, String value, String scope, String when, String lines, String v1, String v2, String help) {}

    /** All keys, sorted by name. */
    public static List<Entry> entries() {
        return ConfigKeys.table().stream().map(KeyReference::entry).toList();
    }

    private static Entry entry(ConfigKey key) {
        String scope =
                switch (key.scope()) {
                    case ANYWHERE -> "profiles, containers";
                    case CONTAINERS -> "containers";
                    case PROFILES -> "profiles";
                };
        String when =
                switch (key.when()) {
                    case LIVE -> "at once";
                    case NEXT_START -> "next start";
                    case STORED -> "stored";
                };
        return new Entry(
                key.name(),
                key.type().grammar(),
                scope,
                when,
                orNone(key.effect().lines()),
                orNone(key.effect().files(1)),
                orNone(key.effect().files(2)),
                key.help());
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "none" : text;
    }
}
