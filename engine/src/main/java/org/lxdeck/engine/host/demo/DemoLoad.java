package org.lxdeck.engine.host.demo;

import java.util.Random;
import org.lxdeck.engine.model.HostUsage;
import org.lxdeck.engine.model.UsageSample;

/** Makes up the numbers: every container has its own rhythm, a little noise and the trouble it was given. */
final class DemoLoad {
    static final long MEBI = 1L << 20;
    static final int CPUS = 16;
    static final long HOST_MEMORY = 64L * 1024 * MEBI;

    private final Random random;

    DemoLoad(Random random) {
        this.random = random;
    }

    /** The sample one second after the last one. */
    UsageSample next(DemoContainer container, long nowMillis, int cpuLimit, long memoryLimit) {
        UsageSample last = container.sample;
        boolean frozen = container.status == org.lxdeck.engine.model.ContainerStatus.FROZEN;
        container.phase += 0.05 + random.nextDouble() * 0.1;
        int wanted = frozen ? 0 : cpu(container);
        int cpu = Math.min(wanted, cpuLimit);
        int throttled = wanted > cpuLimit ? Math.min(960, (wanted - cpuLimit) * 1000 / wanted) : 0;
        boolean killed = container.fault == DemoFault.OUT_OF_MEMORY && last.memoryUsed() > memoryLimit - 6 * MEBI;
        long cache = frozen ? Math.max(0, last.memoryCache()) : cache(container, memoryLimit);
        long memory =
                frozen && last.memoryUsed() > 0 ? last.memoryUsed() : memory(container, last, killed, memoryLimit);
        long rx = frozen ? 0 : rate(container.work.net(), container.phase);
        long tx = frozen ? 0 : rate(container.work.net(), container.phase * 1.7 + 2) / 2;
        long write = frozen ? 0 : rate(container.work.disk(), container.phase * 0.7 + 1);
        long read = frozen ? 0 : rate(container.work.disk() / 3, container.phase * 1.3);
        long tasks = container.work.programs().size() * 3L + 4 + (frozen ? 0 : wanted / 180);
        return new UsageSample(
                nowMillis * 1_000_000,
                Math.max(0, last.cpuNanos()) + cpu * 1_000_000L,
                cpu,
                cpuLimit,
                throttled,
                memory,
                Math.min(cache, memory),
                memoryLimit,
                Math.max(memory, last.memoryPeak()),
                0,
                0,
                Math.max(0, last.oomKills()) + (killed ? 1 : 0),
                tasks,
                taskLimit(container, tasks),
                Math.max(0, last.netRxBytes()) + rx,
                Math.max(0, last.netTxBytes()) + tx,
                rx,
                tx,
                Math.max(0, last.diskReadBytes()) + read,
                Math.max(0, last.diskWriteBytes()) + write,
                read,
                write,
                throttled / 2 + cpu / 60,
                killed ? 420 : (int) (memory * 30 / Math.max(1, memoryLimit)),
                container.fault == DemoFault.SLOW_DISK ? 380 : (int) Math.min(400, write / 40_000),
                container.startedAtMillis);
    }

    private int cpu(DemoContainer container) {
        DemoWork work = container.work;
        double wave = 0.5 + 0.5 * Math.sin(container.phase);
        double burst = random.nextInt(14) == 0 ? work.swing() * random.nextDouble() : 0;
        double noise = work.cpu() * 0.12 * random.nextGaussian();
        return (int) Math.max(1, work.cpu() * 0.4 + work.swing() * wave + burst + noise);
    }

    private long memory(DemoContainer container, UsageSample last, boolean killed, long limit) {
        long base = container.work.memory() * MEBI;
        if (container.fault == DemoFault.OUT_OF_MEMORY) {
            long grown = last.memoryUsed() < 0 ? base : last.memoryUsed() + 5 * MEBI + random.nextInt(3) * MEBI;
            return killed ? limit * 2 / 5 : Math.min(grown, limit - MEBI);
        }
        double wave = 1 + 0.08 * Math.sin(container.phase / 3) + 0.01 * random.nextGaussian();
        return Math.min(limit - 2 * MEBI, (long) (base * wave) + cache(container, limit));
    }

    private static long cache(DemoContainer container, long limit) {
        return Math.min(container.work.cache() * MEBI, limit / 4);
    }

    private static long taskLimit(DemoContainer container, long tasks) {
        if (container.fault == DemoFault.PROCESS_LIMIT) {
            return tasks;
        }
        return container.work.equals(DemoWork.WEB) ? 500 : UsageSample.NONE;
    }

    private long rate(int kib, double phase) {
        double wave = 0.35 + 0.65 * (0.5 + 0.5 * Math.sin(phase * 2));
        double burst = random.nextInt(10) == 0 ? 1.5 * random.nextDouble() : 0;
        return (long) (kib * 1024.0 * (wave + burst) * (0.9 + 0.2 * random.nextDouble()));
    }

    /** What the host shows when its containers use this much. */
    HostUsage host(DemoTotals totals, long uptimeSeconds) {
        int busy = (int) Math.min(1000, totals.cpuPerMille / CPUS + 18);
        int load = (int) Math.min(99_00, totals.cpuPerMille / 10 + 20);
        long used = Math.min(HOST_MEMORY - 512 * MEBI, totals.memory + 2200 * MEBI);
        return new HostUsage(
                CPUS,
                busy,
                HOST_MEMORY,
                used,
                8L * 1024 * MEBI,
                120 * MEBI,
                load,
                load * 9 / 10 + totals.running % 7,
                load * 8 / 10 + 11,
                uptimeSeconds,
                1_860L * 1024 * MEBI,
                721L * 1024 * MEBI,
                busy / 9,
                4,
                busy / 30,
                totals.netRx,
                totals.netTx,
                totals.diskRead,
                totals.diskWrite,
                "ok",
                "v2");
    }
}
