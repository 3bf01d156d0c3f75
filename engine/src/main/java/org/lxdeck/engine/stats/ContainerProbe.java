package org.lxdeck.engine.stats;

import java.io.Closeable;
import org.lxdeck.engine.model.UsageDetail;
import org.lxdeck.engine.model.UsageSample;

/** Everything kept about one running container between two ticks: its open files, its limits, its rates. For one thread. */
final class ContainerProbe implements Closeable {
    /** After so many ticks at rest a container is likely to go on resting. */
    private static final int LONG = 5;

    /** So often the memory is looked at of a container that has rested long; even, as every other tick is left out. */
    private static final int MEMORY_EVERY = 4;

    private final InitProcess init;
    private final long startedAtMillis;
    private final CgroupReader cgroup;
    private final NetReader net;
    private final CgroupReading reading = new CgroupReading();
    private final Rate cpu = new Rate();
    private final Rate periods = new Rate();
    private final Rate throttled = new Rate();
    private final Rate netRx = new Rate();
    private final Rate netTx = new Rate();
    private final Rate diskRead = new Rate();
    private final Rate diskWrite = new Rate();
    private CgroupLimits limits = CgroupLimits.UNKNOWN;
    private boolean doubted = true;
    private boolean skipped;
    private int rested;

    ContainerProbe(InitProcess init, long startedAtMillis, CgroupReader cgroup, NetReader net) {
        this.init = init;
        this.startedAtMillis = startedAtMillis;
        this.cgroup = cgroup;
        this.net = net;
    }

    /** Reads the limits anew; with {@code all} also those that hardly ever change. */
    void readLimits(ProcText text, boolean all) {
        limits = cgroup.limits(text, all ? CgroupLimits.UNKNOWN : limits);
    }

    /** Reads the cgroup files; false when the container has stopped. */
    boolean read(ProcText text, boolean rare) {
        skipped = false;
        return cgroup.read(reading, text, rare);
    }

    /** What was read before holds no more. */
    void doubt() {
        doubted = true;
        rested = 0;
    }

    /** Whether it was doubted since the last call; a new one is. */
    boolean takeDoubt() {
        boolean was = doubted;
        doubted = false;
        return was;
    }

    /**
     * Whether the numbers of the last read still hold. Of a container in which nothing has run for long the CPU counter is
     * looked at in every other tick, the freezer in the ticks between.
     */
    boolean rests(ProcText text, long phase) {
        skipped = rested >= LONG && phase % 2 != 0;
        boolean looksAtFreezer = skipped || rested < LONG;
        boolean rests = skipped
                || (!reading.presses() && cgroup.rests(reading, text, phase % MEMORY_EVERY == 0 || rested < LONG));
        if (rests && looksAtFreezer) {
            reading.freezer = cgroup.freezer(text);
            rests = !cgroup.gone();
        }
        rested = rests ? rested + 1 : 0;
        if (rested == LONG) {
            cgroup.release();
        }
        return rests;
    }

    NetReader net() {
        return net;
    }

    InitProcess init() {
        return init;
    }

    Freezer freezerNow(ProcText text) {
        reading.freezer = cgroup.freezer(text);
        return reading.freezer;
    }

    Freezer freezer() {
        return reading.freezer;
    }

    CgroupReading reading() {
        return reading;
    }

    CgroupLimits limits() {
        return limits;
    }

    UsageSample sample(long nanos, HostMemory host, int hostCpus, AvailableRule rule) {
        return new UsageSample(
                nanos,
                reading.cpuNanos,
                cpuPerMille(nanos),
                (int) limits.allowedPerMille(hostCpus),
                throttledPerMille(),
                reading.memoryCharged,
                reading.memoryCharged < 0 ? ProcText.ABSENT : rule.reclaimable(reading),
                LxcfsFormulas.memoryTotal(limits, host.total()),
                reading.memoryPeak < 0 ? ProcText.ABSENT : Math.max(reading.memoryPeak, reading.memoryCharged),
                host.swap() == 0 ? 0 : LxcfsFormulas.swapUsed(reading),
                LxcfsFormulas.swapTotal(limits, host.swap()),
                reading.oomKills,
                reading.processes,
                limits.processes() == ProcText.UNLIMITED ? ProcText.ABSENT : limits.processes(),
                net.rxBytes,
                net.txBytes,
                netRx.next(net.rxBytes, nanos),
                netTx.next(net.txBytes, nanos),
                reading.diskReadBytes,
                reading.diskWriteBytes,
                rate(diskRead, reading.diskReadBytes, nanos),
                rate(diskWrite, reading.diskWriteBytes, nanos),
                reading.cpuSome,
                reading.memorySome,
                reading.ioSome,
                startedAtMillis);
    }

    /** A counter that was not looked at has not grown; if it has, the next look spreads that over the whole time. */
    private long rate(Rate rate, long value, long nanos) {
        return skipped ? Math.min(value, 0) : rate.next(value, nanos);
    }

    private int cpuPerMille(long nanos) {
        long nanosPerSecond = rate(cpu, reading.cpuNanos, nanos);
        return nanosPerSecond < 0
                ? UsageSample.NONE
                : (int) Math.min(Integer.MAX_VALUE, (nanosPerSecond + 500_000) / 1_000_000);
    }

    private int throttledPerMille() {
        long all = periods.grown(reading.periods);
        long held = throttled.grown(reading.throttledPeriods);
        if (all < 0 || held < 0) {
            return UsageSample.NONE;
        }
        return all == 0 ? 0 : (int) Math.min(1000, held * 1000 / all);
    }

    UsageDetail detail(ProcText text) {
        cgroup.readFiner(reading, text);
        return new UsageDetail(
                reading.userNanos,
                reading.systemNanos,
                reading.periods,
                reading.throttledPeriods,
                reading.throttledNanos,
                limits.hasQuota() ? limits.quotaMicros() : UsageSample.NONE,
                limits.hasQuota() ? limits.periodMicros() : UsageSample.NONE,
                limits.cpus(),
                reading.shmem,
                reading.diskReads,
                reading.diskWrites,
                net.rxPackets,
                net.txPackets,
                reading.memoryFull,
                reading.ioFull);
    }

    @Override
    public void close() {
        cgroup.close();
    }
}
