package org.lxdeck.engine.stats;

import org.lxdeck.engine.host.HostMetric;
import org.lxdeck.engine.model.HostUsage;

/** The last ten minutes of one host, under 8 kB. One thread records, any thread copies. */
final class HostHistory {
    private static final int WIDE = 7;
    private static final int NARROW = 4;

    private final MinuteRings rings = new MinuteRings(WIDE, NARROW);
    private final int[] row = new int[WIDE + NARROW];

    void record(long now, HostUsage usage) {
        row[0] = MinuteRings.kib(usage.memoryUsed());
        row[1] = MinuteRings.kib(usage.swapUsed());
        row[2] = MinuteRings.kib(usage.netRxRate());
        row[3] = MinuteRings.kib(usage.netTxRate());
        row[4] = MinuteRings.kib(usage.diskReadRate());
        row[5] = MinuteRings.kib(usage.diskWriteRate());
        row[6] = usage.load1();
        row[7] = usage.cpuPerMille();
        row[8] = usage.pressureCpu();
        row[9] = usage.pressureMemory();
        row[10] = usage.pressureIo();
        rings.record(now, row);
    }

    int copy(HostMetric metric, boolean fiveSeconds, int[] out) {
        return rings.copy(column(metric), fiveSeconds, out);
    }

    private static int column(HostMetric metric) {
        return switch (metric) {
            case MEMORY -> 0;
            case SWAP -> 1;
            case NET_RX -> 2;
            case NET_TX -> 3;
            case DISK_READ -> 4;
            case DISK_WRITE -> 5;
            case LOAD -> 6;
            case CPU -> 7;
            case PRESSURE_CPU -> 8;
            case PRESSURE_MEMORY -> 9;
            case PRESSURE_IO -> 10;
        };
    }
}
