package org.lxdeck.engine.op;

/**
 * Speed and time left of something counted: the mean over the last few seconds, so that a stall shows and a jump does
 * not. Not thread-safe.
 */
final class RateMeter {
    private static final int KEPT = 16;
    private static final long SPACING_NANOS = 250_000_000L;

    private final long[] atNanos = new long[KEPT];
    private final long[] counts = new long[KEPT];
    private int used;

    /** Forgets everything: a new stage. */
    void reset() {
        used = 0;
    }

    /** Takes a reading; readings closer than a quarter second replace the newest one. */
    void add(long nanos, long count) {
        if (used >= 2 && nanos - atNanos[used - 2] < SPACING_NANOS) {
            used--;
        } else if (used == KEPT) {
            System.arraycopy(atNanos, 1, atNanos, 0, KEPT - 1);
            System.arraycopy(counts, 1, counts, 0, KEPT - 1);
            used--;
        }
        atNanos[used] = nanos;
        counts[used] = count;
        used++;
    }

    /** Units a second, −1 before a second reading. */
    long perSecond() {
        if (used < 2) {
            return -1;
        }
        long nanos = atNanos[used - 1] - atNanos[0];
        long count = counts[used - 1] - counts[0];
        return nanos <= 0 || count < 0 ? -1 : (long) (count * 1e9 / nanos);
    }

    /** Seconds until {@code total}, −1 when unknown. */
    long secondsLeft(long total) {
        long rate = perSecond();
        if (rate <= 0 || total < 0) {
            return -1;
        }
        long left = Math.max(0, total - counts[used - 1]);
        return (left + rate - 1) / rate;
    }
}
