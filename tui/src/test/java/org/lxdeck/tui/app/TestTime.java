package org.lxdeck.tui.app;

import java.util.concurrent.atomic.AtomicLong;
import org.lxdeck.engine.host.demo.DemoClock;

/** One clock for the demo and for the loop; it moves only when somebody sleeps on it or a test says so. */
final class TestTime implements Time, DemoClock {
    static final long START = 1_790_000_000_000L;

    private final AtomicLong now = new AtomicLong(START);

    @Override
    public long millis() {
        return now.get();
    }

    @Override
    public long nanos() {
        return now.get() * 1_000_000;
    }

    @Override
    public void sleep(long millis) {
        now.addAndGet(millis);
    }
}
