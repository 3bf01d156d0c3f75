package org.lxdeck.engine.host.local;

import org.lxdeck.engine.model.UsageSample;
import org.lxdeck.engine.stats.Glance;

/** Samples that hold less than all numbers. */
final class Samples {
    private static final int NONE = UsageSample.NONE;

    private Samples() {}

    /** Memory only: what the first frame knows. */
    static UsageSample memoryOnly(long nanos, Glance seen) {
        return new UsageSample(
                nanos,
                NONE,
                NONE,
                NONE,
                NONE,
                seen.memoryUsed(),
                0,
                seen.memoryLimit(),
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE);
    }
}
