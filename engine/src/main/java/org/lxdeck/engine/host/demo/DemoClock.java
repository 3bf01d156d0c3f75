package org.lxdeck.engine.host.demo;

/** The time that the demo lives in: the machine's, or a test's that passes at once. */
public interface DemoClock {
    /** Milliseconds since the epoch. */
    long millis();

    /** Lets that much time pass. */
    void sleep(long millis) throws InterruptedException;

    /** The machine's own time. */
    static DemoClock system() {
        return new DemoClock() {
            @Override
            public long millis() {
                return System.currentTimeMillis();
            }

            @Override
            public void sleep(long millis) throws InterruptedException {
                Thread.sleep(millis);
            }
        };
    }
}
