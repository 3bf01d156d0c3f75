package org.lxdeck.engine.diagnosis;

/**
 * What to try next.
 *
 * @param text what it does, without a full stop
 * @param line the shell line that does it; may be empty
 * @param way where the dashboard does the same or shows more
 */
public record Remedy(String text, String line, Way way) {
    /** The ways of a dashboard. */
    public enum Way {
        NONE,
        START,
        UNFREEZE,
        KILL,
        SHELL,
        LOG,
        PROCESSES,
        CONFIG,
        EDIT_PROFILE
    }

    static Remedy of(String text, String line) {
        return new Remedy(text, line, Way.NONE);
    }

    static Remedy of(String text, String line, Way way) {
        return new Remedy(text, line, way);
    }

    /** The end of the container's log. */
    static Remedy log(String name) {
        return new Remedy("read its log", "lxdeck info --show-log " + name, Way.LOG);
    }
}
