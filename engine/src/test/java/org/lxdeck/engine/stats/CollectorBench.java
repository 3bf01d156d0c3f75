package org.lxdeck.engine.stats;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.lxdeck.engine.model.ContainerRef;

/**
 * Measures what one tick costs: {@code CollectorBench LXCPATH [TICKS]} prints microseconds of processor time for each
 * container and tick, over all running containers of the lxcpath, in rounds of thirty ticks.
 */
public final class CollectorBench {
    private static final int ROUND = 30;

    private CollectorBench() {}

    public static void main(String[] args) {
        String lxcpath = args[0];
        int ticks = args.length > 1 ? Integer.parseInt(args[1]) : 1800;
        CgroupLayout layout = CgroupLayout.detect(KernelTree.LIVE);
        ProcText text = new ProcText();
        String[] defined = new File(lxcpath).list();
        long begin = System.nanoTime();
        Set<String> running =
                RunningScan.names(KernelTree.LIVE, text, lxcpath, List.of(defined == null ? new String[0] : defined));
        long scanned = System.nanoTime();
        InitFinder finder = new InitFinder(KernelTree.LIVE, layout, text);
        try (UsageCollector collector = new UsageCollector(KernelTree.LIVE, layout, AvailableRule.CACHE)) {
            for (String name : running) {
                if (!collector.track(new ContainerRef("local", name), finder.find(lxcpath, name))) {
                    System.out.println("no init found for " + name);
                }
            }
            System.out.printf(
                    "%s: %d running, scan %d us, find and open %d us%n",
                    layout.kind(), running.size(), (scanned - begin) / 1000, (System.nanoTime() - scanned) / 1000);
            double[] rounds = new double[Math.max(1, ticks / ROUND)];
            for (int round = 0; round < rounds.length; round++) {
                rounds[round] = measure(collector, ROUND, running.size());
            }
            Arrays.sort(rounds);
            System.out.printf(
                    "us CPU a container and tick: least %.1f, median %.1f, most %.1f%n",
                    rounds[0], rounds[rounds.length / 2], rounds[rounds.length - 1]);
            collector.tick(System.nanoTime()).usage().values().stream().limit(1).forEach(System.out::println);
            collector.tracked().stream().limit(1).forEach(r -> System.out.println(collector.detail(r)));
        }
    }

    /** Microseconds of processor time for each container and tick. */
    static double measure(UsageCollector collector, int ticks, int containers) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < ticks; i++) {
            collector.tick(System.nanoTime());
        }
        return (threads.getCurrentThreadCpuTime() - before) / 1000.0 / ticks / Math.max(1, containers);
    }
}
