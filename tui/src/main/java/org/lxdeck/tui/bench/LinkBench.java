package org.lxdeck.tui.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The dashboard at the end of a line of 64 kbit/s and 200 ms there and back: over a pseudo-terminal that is read that
 * slowly, and over ssh through a line of its own. Each figure stands beside what it must not exceed.
 */
public final class LinkBench {
    private static final int BITS = 64_000;
    private static final int ONE_WAY = 100;
    private static final int ROUND_TRIP = 2 * ONE_WAY;
    private static final int SECOND = 1000;
    /** Up to this many columns a screen is small. */
    private static final int SMALL = 80;

    private static final int CLOCKS = 4;
    private static final int KEYS_A_SECOND = 2;
    private static final int START_SECONDS = 120;

    private final BenchPlan plan;
    private final int fleet;
    private final BenchReport report;
    private final PrintStream out;

    public LinkBench(BenchPlan plan, int fleet, PrintStream out) {
        this.plan = plan;
        this.fleet = fleet;
        this.report = new BenchReport(out);
        this.out = out;
    }

    /** Makes the line narrow once the start is over. */
    private interface Narrow {
        void now() throws IOException, InterruptedException;
    }

    public void run() throws IOException, InterruptedException {
        Path root = Files.createTempDirectory("lxdeck-bench-");
        try {
            for (BenchPlan.Size size : plan.sizes()) {
                Paints paints = new Paints(paint(size, command(root)), paint(size, command(root) + " --slow"));
                report.heading(size + ", " + fleet + " made-up containers, pseudo-terminal, 64 kbit/s, 200 ms");
                ProcessBuilder builder = Pty.builder(size, command(root));
                try (FarEnd terminal = new FarEnd(builder, size, 0, ONE_WAY)) {
                    measure(terminal, size, paints, () -> terminal.line().down().rate(BITS / 8));
                }
            }
            String lacking = SshLine.lacking();
            if (!lacking.isEmpty()) {
                out.println();
                out.println("Not measured over ssh: " + lacking + ".");
                return;
            }
            for (BenchPlan.Size size : plan.sizes()) {
                Paints paints = new Paints(paint(size, command(root)), paint(size, command(root) + " --slow"));
                report.heading(size + ", " + fleet + " made-up containers, ssh, 64 kbit/s, 200 ms");
                overSsh(size, paints, command(root));
            }
        } finally {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(file);
                }
            }
        }
    }

    /**
     * Milliseconds from asking for all of the screen to its end, by its bytes.
     *
     * @param whole with everything on it
     * @param lean as it is on a slow link
     */
    private record Paints(int whole, int lean) {}

    private static int paint(BenchPlan.Size size, String command) throws IOException, InterruptedException {
        try (FarEnd terminal = new FarEnd(Pty.builder(size, command), size, 0, 0)) {
            terminal.until("the table", screen -> FarScreen.tableRow(screen) >= 0, START_SECONDS);
            return (int) (LinkFigures.fullPaint(terminal) * 8 * SECOND / BITS) + ROUND_TRIP;
        }
    }

    private void overSsh(BenchPlan.Size size, Paints paints, String command) throws IOException, InterruptedException {
        try (SshLine line = SshLine.open(ONE_WAY);
                FarEnd terminal = new FarEnd(line.ssh(size, command), size, 0, 0)) {
            measure(terminal, size, paints, () -> line.narrow(BITS));
        }
    }

    /** Remembers nothing, so that one run is like the other. */
    private String command(Path root) {
        return "env LC_ALL=C.UTF-8 LXDECK_ROOT=" + root + " " + plan.launcher() + " --fresh --demo " + fleet;
    }

    private void measure(FarEnd terminal, BenchPlan.Size size, Paints paints, Narrow narrow)
            throws IOException, InterruptedException {
        terminal.until("the table", screen -> FarScreen.tableRow(screen) >= 0, START_SECONDS);
        long phase = LinkFigures.phase(terminal, CLOCKS) - ONE_WAY;
        double without = LinkFigures.measure(terminal, phase, 0, CLOCKS).oldestMillis();
        narrow.now();
        boolean small = size.columns() <= SMALL;
        if (!small) {
            terminal.until("\"slow link\"", screen -> screen.contains("slow link"), START_SECONDS);
        }
        LinkFigures figures = LinkFigures.measure(terminal, phase, KEYS_A_SECOND * plan.seconds(), plan.seconds());
        int age = small ? SECOND + ROUND_TRIP : Math.max(paints.whole(), SECOND + ROUND_TRIP);
        report.limited("the screen is at most so old", figures.oldestMillis(), age, "ms");
        report.alone("the same before the line was narrow", without, "ms");
        report.limited("key to its frame, p50", figures.echoes().median(), (small ? 2 : 3) * ROUND_TRIP, "ms");
        report.limited("key to its frame, p90", figures.echoes().share(0.9), SECOND, "ms");
        report.limited("key to its frame, most", figures.echoes().share(1), SECOND + ROUND_TRIP, "ms");
        report.alone("a full paint would take", paints.whole(), "ms");
        report.alone("without what is left out on a slow line", paints.lean(), "ms");
        report.alone("bytes per second, keys included", figures.bytesPerSecond(), "B");
    }
}
