package org.lxdeck.engine.host.local;

import org.lxdeck.engine.op.Unexpected;

/** Work that comes back again and again on a daemon thread of its own; nothing it throws ends it. */
abstract class Round implements Runnable, AutoCloseable {
    private final Station station;
    private final Thread thread;
    private final long everyMillis;
    private boolean hurried;
    private boolean closed;
    private boolean toldFault;

    Round(Station station, String name, long everyMillis) {
        this.station = station;
        this.everyMillis = everyMillis;
        this.thread = new Thread(this, name);
        this.thread.setDaemon(true);
    }

    Station station() {
        return station;
    }

    void start() {
        thread.start();
    }

    /** Does the next round now. */
    synchronized void hurry() {
        hurried = true;
        notifyAll();
    }

    /** One round; may block. */
    abstract void turn(long number);

    /** Before the thread ends. */
    void end() {}

    @Override
    public final void run() {
        long number = 0;
        try {
            while (!isClosed()) {
                try {
                    turn(number++);
                } catch (RuntimeException e) {
                    tellFault(e);
                }
                pause();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end();
        }
    }

    private void tellFault(RuntimeException e) {
        if (!toldFault) {
            toldFault = true;
            station.outlet().notice(Unexpected.error(e).message());
        }
    }

    synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void pause() throws InterruptedException {
        long until = System.nanoTime() + everyMillis * 1_000_000;
        long left = everyMillis;
        while (!closed && !hurried && left > 0) {
            wait(left);
            left = (until - System.nanoTime()) / 1_000_000;
        }
        hurried = false;
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Waits for the thread to end, for so long at most. */
    void join(long millis) {
        try {
            thread.join(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
