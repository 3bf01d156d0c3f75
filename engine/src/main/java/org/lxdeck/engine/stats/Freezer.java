package org.lxdeck.engine.stats;

/** Whether the freezer holds a container. */
public enum Freezer {
    THAWED,
    FREEZING,
    FROZEN;

    /** What a v1 freezer.state says. */
    static Freezer ofV1(ProcText text) {
        if (text.startsWith(0, "FROZEN")) {
            return FROZEN;
        }
        return text.startsWith(0, "FREEZING") ? FREEZING : THAWED;
    }
}
