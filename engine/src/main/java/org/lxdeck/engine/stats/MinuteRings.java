package org.lxdeck.engine.stats;

import java.util.Arrays;
import org.lxdeck.engine.model.UsageSample;

/**
 * The last ten minutes of some series: 60 seconds one by one and 120 means of five seconds. Preallocated; the first
 * columns are ints, the others fit in a short. Seconds without a row hold −1. For any number of threads.
 */
final class MinuteRings {
    private static final int FINE = 60;
    private static final int COARSE = 120;
    private static final int STEP = 5;

    private final int wide;
    private final int all;
    private final Ring fine;
    private final Ring coarse;
    private final long[] sums;
    private final byte[] counts;
    private long second = Long.MIN_VALUE;

    /** Rows of values; the newest is at {@code head}. */
    private final class Ring {
        final int size;
        final int[] ints;
        final short[] shorts;
        int head;
        int filled;

        Ring(int size) {
            this.size = size;
            this.ints = new int[size * wide];
            this.shorts = new short[size * (all - wide)];
        }

        void advance() {
            head = (head + 1) % size;
            filled = Math.min(size, filled + 1);
        }

        void set(int column, int value) {
            if (column < wide) {
                ints[column * size + head] = value;
            } else {
                shorts[(column - wide) * size + head] = (short) value;
            }
        }

        int get(int column, int age) {
            int at = Math.floorMod(head - age, size);
            return column < wide ? ints[column * size + at] : shorts[(column - wide) * size + at];
        }

        void clear() {
            for (int column = 0; column < all; column++) {
                set(column, UsageSample.NONE);
            }
        }
    }

    /**
     * @param wide columns of any number
     * @param narrow columns of numbers up to 32767, behind them
     */
    MinuteRings(int wide, int narrow) {
        this.wide = wide;
        this.all = wide + narrow;
        this.fine = new Ring(FINE);
        this.coarse = new Ring(COARSE);
        this.sums = new long[all];
        this.counts = new byte[all];
    }

    /** Takes the row of a second; an older second than the newest is passed over. */
    synchronized void record(long now, int[] row) {
        if (second != Long.MIN_VALUE && now < second) {
            return;
        }
        if (now != second) {
            moveTo(now);
        }
        for (int column = 0; column < all; column++) {
            int value = row[column];
            fine.set(column, value);
            if (value >= 0 && counts[column] < STEP) {
                sums[column] += value;
                counts[column]++;
            }
            coarse.set(column, counts[column] == 0 ? UsageSample.NONE : (int) (sums[column] / counts[column]));
        }
    }

    /** Opens the second {@code now}; those left out between hold nothing. */
    private void moveTo(long now) {
        boolean first = second == Long.MIN_VALUE;
        long steps = first ? 1 : Math.min(now - second, (long) STEP * COARSE);
        for (long s = now - steps + 1; s <= now; s++) {
            fine.advance();
            if (s < now) {
                fine.clear();
            }
            if (first || Math.floorMod(s, STEP) == 0) {
                coarse.advance();
                coarse.clear();
                Arrays.fill(sums, 0);
                Arrays.fill(counts, (byte) 0);
            }
        }
        second = now;
    }

    /** Copies the newest values, oldest first and right-aligned; answers how many seconds or means there are. */
    synchronized int copy(int column, boolean fiveSeconds, int[] out) {
        Ring ring = fiveSeconds ? coarse : fine;
        int count = Math.min(out.length, ring.filled);
        Arrays.fill(out, 0, out.length - count, UsageSample.NONE);
        for (int age = 0; age < count; age++) {
            out[out.length - 1 - age] = ring.get(column, age);
        }
        return count;
    }

    /** A number of bytes as the rings keep it. */
    static int kib(long bytes) {
        return bytes < 0 ? UsageSample.NONE : (int) Math.min(Integer.MAX_VALUE, (bytes + 512) / 1024);
    }
}
