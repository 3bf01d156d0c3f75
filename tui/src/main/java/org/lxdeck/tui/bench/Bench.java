package org.lxdeck.tui.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** One run: grows the fleet step by step and measures at each step. */
public final class Bench {
    private static final int KEYS = 200;
    private static final int EDIT_MILLIS = 2000;
    private static final String PROFILE = "bench";

    private final BenchPlan plan;
    private final BenchReport report;

    public Bench(BenchPlan plan, PrintStream out) {
        this.plan = plan;
        this.report = new BenchReport(out);
    }

    public void run() throws IOException, InterruptedException {
        Fleet.during(plan.loaded(), fleet -> {
            for (int count : plan.counts()) {
                fleet.growTo(count);
                measure(fleet, count);
            }
        });
    }

    private void measure(Fleet fleet, int count) throws IOException, InterruptedException {
        report.heading(count + (count == 1 ? " container" : " containers") + ", " + Math.min(plan.loaded(), count)
                + " under load; median of " + plan.rounds());
        lists(fleet);
        for (BenchPlan.Size size : plan.sizes()) {
            screens(fleet, count, size);
        }
        starts(fleet);
        profiles(fleet);
    }

    /** An edit of a profile that the whole fleet has, until all of them are held to its limits. */
    private void profiles(Fleet fleet) throws IOException, InterruptedException {
        String place = "LXDECK_ROOT=" + fleet.place();
        String path = fleet.lxcpath().toString();
        fleet.give(PROFILE);
        // Whatever it was before: an edit needs one to be there.
        Shell.run("env", place, plan.launcher(), "-q", "profile", "create", PROFILE);
        Figures edits = new Figures();
        for (int round = 0; round < plan.rounds(); round++) {
            Path text = fleet.place().resolve("profile.yaml");
            Files.writeString(
                    text,
                    "config: {limits.memory: " + (256 + round) + "MiB, limits.processes: \"" + (200 + round) + "\"}\n");
            edits.add(Shell.time(
                            "sh",
                            "-c",
                            "exec env \"$1\" \"$2\" -q --lxcpath \"$3\" profile edit \"$4\" <\"$5\"",
                            "sh",
                            place,
                            plan.launcher(),
                            path,
                            PROFILE,
                            text.toString())
                    / 1e6);
        }
        report.limited("edit of the profile of all of them", edits.median(), EDIT_MILLIS, "ms");
    }

    private void lists(Fleet fleet) throws IOException, InterruptedException {
        String path = fleet.lxcpath().toString();
        Figures ours = new Figures();
        Figures theirs = new Figures();
        for (int round = 0; round < plan.rounds(); round++) {
            ours.add(Shell.time(plan.launcher(), "--lxcpath", path, "list") / 1e6);
            theirs.add(Shell.time("lxc-ls", "-P", path, "-f") / 1e6);
        }
        report.against("list with addresses", ours.median(), "lxc-ls -f", theirs.median(), "ms");
    }

    private void screens(Fleet fleet, int count, BenchPlan.Size size) throws IOException, InterruptedException {
        String ours = plan.launcher() + " --lxcpath " + fleet.lxcpath();
        String top = "lxc-top -d 1 -P " + fleet.lxcpath();
        String htop = "htop -d 10";
        int visible = Math.min(count, size.rows() / 3);
        Figures table = new Figures();
        Figures topTable = new Figures();
        Figures paint = new Figures();
        Figures htopPaint = new Figures();
        for (int round = 0; round < plan.rounds(); round++) {
            table.add(Watching.firstTable(size, ours, visible));
            topTable.add(Watching.firstTable(size, top, visible));
            paint.add(Watching.firstPaint(size, ours));
            htopPaint.add(Watching.firstPaint(size, htop));
        }
        report.against(size + " first table", table.median(), "lxc-top", topTable.median(), "ms");
        report.against(size + " first paint", paint.median(), "htop", htopPaint.median(), "ms");
        Steady we = Watching.steady(size, ours, plan.seconds());
        Steady them = Watching.steady(size, top, plan.seconds());
        Steady other = Watching.steady(size, htop, plan.seconds());
        report.against(size + " CPU at 1 Hz", we.cpuPercent(), "lxc-top", them.cpuPercent(), "%");
        report.against(size + " CPU at 1 Hz", we.cpuPercent(), "htop", other.cpuPercent(), "%");
        report.against(size + " bytes per second", we.bytesPerSecond(), "lxc-top", them.bytesPerSecond(), "B");
        report.against(size + " bytes per second", we.bytesPerSecond(), "htop", other.bytesPerSecond(), "B");
        report.against(size + " write calls per second", we.writesPerSecond(), "lxc-top", them.writesPerSecond(), "");
        report.alone(size + " frames per second", we.framesPerSecond(), "");
        report.against(size + " memory (PSS as if alone)", we.pssMib(), "htop", other.pssMib(), "MiB");
        Figures keys = Watching.keys(size, ours, KEYS);
        Figures htopKeys = Watching.keys(size, htop, KEYS);
        report.against(size + " key to paint, p50", keys.median(), "htop", htopKeys.median(), "ms");
        report.against(size + " key to paint, p99", keys.share(0.99), "htop", htopKeys.share(0.99), "ms");
    }

    private void starts(Fleet fleet) throws IOException, InterruptedException {
        String name = fleet.names().get(0);
        String path = fleet.lxcpath().toString();
        Figures ours = new Figures();
        Figures theirs = new Figures();
        Figures monitor = new Figures();
        Figures plainMonitor = new Figures();
        for (int round = 0; round < plan.rounds(); round++) {
            fleet.kill(name);
            ours.add(Shell.time(plan.launcher(), "-q", "--lxcpath", path, "start", name) / 1e6);
            monitor.add((double) ProcessFigures.pssKib(fleet.monitorOf(name)));
            fleet.kill(name);
            long before = System.nanoTime();
            fleet.start(name);
            theirs.add((System.nanoTime() - before) / 1e6);
            plainMonitor.add((double) ProcessFigures.pssKib(fleet.monitorOf(name)));
        }
        report.against("start of a container", ours.median(), "lxc-start", theirs.median(), "ms");
        report.against("its monitor's memory (PSS)", monitor.median(), "lxc-start", plainMonitor.median(), "KiB");
    }
}
