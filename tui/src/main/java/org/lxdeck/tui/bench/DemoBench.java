package org.lxdeck.tui.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Measures the dashboard alone on made-up fleets of several sizes: what grows with their number is seen. */
public final class DemoBench {
    private static final int KEYS = 300;

    private final BenchPlan plan;
    private final BenchReport report;

    public DemoBench(BenchPlan plan, PrintStream out) {
        this.plan = plan;
        this.report = new BenchReport(out);
    }

    /** What is said of one fleet. */
    private record Said(int count, Steady steady, Figures keys) {}

    public void run() throws IOException, InterruptedException {
        for (BenchPlan.Size size : plan.sizes()) {
            List<Said> all = new ArrayList<>();
            for (int count : plan.counts()) {
                all.add(measure(size, count));
            }
            Said first = all.get(0);
            for (Said said : all.subList(1, all.size())) {
                report.heading(size + ", " + said.count() + " made-up containers beside " + first.count());
                report.alone(
                        "CPU at 1 Hz, times that of the smaller",
                        said.steady().cpuPercent()
                                / Math.max(0.01, first.steady().cpuPercent()),
                        "x");
            }
        }
    }

    private Said measure(BenchPlan.Size size, int count) throws IOException, InterruptedException {
        String command = plan.launcher() + " --demo " + count;
        report.heading(size + ", " + count + " made-up containers");
        Steady steady = Watching.steady(size, command, plan.seconds());
        report.alone("CPU at 1 Hz", steady.cpuPercent(), "%");
        report.alone("bytes per second", steady.bytesPerSecond(), "B");
        report.alone("frames per second", steady.framesPerSecond(), "");
        report.alone("memory (PSS as if alone)", steady.pssMib(), "MiB");
        Figures keys = Watching.keys(size, command, KEYS);
        report.alone("key to paint, p50", keys.median(), "ms");
        report.alone("key to paint, p99", keys.share(0.99), "ms");
        return new Said(count, steady, keys);
    }
}
