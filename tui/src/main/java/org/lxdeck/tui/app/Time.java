package org.lxdeck.tui.app;

/** The clocks the loop goes by; tests bring their own. */
public interface Time {
    /** Milliseconds since the epoch, for people. */
    long millis();

    /** Monotonic nanoseconds, for frames. */
    long nanos();

    static Time system() {
        return new Time() {
            @Override
            public long millis() {
                return System.currentTimeMillis();
            }

            @Override
            public long nanos() {
                return System.nanoTime();
            }
        };
    }
}
