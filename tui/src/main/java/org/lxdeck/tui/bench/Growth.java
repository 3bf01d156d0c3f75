package org.lxdeck.tui.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Watches the dashboard for a long time and prints what it holds, minute by minute: what grows is seen. */
public final class Growth {
    private final BenchPlan plan;
    private final int minutes;
    private final PrintStream out;

    public Growth(BenchPlan plan, int minutes, PrintStream out) {
        this.plan = plan;
        this.minutes = minutes;
        this.out = out;
    }

    public void run() throws IOException, InterruptedException {
        int count = plan.counts().get(plan.counts().size() - 1);
        Fleet.during(plan.loaded(), fleet -> {
            fleet.growTo(count);
            watch(fleet, count);
        });
    }

    private static int dashboard(List<Integer> family) throws IOException {
        for (int pid : family) {
            if (ProcessFigures.commandLine(Integer.toString(pid)).contains("org.lxdeck.tui.Main")) {
                return pid;
            }
        }
        throw new IOException("the dashboard did not start");
    }

    private void watch(Fleet fleet, int count) throws IOException, InterruptedException {
        BenchPlan.Size size = plan.sizes().get(0);
        out.println(count + " containers, " + Math.min(plan.loaded(), count) + " under load, " + size
                + "; memory is PSS as if alone, and what of it is anonymous");
        out.printf(
                Locale.ROOT,
                "%6s %10s %10s %8s %8s %8s %8s%n",
                "minute",
                "MiB",
                "anon MiB",
                "CPU %",
                "B/s",
                "files",
                "threads");
        try (Pty pty = Pty.open(size, plan.launcher() + " --lxcpath " + fleet.lxcpath())) {
            pty.until(text -> text.length() > 800, 120);
            int dashboard = dashboard(pty.family());
            long ticks = ProcessFigures.of(List.of(dashboard)).ticks();
            long bytes = pty.bytes();
            long start = System.nanoTime();
            long before = start;
            for (int minute = 1; minute <= minutes; minute++) {
                TimeUnit.NANOSECONDS.sleep(start + TimeUnit.MINUTES.toNanos(minute) - System.nanoTime());
                long now = System.nanoTime();
                double seconds = (now - before) / 1e9;
                long used = ProcessFigures.of(List.of(dashboard)).ticks();
                long[] held = ProcessFigures.holdings(dashboard);
                out.printf(
                        Locale.ROOT,
                        "%6d %10.1f %10.1f %8.2f %8.0f %8d %8d%n",
                        minute,
                        held[0] / 1024.0,
                        held[1] / 1024.0,
                        (used - ticks) / seconds,
                        (pty.bytes() - bytes) / seconds,
                        held[2],
                        held[3]);
                out.flush();
                ticks = used;
                bytes = pty.bytes();
                before = now;
            }
        }
    }
}
