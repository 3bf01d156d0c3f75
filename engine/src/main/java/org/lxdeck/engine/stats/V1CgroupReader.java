package org.lxdeck.engine.stats;

import org.jspecify.annotations.Nullable;

/**
 * A container's cgroups of version 1. In the hybrid layout the v2 directory besides them adds user and system time and
 * the pressure files.
 */
final class V1CgroupReader implements CgroupReader {
    /** What v1 calls "no limit": the largest page-aligned number, near enough. */
    private static final long V1_UNLIMITED = 0x7fff_ffff_ffff_0000L;

    private final CgroupPaths paths;
    private final KernelTree tree;
    private final KernelFile cpuUsage;
    private final KernelFile cpuStat;
    private final KernelFile unifiedCpuStat;
    private final KernelFile memoryUsage;
    private final KernelFile memoryStat;
    private final KernelFile memoryAndSwap;
    private final KernelFile oomControl;
    private final KernelFile pidsCurrent;
    private final KernelFile freezerState;
    private final V1DiskFiles disk;
    private final PressureFiles pressure;
    private final KernelFile memoryPeak;
    private final boolean swaps;
    private boolean throttles;

    V1CgroupReader(CgroupPaths paths, KernelTree tree, FdBudget budget, boolean hostHasSwap) {
        this.paths = paths;
        this.tree = tree;
        cpuUsage = CgroupReader.file(tree, budget, paths.cpuacct(), "cpuacct.usage");
        cpuStat = CgroupReader.file(tree, budget, paths.cpu(), "cpu.stat");
        unifiedCpuStat = CgroupReader.file(tree, budget, paths.unified(), "cpu.stat");
        memoryUsage = CgroupReader.file(tree, budget, paths.memory(), "memory.usage_in_bytes");
        memoryStat = CgroupReader.file(tree, budget, paths.memory(), "memory.stat");
        swaps = hostHasSwap;
        @Nullable String swapDirectory = hostHasSwap ? paths.memory() : null;
        memoryAndSwap = CgroupReader.file(tree, budget, swapDirectory, "memory.memsw.usage_in_bytes");
        memoryPeak = CgroupReader.file(tree, budget, paths.memory(), "memory.max_usage_in_bytes");
        oomControl = CgroupReader.file(tree, budget, paths.memory(), "memory.oom_control");
        pidsCurrent = CgroupReader.file(tree, budget, paths.pids(), "pids.current");
        freezerState = CgroupReader.file(tree, budget, paths.freezer(), "freezer.state");
        disk = new V1DiskFiles(tree, budget, paths.blkio());
        pressure = new PressureFiles(tree, budget, paths.unified());
    }

    @Override
    public boolean read(CgroupReading into, ProcText text, boolean rare) {
        readCpu(into, text);
        readMemory(into, text, rare);
        into.processes = pidsCurrent.read(text) ? text.number() : ProcText.ABSENT;
        into.freezer = freezer(text);
        disk.read(into, text);
        if (rare) {
            pressure.read(into, text);
        }
        return into.processes != 0 && !gone();
    }

    @Override
    public boolean rests(CgroupReading last, ProcText text, boolean memoryToo) {
        return last.cpuNanos >= 0
                && cpuUsage.read(text)
                && text.number() == last.cpuNanos
                && (!memoryToo || (memoryUsage.read(text) && text.number() == last.memoryCharged));
    }

    @Override
    public Freezer freezer(ProcText text) {
        return freezerState.read(text) ? Freezer.ofV1(text) : Freezer.THAWED;
    }

    @Override
    public boolean gone() {
        return cpuUsage.gone() || memoryUsage.gone() || pidsCurrent.gone() || freezerState.gone();
    }

    private void readCpu(CgroupReading into, ProcText text) {
        into.cpuNanos = cpuUsage.read(text) ? text.number() : ProcText.ABSENT;
        if (throttles && cpuStat.read(text)) {
            into.periods = text.valueOf("nr_periods");
            into.throttledPeriods = text.valueOf("nr_throttled");
            into.throttledNanos = text.valueOf("throttled_time");
        }
        if (into.cpuNanos < 0) {
            readUnifiedCpu(into, text);
        }
    }

