package org.lxdeck.engine.op;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The machine's clocks and one daemon thread for alarms, made when the first alarm is set. */
public class SystemTicker implements Ticker, AutoCloseable {
    private final ScheduledThreadPoolExecutor alarms;

    public SystemTicker() {
        alarms = new ScheduledThreadPoolExecutor(1, new DaemonThreads("lxdeck-alarm"));
        alarms.setRemoveOnCancelPolicy(true);
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public long millis() {
        return System.currentTimeMillis();
    }

    @Override
    public void after(long millis, Runnable action) {
        if (alarms.isShutdown()) {
            return;
        }
        ScheduledFuture<?> unused = alarms.schedule(action, millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        alarms.shutdownNow();
    }
}
