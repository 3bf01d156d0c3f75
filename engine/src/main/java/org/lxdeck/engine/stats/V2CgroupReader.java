package org.lxdeck.engine.stats;

import org.jspecify.annotations.Nullable;

/** A container's cgroup of version 2. */
final class V2CgroupReader implements CgroupReader {
    private final CgroupPaths paths;
    private final KernelTree tree;
    private final KernelFile cpuStat;
    private final KernelFile memoryCurrent;
    private final KernelFile memoryStat;
    private final KernelFile memoryEvents;
    private final KernelFile swapCurrent;
    private final KernelFile pidsCurrent;
    private final KernelFile cgroupEvents;
    private final KernelFile ioStat;
    private final PressureFiles pressure;
    private final KernelFile memoryPeak;
    private final boolean swaps;

    V2CgroupReader(CgroupPaths paths, KernelTree tree, FdBudget budget, boolean hostHasSwap) {
        this.paths = paths;
        this.tree = tree;
        @Nullable String at = paths.unified();
        cpuStat = CgroupReader.file(tree, budget, at, "cpu.stat");
        memoryCurrent = CgroupReader.file(tree, budget, at, "memory.current");
        memoryStat = CgroupReader.file(tree, budget, at, "memory.stat");
        swaps = hostHasSwap;
        memoryPeak = CgroupReader.file(tree, budget, at, "memory.peak");
        memoryEvents = CgroupReader.file(tree, budget, at, "memory.events");
        swapCurrent = CgroupReader.file(tree, budget, hostHasSwap ? at : null, "memory.swap.current");
        pidsCurrent = CgroupReader.file(tree, budget, at, "pids.current");
        cgroupEvents = CgroupReader.file(tree, budget, at, "cgroup.events");
        ioStat = CgroupReader.file(tree, budget, at, "io.stat");
        pressure = new PressureFiles(tree, budget, at);
    }

    @Override
    public boolean read(CgroupReading into, ProcText text, boolean rare) {
        readCpu(into, text);
        readMemory(into, text, rare);
        into.processes = pidsCurrent.read(text) ? text.number() : ProcText.ABSENT;
        boolean populated = readEvents(into, text);
        readDisk(into, text);
        if (rare) {
            pressure.read(into, text);
        }
        return populated && into.processes != 0 && !gone();
    }

    @Override
    public boolean gone() {
        return cpuStat.gone() || cgroupEvents.gone();
    }

    private void readCpu(CgroupReading into, ProcText text) {
        if (!cpuStat.read(text)) {
            into.cpuNanos = ProcText.ABSENT;
            return;
        }
        into.cpuNanos = CgroupReading.micros(text.valueOf("usage_usec"));
        into.userNanos = CgroupReading.micros(text.valueOf("user_usec"));
        into.systemNanos = CgroupReading.micros(text.valueOf("system_usec"));
        into.periods = text.valueOf("nr_periods");
        into.throttledPeriods = text.valueOf("nr_throttled");
        into.throttledNanos = CgroupReading.micros(text.valueOf("throttled_usec"));
    }

    private void readMemory(CgroupReading into, ProcText text, boolean rare) {
        long before = into.memoryCharged;
        into.memoryCharged = memoryCurrent.read(text) ? text.number() : ProcText.ABSENT;
        into.swap = swapCurrent.read(text) ? text.number() : ProcText.ABSENT;
        // the costly file: an idle container's has not changed when nothing was charged or given back
        if ((rare || into.memoryCharged != before) && memoryStat.read(text)) {
            into.cache = text.valueOf("file");
            into.shmem = text.valueOf("shmem");
            into.inactiveFile = text.valueOf("inactive_file");
            into.activeFile = text.valueOf("active_file");
            into.slabReclaimable = text.valueOf("slab_reclaimable");
        }
        if (rare) {
            into.oomKills = memoryEvents.read(text) ? text.valueOf("oom_kill") : ProcText.ABSENT;
            into.memoryPeak = memoryPeak.read(text) ? text.number() : ProcText.ABSENT;
        }
    }

    @Override
    public boolean rests(CgroupReading last, ProcText text, boolean memoryToo) {
        return last.cpuNanos >= 0
                && cpuStat.read(text)
                && CgroupReading.micros(text.valueOf("usage_usec")) == last.cpuNanos
                && (!memoryToo || (memoryCurrent.read(text) && text.number() == last.memoryCharged));
    }

    @Override
    public void readFiner(CgroupReading into, ProcText text) {
        readCpu(into, text); // one file has them all
    }

    @Override
    public Freezer freezer(ProcText text) {
        boolean frozen = cgroupEvents.read(text) && text.valueOf("frozen") == 1;
        return frozen ? Freezer.FROZEN : Freezer.THAWED;
    }

    private boolean readEvents(CgroupReading into, ProcText text) {
        if (!cgroupEvents.read(text)) {
            into.freezer = Freezer.THAWED;
            return true;
        }
        into.freezer = text.valueOf("frozen") == 1 ? Freezer.FROZEN : Freezer.THAWED;
        return text.valueOf("populated") != 0;
    }

    private void readDisk(CgroupReading into, ProcText text) {
        boolean counted = ioStat.read(text);
        into.diskReadBytes = counted ? sum(text, "rbytes=") : ProcText.ABSENT;
        into.diskWriteBytes = counted ? sum(text, "wbytes=") : ProcText.ABSENT;
        into.diskReads = counted ? sum(text, "rios=") : ProcText.ABSENT;
        into.diskWrites = counted ? sum(text, "wios=") : ProcText.ABSENT;
    }

    /** The sum over all devices of {@code key=N}; 0 when no device has been used yet. */
    static long sum(ProcText text, String key) {
        long sum = 0;
        for (int i = 0; i < text.length(); i = Math.min(text.length(), text.skipWord(i) + 1)) {
            if (text.startsWith(i, key)) {
                sum += Math.max(0, text.number(i + key.length()));
            }
        }
        return sum;
    }

    @Override
    public CgroupLimits limits(ProcText text, CgroupLimits known) {
        pressure.retry();
        @Nullable String at = paths.unified();
        long quota = ProcText.UNLIMITED;
        long period = ProcText.ABSENT;
        if (at != null && text.load(tree.file(at + "/cpu.max"))) {
            quota = text.number();
            period = text.number(text.word(0, 1));
        }
        boolean all = known.equals(CgroupLimits.UNKNOWN);
        return new CgroupLimits(
                CgroupReader.leastUpwards(tree, text, at, paths.top(), "memory.max"),
                ProcText.ABSENT,
                swaps ? CgroupReader.leastUpwards(tree, text, at, paths.top(), "memory.swap.max") : ProcText.ABSENT,
                ProcText.ABSENT,
                quota < 0 ? ProcText.UNLIMITED : quota,
                period,
                all ? cpus(text, at) : known.cpus(),
                all ? CgroupReader.numberIn(tree, text, at, "pids.max") : known.processes());
    }

    private int cpus(ProcText text, @Nullable String at) {
        return at != null && text.load(tree.file(at + "/cpuset.cpus.effective")) ? CpuList.count(text) : 0;
    }

    @Override
    public void release() {
        memoryStat.release();
        memoryPeak.release();
        memoryEvents.release();
        swapCurrent.release();
        pidsCurrent.release();
        ioStat.release();
        pressure.close();
    }

    @Override
    public void close() {
        release();
        cpuStat.close();
        memoryCurrent.close();
        cgroupEvents.close();
    }
}
