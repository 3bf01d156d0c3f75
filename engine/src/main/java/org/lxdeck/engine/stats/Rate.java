package org.lxdeck.engine.stats;

/**
 * Turns a counter that only grows into a rate. A counter that fell (it was reset, or wrapped) or was absent gives no rate
 * once. For one thread.
 */
final class Rate {
    private long lastValue = ProcText.ABSENT;
    private long lastNanos;

    /**
     * Units per second between the call before and this one.
     *
     * @param nanos monotonic clock
     * @return −1 while there is no rate
     */
    long next(long value, long nanos) {
        long grown = value - lastValue;
        long passed = nanos - lastNanos;
        boolean usable = value >= 0 && lastValue >= 0 && grown >= 0 && passed > 0;
        lastValue = value;
        lastNanos = nanos;
        return usable ? Math.round((double) grown * 1e9 / passed) : ProcText.ABSENT;
    }

    /** How much the counter grew between the call before and this one; −1 when that cannot be told. */
    long grown(long value) {
        long grown = value - lastValue;
        boolean usable = value >= 0 && lastValue >= 0 && grown >= 0;
        lastValue = value;
        return usable ? grown : ProcText.ABSENT;
    }
}
