package org.lxdeck.engine.model;

/**
 * The numbers of one running container at one tick. {@link #NONE} (−1) means the kernel does not tell: shown as "n/a",
 * never as zero. Rates are per second over the last tick.
 *
 * @param atNanos monotonic time of the reading
 * @param cpuNanos CPU time used since start, nanoseconds (cpuacct.usage; cpu.stat usage_usec)
 * @param cpuPerMille CPU of one core in 1/1000 (1500 = one core and a half)
 * @param cpuLimitPerMille what the quota and the CPU set allow, same unit
 * @param throttledPerMille share of the enforcement periods that were throttled, 1/1000
 * @param memoryUsed bytes, as lxcfs computes it (usage)
 * @param memoryCache bytes of page cache within it
 * @param memoryLimit bytes: the least of the host's memory and every limit on the way up
 * @param oomKills processes killed for lack of memory since start
 * @param processes number of tasks (pids.current)
 * @param netRxRate bytes per second received by the container
 * @param netTxRate bytes per second sent by the container
 * @param pressureCpu share of time some task waited for a CPU, 1/1000 (10 s average)
 * @param startedAtMillis wall-clock time of the start of its init, milliseconds since the epoch
 */
public record UsageSample(
        long atNanos,
        long cpuNanos,
        int cpuPerMille,
        int cpuLimitPerMille,
        int throttledPerMille,
        long memoryUsed,
        long memoryCache,
        long memoryLimit,
        long memoryPeak,
        long swapUsed,
        long swapLimit,
        long oomKills,
        long processes,
        long processLimit,
        long netRxBytes,
        long netTxBytes,
        long netRxRate,
        long netTxRate,
        long diskReadBytes,
        long diskWriteBytes,
        long diskReadRate,
        long diskWriteRate,
        int pressureCpu,
        int pressureMemory,
        int pressureIo,
        long startedAtMillis) {
    /** The value of a number that the kernel does not tell. */
    public static final int NONE = -1;

    /** A sample in which nothing is known. */
    public static final UsageSample UNKNOWN = new UsageSample(
            0, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE,
            NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE);

    /** Memory used without the page cache, bytes; {@link #NONE} when unknown. */
    public long memoryWithoutCache() {
        if (memoryUsed < 0) {
            return NONE;
        }
        return Math.max(0, memoryUsed - Math.max(0, memoryCache));
    }
}
