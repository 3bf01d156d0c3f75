package org.lxdeck.engine.op;

/** Time as work needs it: two clocks and an alarm. Tests drive it by hand. */
public interface Ticker {
    /** Monotonic nanoseconds. */
    long nanos();

    /** Milliseconds since the epoch. */
    long millis();

    /** Runs the action once, on a thread of its own, not before that many milliseconds have passed. */
    void after(long millis, Runnable action);
}
