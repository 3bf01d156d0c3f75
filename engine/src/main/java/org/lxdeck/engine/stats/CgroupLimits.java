package org.lxdeck.engine.stats;

/**
 * What bounds a container; read anew every ten seconds, since it seldom changes. {@link ProcText#UNLIMITED} where there
 * is no limit, {@link ProcText#ABSENT} where it cannot be read.
 *
 * @param memory bytes: the least limit among its cgroup and all above
 * @param memoryAndSwap bytes, likewise; v1 only
 * @param swap bytes; v2 only
 * @param swappiness v1 only
 * @param quotaMicros processor time allowed in each period
 * @param periodMicros length of the period
 * @param cpus cores it may run on; 0 when unknown
 * @param processes tasks allowed
 */
record CgroupLimits(
        long memory,
        long memoryAndSwap,
        long swap,
        long swappiness,
        long quotaMicros,
        long periodMicros,
        int cpus,
        long processes) {

    static final CgroupLimits UNKNOWN = new CgroupLimits(
            ProcText.ABSENT,
            ProcText.ABSENT,
            ProcText.ABSENT,
            ProcText.ABSENT,
            ProcText.UNLIMITED,
            ProcText.ABSENT,
            0,
            ProcText.ABSENT);

    /** True when a quota holds the container below the speed of its cores. */
    boolean hasQuota() {
        return quotaMicros > 0 && quotaMicros != ProcText.UNLIMITED && periodMicros > 0;
    }

    /** Processor time it may use, in 1/1000 of a core. */
    long allowedPerMille(int hostCpus) {
        long byCores = 1000L * (cpus > 0 ? cpus : hostCpus);
        if (!hasQuota() || quotaMicros > ProcText.UNLIMITED / 1000) {
            return byCores;
        }
        return Math.min(byCores, Math.max(1, quotaMicros * 1000 / periodMicros));
    }
}
