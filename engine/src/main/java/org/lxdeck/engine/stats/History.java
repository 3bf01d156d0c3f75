package org.lxdeck.engine.stats;

import org.lxdeck.engine.host.Metric;
import org.lxdeck.engine.model.UsageSample;

/**
 * The last ten minutes of one container, under 6 kB: pressure is kept in shorts, and the page cache as its share of the
 * memory used. One thread records, any thread copies.
 */
final class History {
    private static final int WIDE = 6;
    private static final int NARROW = 4;
    private static final int CACHE_SHARE = WIDE + NARROW - 1;

    private final MinuteRings rings = new MinuteRings(WIDE, NARROW);

    /** @param row room for {@link #newRow()} */
    void record(long now, UsageSample sample, int[] row) {
        row[0] = sample.cpuPerMille();
        row[1] = MinuteRings.kib(sample.memoryUsed());
        row[2] = MinuteRings.kib(sample.netRxRate());
        row[3] = MinuteRings.kib(sample.netTxRate());
        row[4] = MinuteRings.kib(sample.diskReadRate());
        row[5] = MinuteRings.kib(sample.diskWriteRate());
        row[6] = sample.pressureCpu();
        row[7] = sample.pressureMemory();
        row[8] = sample.pressureIo();
        row[CACHE_SHARE] = share(sample);
        rings.record(now, row);
    }

    static int[] newRow() {
        return new int[WIDE + NARROW];
    }

    private static int share(UsageSample sample) {
        if (sample.memoryUsed() <= 0 || sample.memoryCache() < 0) {
            return UsageSample.NONE;
        }
        return (int) (Math.min(sample.memoryCache(), sample.memoryUsed()) * 1000 / sample.memoryUsed());
    }

    /** Copies the newest values, oldest first and right-aligned; answers how many seconds or means there are. */
    int copy(Metric metric, boolean fiveSeconds, int[] out) {
        if (metric != Metric.CACHE) {
            return rings.copy(column(metric), fiveSeconds, out);
        }
        int many = rings.copy(column(Metric.MEMORY), fiveSeconds, out);
        int[] shares = new int[out.length];
        rings.copy(CACHE_SHARE, fiveSeconds, shares);
        for (int i = 0; i < out.length; i++) {
            out[i] = out[i] < 0 || shares[i] < 0 ? UsageSample.NONE : (int) ((long) out[i] * shares[i] / 1000);
        }
        return many;
    }

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
            case CACHE -> CACHE_SHARE;
        };
    }
}
