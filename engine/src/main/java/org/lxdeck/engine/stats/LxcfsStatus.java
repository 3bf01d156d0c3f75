package org.lxdeck.engine.stats;

/**
 * What is known of this machine's lxcfs.
 *
 * @param mountPoint where it is mounted; empty when it is not
 * @param loads whether it computes load averages ({@code -l})
 * @param quotas whether a processor quota limits the cores it shows ({@code --enable-cfs})
 * @param version of the installed program, such as {@code 5.0.3}; empty when unknown
 */
public record LxcfsStatus(State state, String mountPoint, boolean loads, boolean quotas, String version) {
    /** Whether containers get an answer from it. */
    public enum State {
        OK,
        MISSING,
        /** Mounted, and its process has died. */
        DEAD,
        /** Mounted, and it does not answer. */
        HUNG
    }

    /** The word for {@code HostUsage.lxcfs}. */
    public String word() {
        return switch (state) {
            case OK -> loads ? "ok" : "no load";
            case MISSING -> "missing";
            case DEAD, HUNG -> "dead";
        };
    }

    /** How it computes available memory. */
    public AvailableRule rule() {
        return AvailableRule.of(version);
    }
}
