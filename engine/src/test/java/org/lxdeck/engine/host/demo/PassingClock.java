package org.lxdeck.engine.host.demo;

import java.util.concurrent.atomic.AtomicLong;

/** A clock of a test: sleeping lets it jump. */
public final class PassingClock implements DemoClock {
    private final AtomicLong now = new AtomicLong(1_790_000_000_000L);

    @Override
    public long millis() {
        return now.get();
    }

    @Override
    public void sleep(long millis) {
        now.addAndGet(millis);
    }
}