    @Override
    public void readFiner(CgroupReading into, ProcText text) {
        readUnifiedCpu(into, text);
        disk.readOperations(into, text);
    }

    private void readUnifiedCpu(CgroupReading into, ProcText text) {
        if (unifiedCpuStat.read(text)) {
            into.userNanos = CgroupReading.micros(text.valueOf("user_usec"));
            into.systemNanos = CgroupReading.micros(text.valueOf("system_usec"));
            if (into.cpuNanos < 0) {
                into.cpuNanos = CgroupReading.micros(text.valueOf("usage_usec"));
            }
        }
    }

    private void readMemory(CgroupReading into, ProcText text, boolean rare) {
        long before = into.memoryCharged;
        into.memoryCharged = memoryUsage.read(text) ? text.number() : ProcText.ABSENT;
        into.memoryAndSwap = memoryAndSwap.read(text) ? text.number() : ProcText.ABSENT;
        // the costly file: an idle container's has not changed when nothing was charged or given back
        if ((rare || into.memoryCharged != before) && memoryStat.read(text)) {
            into.cache = text.valueOf("total_cache");
            into.shmem = text.valueOf("total_shmem");
            into.inactiveFile = text.valueOf("total_inactive_file");
            into.activeFile = text.valueOf("total_active_file");
        }
        if (rare) {
            into.oomKills = oomControl.read(text) ? text.valueOf("oom_kill") : ProcText.ABSENT;
            into.memoryPeak = memoryPeak.read(text) ? text.number() : ProcText.ABSENT;
        }
    }

    @Override
    public CgroupLimits limits(ProcText text, CgroupLimits known) {
        disk.retry();
        pressure.retry();
        long quota = CgroupReader.numberIn(tree, text, paths.cpu(), "cpu.cfs_quota_us"); // -1 reads as absent
        boolean all = known.equals(CgroupLimits.UNKNOWN);
        CgroupLimits limits = new CgroupLimits(
                memoryLimit(text, "memory.limit_in_bytes"),
                swaps ? memoryLimit(text, "memory.memsw.limit_in_bytes") : ProcText.ABSENT,
                ProcText.ABSENT,
                swaps ? CgroupReader.numberIn(tree, text, paths.memory(), "memory.swappiness") : ProcText.ABSENT,
                quota < 0 ? ProcText.UNLIMITED : quota,
                all ? CgroupReader.numberIn(tree, text, paths.cpu(), "cpu.cfs_period_us") : known.periodMicros(),
                all ? cpus(text) : known.cpus(),
                all ? CgroupReader.numberIn(tree, text, paths.pids(), "pids.max") : known.processes());
        throttles = limits.hasQuota();
        return limits;
    }

    private long memoryLimit(ProcText text, String name) {
        return unlimited(CgroupReader.leastUpwards(tree, text, paths.memory(), paths.top(), name));
    }

    private static long unlimited(long limit) {
        return limit >= V1_UNLIMITED ? ProcText.UNLIMITED : limit;
    }

    private int cpus(ProcText text) {
        String directory = paths.cpuset();
        if (directory == null) {
            return 0;
        }
        int own = text.load(tree.file(directory + "/cpuset.cpus")) ? CpuList.count(text) : 0;
        if (own > 0) {
            return own;
        }
        return text.load(tree.file(directory + "/cpuset.effective_cpus")) ? CpuList.count(text) : 0;
    }

    @Override
    public void release() {
        cpuStat.release();
        unifiedCpuStat.release();
        memoryStat.release();
        memoryAndSwap.release();
        memoryPeak.release();
        oomControl.release();
        pidsCurrent.release();
        disk.close();
        pressure.close();
    }

    @Override
    public void close() {
        release();
        cpuUsage.close();
        memoryUsage.close();
        freezerState.close();
    }
}
