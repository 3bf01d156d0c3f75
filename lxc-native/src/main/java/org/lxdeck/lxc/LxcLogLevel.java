package org.lxdeck.lxc;

import org.jspecify.annotations.Nullable;

/** How grave a line of liblxc's log is, mildest first; the names are the ones liblxc reads and writes. */
public enum LxcLogLevel {
    TRACE,
    DEBUG,
    INFO,
    NOTICE,
    WARN,
    ERROR,
    CRIT,
    ALERT,
    FATAL;

    private static final LxcLogLevel[] ALL = values();

    /** The level of that name in upper case; null for any other word. */
    static @Nullable LxcLogLevel ofName(String name) {
        for (LxcLogLevel level : ALL) {
            if (level.name().equals(name)) {
                return level;
            }
        }
        return null;
    }

    /** Whether this level is {@code other} or graver. */
    public boolean atLeast(LxcLogLevel other) {
        return compareTo(other) >= 0;
    }
}
