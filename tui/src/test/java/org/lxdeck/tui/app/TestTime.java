package org.lxdeck.tui.app;

import java.util.concurrent.atomic.AtomicLong;
import org.lxdeck.engine.host.demo.DemoClock;

/**
 * One clock for the demo and for the loop; it moves only when somebody sleeps on it or a test says so. It can be held: who
 * would sleep past that moment waits until it is let go.
 */
public final class TestTime implements Time, DemoClock {
    public static final long START = 1_790_000_000_000L;

    private final AtomicLong now = new AtomicLong(START);
    private long heldAt = Long.MAX_VALUE;
    private int waiting;

    @Override
    public long millis() {
        return now.get();
    }

    @Override
    public long nanos() {
        return now.get() * 1_000_000;
    }

    @Override
    public synchronized void sleep(long millis) {
        boolean interrupted = false;
        while (now.get() + millis > heldAt && !interrupted) {
            waiting++;
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
                Thread.currentThread().interrupt();
            }
            waiting--;
        }
        now.addAndGet(millis);
    }

    /** Lets so much time pass and no more. */
    synchronized void holdAfter(long millis) {
        heldAt = now.get() + millis;
    }

    synchronized void letGo() {
        heldAt = Long.MAX_VALUE;
        notifyAll();
    }

    /** Whether so many wait for the clock. */
    synchronized boolean isWaitedFor(long sleepers) {
        return sleepers > 0 && heldAt < Long.MAX_VALUE && waiting >= sleepers;
    }
}
