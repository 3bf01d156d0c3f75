package org.lxdeck.tui.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.host.Metric;
import org.lxdeck.engine.model.HostUsage;
import org.lxdeck.engine.model.UsageSample;

/** Something of a machine that containers share: who uses how much of it. */
public enum Resource {
    CPU("CPU"),
    MEMORY("Memory"),
    DISK("Disk"),
    NET("Network"),
    PROCESSES("Processes"),
    PRESSURE("Pressure");

    private static final Resource[] ALL = values();

    private final String label;

    Resource(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The series whose sum is its history; none where no history is kept. */
    public List<Metric> metrics() {
        return switch (this) {
            case CPU -> List.of(Metric.CPU);
            case MEMORY -> List.of(Metric.MEMORY);
            case DISK -> List.of(Metric.DISK_READ, Metric.DISK_WRITE);
            case NET -> List.of(Metric.NET_RX, Metric.NET_TX);
            case PROCESSES -> List.of();
            case PRESSURE -> List.of(Metric.PRESSURE_CPU);
        };
    }

    /** The resource that the rows are sorted by; null when they go by something else. */
    public static @Nullable Resource of(ContainerSort sort) {
        return switch (sort) {
            case CPU -> CPU;
            case MEMORY, MEMORY_SHARE -> MEMORY;
            case DISK, DISK_READ, DISK_WRITE -> DISK;
            case NET, NET_IN, NET_OUT -> NET;
            case PROCESSES -> PROCESSES;
            case PRESSURE -> PRESSURE;
            default -> null;
        };
    }

    /** What a container uses of it; −1 when nobody knows. */
    public long used(UsageSample usage) {
        return switch (this) {
            case CPU -> usage.cpuPerMille();
            case MEMORY -> usage.memoryUsed();
            case DISK -> sum(usage.diskReadRate(), usage.diskWriteRate());
            case NET -> sum(usage.netRxRate(), usage.netTxRate());
            case PROCESSES -> usage.processes();
            case PRESSURE -> Math.max(usage.pressureCpu(), Math.max(usage.pressureMemory(), usage.pressureIo()));
        };
    }

    /** All there is of it on the host, in the same unit; −1 where that has no end or is not known. */
    public long whole(HostUsage host) {
        return switch (this) {
            case CPU -> host.cpus() < 0 ? -1 : host.cpus() * 1000L;
            case MEMORY -> host.memoryTotal();
            case PRESSURE -> 1000;
            case DISK, NET, PROCESSES -> -1;
        };
    }

    private static long sum(long a, long b) {
        return a < 0 && b < 0 ? -1 : Math.max(0, a) + Math.max(0, b);
    }

    static Resource[] all() {
        return ALL;
    }
}
