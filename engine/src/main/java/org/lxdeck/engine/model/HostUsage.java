package org.lxdeck.engine.model;

/**
 * The numbers of a whole host; −1 where unknown.
 *
 * @param cpuPerMille busy share of all CPUs together in 1/1000 (1000 = all busy)
 * @param memoryUsed bytes: MemTotal − MemAvailable of /proc/meminfo
 * @param load1 load average × 100
 * @param uptimeSeconds from /proc/uptime
 * @param diskFree bytes free to root where the containers live
 * @param netRxRate bytes per second received by the real interfaces
 * @param netTxRate bytes per second sent by them
 * @param diskReadRate bytes per second read from the real disks
 * @param diskWriteRate bytes per second written to them
 * @param lxcfs one word or short sentence: {@code ok}, {@code no load}, {@code missing}, {@code dead}
 * @param cgroups where the numbers of its containers come from: {@code v1}, {@code v1 and v2}, {@code v2}, {@code none}
 */
public record HostUsage(
        int cpus,
        int cpuPerMille,
        long memoryTotal,
        long memoryUsed,
        long swapTotal,
        long swapUsed,
        int load1,
        int load5,
        int load15,
        long uptimeSeconds,
        long diskTotal,
        long diskFree,
        int pressureCpu,
        int pressureMemory,
        int pressureIo,
        long netRxRate,
        long netTxRate,
        long diskReadRate,
        long diskWriteRate,
        String lxcfs,
        String cgroups) {
    public static final HostUsage UNKNOWN = new HostUsage(
            -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, "unknown", "unknown");
}
