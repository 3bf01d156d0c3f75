package org.lxdeck.engine.stats;

import java.util.Arrays;
import org.lxdeck.engine.host.Metric;
import org.lxdeck.engine.model.UsageSample;

/**
 * The last ten minutes of one container: 60 seconds one by one and 120 means of five seconds, of every {@link Metric}.
 * Preallocated, under 6 kB: pressure is kept in shorts. Seconds without a sample hold −1.
 */
final class History {
    private static final int FINE = 60;
    private static final int COARSE = 120;
    private static final int STEP = 5;
    private static final int WIDE = 6;
    private static final int ALL = 9;
    private static final Metric[] METRICS = Metric.values();

    private final Ring fine = new Ring(FINE);
    private final Ring coarse = new Ring(COARSE);
    private final long[] sums = new long[ALL];
    private final byte[] counts = new byte[ALL];
    private long second = Long.MIN_VALUE;

    /** Rows of values; the newest is at {@code head}. */
    private static final class Ring {
        final int size;
        final int[] wide;
        final short[] narrow;
        int head;
        int filled;

        Ring(int size) {
            this.size = size;
            this.wide = new int[size * WIDE];
            this.narrow = new short[size * (ALL - WIDE)];
        }

        void advance() {
            head = (head + 1) % size;
            filled = Math.min(size, filled + 1);
        }

        void set(int metric, int value) {
            if (metric < WIDE) {
                wide[metric * size + head] = value;
            } else {
                narrow[(metric - WIDE) * size + head] = (short) value;
            }
        }

        int get(int metric, int age) {
            int at = Math.floorMod(head - age, size);
            return metric < WIDE ? wide[metric * size + at] : narrow[(metric - WIDE) * size + at];
        }
    }

    synchronized void record(long now, UsageSample sample) {
        if (second != Long.MIN_VALUE && now < second) {
            return;
        }
        if (now != second) {
            moveTo(now);
        }
        for (Metric metric : METRICS) {
            int value = value(metric, sample);
            int m = column(metric);
            fine.set(m, value);
            if (value >= 0 && counts[m] < STEP) {
                sums[m] += value;
                counts[m]++;
            }
            coarse.set(m, counts[m] == 0 ? UsageSample.NONE : (int) (sums[m] / counts[m]));
        }
    }

    /** Opens the second {@code now}; those left out between hold nothing. */
    private void moveTo(long now) {
        boolean first = second == Long.MIN_VALUE;
        long steps = first ? 1 : Math.min(now - second, (long) STEP * COARSE);
        for (long s = now - steps + 1; s <= now; s++) {
            fine.advance();
            if (s < now) {
                clear(fine);
            }
            if (first || Math.floorMod(s, STEP) == 0) {
                coarse.advance();
                clear(coarse);
                Arrays.fill(sums, 0);
                Arrays.fill(counts, (byte) 0);
            }
        }
        second = now;
    }

    private static void clear(Ring ring) {
        for (int m = 0; m < ALL; m++) {
            ring.set(m, UsageSample.NONE);
        }
    }

    /** The first {@link #WIDE} columns need an int, the others fit in a short. */
    private static int column(Metric metric) {
        return switch (metric) {
            case CPU -> 0;
            case MEMORY -> 1;
            case NET_RX -> 2;
            case NET_TX -> 3;
            case DISK_READ -> 4;
            case DISK_WRITE -> 5;
            case PRESSURE_CPU -> 6;
            case PRESSURE_MEMORY -> 7;
            case PRESSURE_IO -> 8;
        };
    }

    private static int value(Metric metric, UsageSample sample) {
        return switch (metric) {
            case CPU -> sample.cpuPerMille();
            case MEMORY -> kib(sample.memoryWithoutCache());
            case NET_RX -> kib(sample.netRxRate());
            case NET_TX -> kib(sample.netTxRate());
            case DISK_READ -> kib(sample.diskReadRate());
            case DISK_WRITE -> kib(sample.diskWriteRate());
            case PRESSURE_CPU -> sample.pressureCpu();
            case PRESSURE_MEMORY -> sample.pressureMemory();
            case PRESSURE_IO -> sample.pressureIo();
        };
    }

    private static int kib(long bytes) {
        return bytes < 0 ? UsageSample.NONE : (int) Math.min(Integer.MAX_VALUE, (bytes + 512) / 1024);
    }

    /** Copies the newest values, oldest first and right-aligned; answers how many seconds or means there are. */
    synchronized int copy(Metric metric, boolean fiveSeconds, int[] out) {
        Ring ring = fiveSeconds ? coarse : fine;
        int count = Math.min(out.length, ring.filled);
        Arrays.fill(out, 0, out.length - count, UsageSample.NONE);
        for (int age = 0; age < count; age++) {
            out[out.length - 1 - age] = ring.get(column(metric), age);
        }
        return count;
    }
}
