package org.lxdeck.engine.stats;

/**
 * The raw numbers of one container at one tick, as its cgroup files gave them: filled anew by each read, never shared
 * between threads. Bytes, nanoseconds, 1/1000 for pressure; {@link ProcText#ABSENT} where the kernel does not tell.
 */
final class CgroupReading {
    long cpuNanos = ProcText.ABSENT;
    long userNanos = ProcText.ABSENT;
    long systemNanos = ProcText.ABSENT;
    long periods = ProcText.ABSENT;
    long throttledPeriods = ProcText.ABSENT;
    long throttledNanos = ProcText.ABSENT;
    long memoryCharged = ProcText.ABSENT;
    long memoryPeak = ProcText.ABSENT;
    long cache = ProcText.ABSENT;
    long activeFile = ProcText.ABSENT;
    long inactiveFile = ProcText.ABSENT;
    long slabReclaimable = ProcText.ABSENT;
    long shmem = ProcText.ABSENT;

    /** Memory and swap together: what v1 counts. */
    long memoryAndSwap = ProcText.ABSENT;

    /** Swap alone: what v2 counts. */
    long swap = ProcText.ABSENT;

    long oomKills = ProcText.ABSENT;
    long processes = ProcText.ABSENT;
    long diskReadBytes = ProcText.ABSENT;
    long diskWriteBytes = ProcText.ABSENT;
    long diskReads = ProcText.ABSENT;
    long diskWrites = ProcText.ABSENT;
    Freezer freezer = Freezer.THAWED;
    int cpuSome = -1;
    int memorySome = -1;
    int memoryFull = -1;
    int ioSome = -1;
    int ioFull = -1;

    /** Whether something had to wait lately: such numbers sink by themselves, also while nothing runs. */
    boolean presses() {
        return cpuSome > 0 || memorySome > 0 || ioSome > 0;
    }

    /** Nanoseconds out of microseconds; what is absent stays so. */
    static long micros(long value) {
        return value < 0 || value > ProcText.UNLIMITED / 1000 ? ProcText.ABSENT : value * 1000;
    }
}
