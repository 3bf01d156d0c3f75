package org.lxdeck.engine.config;

/**
 * A row of the table of config keys: all that is known of one key or of one family of keys.
 *
 * @param name the key, or {@code prefix.*} for a family
 * @param when when a change takes effect on a running container
 * @param help one line
 */
public record ConfigKey(String name, ValueType type, Scope scope, When when, Effect effect, String help) {
    /** Where a key may be set. */
    public enum Scope {
        /** In profiles and containers. */
        ANYWHERE,
        /** In containers only. */
        CONTAINERS,
        /** In profiles only, which serve virtual machines, too. */
        PROFILES
    }

    /** When a change takes effect on a running container. */
    public enum When {
        LIVE,
        NEXT_START,
        /** It has no effect on a running container at all. */
        STORED
    }

    public boolean isFamily() {
        return name.endsWith("*");
    }

    /** What keys of a family begin with; the whole key otherwise. */
    public String prefix() {
        return isFamily() ? name.substring(0, name.length() - 1) : name;
    }

    /** Whether its value is a text of several lines by its nature: nothing for a line of a form. */
    public boolean isText() {
        return name.startsWith("raw.") || name.startsWith("cloud-init.");
    }

    public boolean matches(String key) {
        return isFamily() ? key.startsWith(prefix()) && key.length() > prefix().length() : key.equals(name);
    }
}
