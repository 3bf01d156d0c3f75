package org.lxdeck.tui.bench;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What somebody at the far end of a line has of the dashboard.
 *
 * @param echoes milliseconds from a key to the end of the frame that shows it
 * @param oldestMillis the greatest age that the screen reached: what a fast line would show at once is of age 0
 * @param bytesPerSecond for the whole screen, the keys included
 */
record LinkFigures(Figures echoes, double oldestMillis, double bytesPerSecond) {
    private static final String DOWN = "\u001b[B";
    private static final String UP = "\u001b[A";
    private static final int LIMIT_SECONDS = 60;
    private static final int PAINTS = 5;
    /** Longer than a screen takes on a line that takes all at once, and shorter than a second. */
    private static final long PAINT_MILLIS = 300;

    /**
     * Presses keys and looks at the clock.
     *
     * @param phaseMillis when within a second the dashboard draws
     */
    static LinkFigures measure(FarEnd terminal, long phaseMillis, int keys, int seconds)
            throws IOException, InterruptedException {
        int from = terminal.clocks().size();
        long bytes = terminal.line().down().carried();
        long start = System.currentTimeMillis();
        Figures echoes = new Figures();
        for (int i = 0; i < keys; i++) {
            // At any moment of a second, so that frames are in flight for some of them.
            TimeUnit.MILLISECONDS.sleep(seconds * 1000L / keys / 2 + i * 137L % 400);
            int row = FarScreen.tableRow(terminal.shown());
            long before = System.nanoTime();
            terminal.line().type(i / 6 % 2 == 0 ? DOWN : UP);
            terminal.until(
                    "the echo of a key",
                    screen -> FarScreen.tableRow(screen) != row && FarScreen.tableRow(screen) >= 0,
                    LIMIT_SECONDS);
            echoes.add((System.nanoTime() - before) / 1e6);
        }
        long rest = start + seconds * 1000L - System.currentTimeMillis();
        TimeUnit.MILLISECONDS.sleep(Math.max(0, rest));
        double elapsed = (System.currentTimeMillis() - start) / 1e3;
        return new LinkFigures(
                echoes,
                oldest(terminal.clocks(), from, phaseMillis),
                (terminal.line().down().carried() - bytes) / elapsed);
    }

    private static long oldest(List<FarEnd.Seen> seen, int from, long phaseMillis) {
        long oldest = 0;
        for (int i = Math.max(1, from); i < seen.size(); i++) {
            FarEnd.Seen before = seen.get(i - 1);
            oldest = Math.max(oldest, seen.get(i).atMillis() - before.atMillis() + lateness(before) - phaseMillis);
        }
        return oldest;
    }

    /** The bytes of a screen that is painted anew, on a line that takes them at once. */
    static long fullPaint(FarEnd terminal) throws InterruptedException, IOException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < PAINTS; i++) {
            int erasures = terminal.erasures();
            long before = terminal.line().down().carried();
            terminal.line().type("\f");
            terminal.until("a screen painted anew", screen -> terminal.erasures() != erasures, LIMIT_SECONDS);
            TimeUnit.MILLISECONDS.sleep(PAINT_MILLIS);
            // Now and then the numbers of the next second are among them.
            least = Math.min(least, terminal.line().down().carried() - before);
        }
        return least;
    }

    /** The smallest time from the start of a second to the clock that shows it. */
    static long phase(FarEnd terminal, int clocks) throws IOException, InterruptedException {
        int from = terminal.clocks().size();
        terminal.until("a clock that moves", screen -> terminal.clocks().size() >= from + clocks, LIMIT_SECONDS);
        return terminal.clocks().stream()
                .skip(from)
                .mapToLong(LinkFigures::lateness)
                .min()
                .orElseThrow();
    }

    private static long lateness(FarEnd.Seen seen) {
        int now = Instant.ofEpochMilli(seen.atMillis())
                .atZone(ZoneId.systemDefault())
                .toLocalTime()
                .toSecondOfDay();
        return (now - seen.second()) * 1000L + seen.atMillis() % 1000;
    }
}
