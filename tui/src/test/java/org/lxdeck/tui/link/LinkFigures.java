package org.lxdeck.tui.link;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What somebody at a far terminal has of the dashboard: how long a key takes to be seen, how old the screen is.
 *
 * @param echoMillis of each key, ascending
 * @param phaseMillis when within a second the clock is drawn, told from a fast link
 * @param oldestMillis the greatest age that the screen reached
 * @param freshMillis the greatest age of a screen that had just arrived
 */
public record LinkFigures(
        List<Long> echoMillis, long phaseMillis, long oldestMillis, long freshMillis, long bytesPerSecond) {
    static final String DOWN = "\u001b[B";

    public static LinkFigures measure(FarTerminal terminal, long phaseMillis, int keys, int seconds)
            throws InterruptedException {
        int from = terminal.clocks().size();
        long bytes = terminal.down.carried();
        long start = System.currentTimeMillis();
        List<Long> echoes = new ArrayList<>();
        for (int i = 0; i < keys; i++) {
            // At any moment of a second, so that frames are in flight for some of them.
            TimeUnit.MILLISECONDS.sleep(seconds * 1000L / keys / 2 + i * 137L % 400);
            int row = cursor(terminal.screen());
            long before = System.nanoTime();
            terminal.type(i / 6 % 2 == 0 ? DOWN : "\u001b[A");
            terminal.until("the cursor moves", screen -> cursor(screen) != row && cursor(screen) >= 0, 20);
            echoes.add((System.nanoTime() - before) / 1_000_000);
        }
        long rest = start + seconds * 1000L - System.currentTimeMillis();
        TimeUnit.MILLISECONDS.sleep(Math.max(0, rest));
        List<FarTerminal.Seen> seen = terminal.clocks();
        long oldest = 0;
        long fresh = 0;
        for (int i = Math.max(1, from); i < seen.size(); i++) {
            fresh = Math.max(fresh, lateness(seen.get(i)) - phaseMillis);
            oldest = Math.max(
                    oldest,
                    seen.get(i).atMillis() - seen.get(i - 1).atMillis() + lateness(seen.get(i - 1)) - phaseMillis);
        }
        long elapsed = Math.max(1, System.currentTimeMillis() - start);
        return new LinkFigures(
                echoes.stream().sorted().toList(),
                phaseMillis,
                oldest,
                fresh,
                (terminal.down.carried() - bytes) * 1000 / elapsed);
    }

    /** Milliseconds from asking for all of the screen until all of it has come. */
    public static long fullPaint(FarTerminal terminal) throws InterruptedException {
        long before = terminal.down.carried();
        long start = System.nanoTime();
        terminal.type("\f");
        long last = before;
        long quietSince = start;
        while (last == before || System.nanoTime() - quietSince < 350_000_000L) {
            TimeUnit.MILLISECONDS.sleep(10);
            if (terminal.down.carried() != last) {
                last = terminal.down.carried();
                quietSince = System.nanoTime();
            }
        }
        return (quietSince - start) / 1_000_000;
    }

    /** The smallest time from the start of a second to the clock that shows it. */
    public static long phase(FarTerminal terminal, int clocks) throws InterruptedException {
        int from = terminal.clocks().size();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (terminal.clocks().size() < from + clocks && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return terminal.clocks().stream()
                .skip(from)
                .mapToLong(LinkFigures::lateness)
                .min()
                .orElseThrow();
    }

    private static long lateness(FarTerminal.Seen seen) {
        int now = Instant.ofEpochMilli(seen.atMillis())
                .atZone(ZoneId.systemDefault())
                .toLocalTime()
                .toSecondOfDay();
        return (now - seen.second()) * 1000L + seen.atMillis() % 1000;
    }

    /** The row with the cursor of the table; −1 when there is none. */
    public static int cursor(String screen) {
        String[] rows = screen.split("\n", -1);
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].startsWith("▌") || rows[i].startsWith(">")) {
                return i;
            }
        }
        return -1;
    }

    public long echo(double share) {
        return echoMillis.get((int) Math.min(echoMillis.size() - 1.0, share * echoMillis.size()));
    }

    @Override
    public String toString() {
        return "echo p50 " + echo(0.5) + " p90 " + echo(0.9) + " max " + echo(1) + " ms, screen at most " + oldestMillis
                + " ms old, " + freshMillis + " ms when it arrives, " + bytesPerSecond + " B/s, phase " + phaseMillis;
    }
}
