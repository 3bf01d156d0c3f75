package org.lxdeck.engine.stats;

/**
 * The arithmetic by which lxcfs makes a container's /proc out of its cgroups. Pure; the results equal what a process in
 * the container reads. Bytes, nanoseconds; {@link ProcText#ABSENT} where an input is absent.
 */
public final class LxcfsFormulas {
    private LxcfsFormulas() {}

    /**
     * The memory lines of /proc/meminfo.
     *
     * @param total MemTotal
     * @param free MemFree
     * @param available MemAvailable
     * @param cached Cached
     * @param shmem Shmem
     * @param swapTotal SwapTotal
     * @param swapFree SwapFree
     */
    public record Memory(
            long total, long free, long available, long cached, long shmem, long swapTotal, long swapFree) {}

    static Memory memory(
            CgroupReading reading, CgroupLimits limits, long hostTotal, long hostSwap, AvailableRule rule) {
        long total = memoryTotal(limits, hostTotal);
        if (reading.memoryCharged < 0 || total < 0) {
            long none = ProcText.ABSENT;
            return new Memory(total, none, none, reading.cache, reading.shmem, none, none);
        }
        long free = Math.max(0, total - reading.memoryCharged);
        long swapTotal = swapTotal(limits, hostSwap);
        long swapUsed = swapUsed(reading);
        return new Memory(
                total,
                free,
                free + rule.reclaimable(reading),
                reading.cache,
                reading.shmem,
                swapTotal,
                swapUsed < 0 ? swapTotal : Math.max(0, swapTotal - swapUsed));
    }

    /** The least of the host's memory and every limit above the container. */
    static long memoryTotal(CgroupLimits limits, long hostTotal) {
        if (limits.memory() < 0) {
            return hostTotal;
        }
        return hostTotal < 0 ? limits.memory() : Math.min(limits.memory(), hostTotal);
    }

    /** Swap the container may use: 0 when the host has none or swappiness forbids it. */
    static long swapTotal(CgroupLimits limits, long hostSwap) {
        if (hostSwap <= 0 || limits.swappiness() == 0) {
            return hostSwap < 0 ? ProcText.ABSENT : 0;
        }
        if (limits.swap() >= 0) {
            return Math.min(hostSwap, limits.swap());
        }
        if (limits.memoryAndSwap() >= 0) {
            return Math.min(hostSwap, Math.max(limits.memory(), limits.memoryAndSwap()));
        }
        return hostSwap;
    }

    /** Swap in use; v1 counts it together with memory. */
    static long swapUsed(CgroupReading reading) {
        if (reading.swap >= 0) {
            return reading.swap;
        }
        if (reading.memoryAndSwap >= 0 && reading.memoryCharged >= 0) {
            return Math.max(0, reading.memoryAndSwap - reading.memoryCharged);
        }
        return ProcText.ABSENT;
    }

    /**
     * Cores in the container's /proc/cpuinfo.
     *
     * @param byQuota whether lxcfs runs with {@code --enable-cfs}: a quota of one and a half cores then shows as two
     */
    static int cores(CgroupLimits limits, int hostCpus, boolean byQuota) {
        int cores = limits.cpus() > 0 ? Math.min(limits.cpus(), hostCpus) : hostCpus;
        if (!byQuota || !limits.hasQuota()) {
            return cores;
        }
        long quota = (limits.quotaMicros() - 1) / limits.periodMicros() + 1;
        return (int) Math.min(cores, quota);
    }

    /**
     * Time since the init process started.
     *
     * @param bootCentis time since boot, hundredths of a second (first number of /proc/uptime)
     * @param startTicks when the process started, hundredths since boot (field 22 of /proc/pid/stat)
     */
    public static long uptimeSeconds(long bootCentis, long startTicks) {
        return bootCentis < 0 || startTicks < 0 ? ProcText.ABSENT : Math.max(0, (bootCentis - startTicks) / 100);
    }
}
