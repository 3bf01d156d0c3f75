package org.lxdeck.engine.host;

import org.lxdeck.engine.model.ContainerRef;

/**
 * The last ten minutes of every running container and of every host: 60 values of one second and 120 of five seconds. Primitive and
 * preallocated, outside the immutable state; safe for every thread.
 */
public interface Histories {
    /**
     * Copies the newest values into {@code out}, oldest first, right-aligned; places without a value hold −1.
     *
     * @param fiveSeconds the long ring instead of the short one
     * @return how many values there were
     */
    int copy(ContainerRef ref, Metric metric, boolean fiveSeconds, int[] out);

    /** The same for a whole host; one that keeps no history has no value. */
    default int copyHost(String host, HostMetric metric, boolean fiveSeconds, int[] out) {
        java.util.Arrays.fill(out, -1);
        return 0;
    }

    /** No history at all. */
    Histories NONE = (ref, metric, fiveSeconds, out) -> {
        java.util.Arrays.fill(out, -1);
        return 0;
    };
}
