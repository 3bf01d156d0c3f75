package org.lxdeck.tui.bench;

import java.io.IOException;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** One direction of a link: so many bytes a second, and each of them so much later. What does not fit waits outside. */
public final class Wire implements AutoCloseable {
    /** Takes what has arrived. */
    public interface End {
        void arrived(byte[] bytes) throws IOException;
    }

    private static final int MOST = 512;

    private static final class Parcel implements Delayed {
        final byte[] bytes;
        final long at;

        Parcel(byte[] bytes, long at) {
            this.bytes = bytes;
            this.at = at;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(at, ((Parcel) other).at);
        }
    }

    private final DelayQueue<Parcel> way = new DelayQueue<>();
    private final long delayNanos;
    private final Thread carrier;
    private volatile int bytesPerSecond;
    private final AtomicLong carried = new AtomicLong();
    private long free = System.nanoTime();

    /** @param bytesPerSecond 0 for as fast as can be */
    public Wire(String name, int bytesPerSecond, long delayMillis, End end) {
        this.bytesPerSecond = bytesPerSecond;
        this.delayNanos = delayMillis * 1_000_000;
        carrier = new Thread(() -> carry(end), name);
        carrier.setDaemon(true);
        carrier.start();
    }

    private void carry(End end) {
        try {
            while (true) {
                end.arrived(way.take().bytes);
            }
        } catch (IOException | InterruptedException e) {
            // The other side is gone: nothing arrives any more.
            return;
        }
    }

    /** How many bytes can be put in at once without filling the wire for long. */
    public int most() {
        return bytesPerSecond == 0 ? 1 << 16 : MOST;
    }

    public void rate(int newBytesPerSecond) {
        bytesPerSecond = newBytesPerSecond;
    }

    public long carried() {
        return carried.get();
    }

    /** Puts bytes in; returns when the wire has taken them. */
    public void put(byte[] bytes, int count) throws InterruptedException {
        long now = System.nanoTime();
        free = Math.max(free, now);
        if (bytesPerSecond > 0) {
            free += count * 1_000_000_000L / bytesPerSecond;
            TimeUnit.NANOSECONDS.sleep(free - System.nanoTime());
        }
        carried.addAndGet(count);
        way.add(new Parcel(java.util.Arrays.copyOf(bytes, count), free + delayNanos));
    }

    /** What is still under way is lost. */
    @Override
    public void close() {
        carrier.interrupt();
    }
}
