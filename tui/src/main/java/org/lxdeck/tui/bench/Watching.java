package org.lxdeck.tui.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** Measures full-screen programs on a pty. */
final class Watching {
    private static final String FRAME = "\u001b[?2026h";
    private static final int SETTLE_SECONDS = 5;
    /** The arrows mean the same in every program; a letter may open a menu. */
    private static final String DOWN = "\u001bOB";

    private static final String UP = "\u001bOA";

    private Watching() {}

    /** Milliseconds from exec to a first table with this many different names. */
    static double firstTable(BenchPlan.Size size, String command, int names) throws IOException, InterruptedException {
        try (Pty pty = Pty.open(size, command)) {
            return pty.until(text -> distinctNames(text) >= names, 120) / 1e6;
        }
    }

    /** Milliseconds from exec to a first screen of some size. */
    static double firstPaint(BenchPlan.Size size, String command) throws IOException, InterruptedException {
        try (Pty pty = Pty.open(size, command)) {
            return pty.until(text -> text.length() > 800, 60) / 1e6;
        }
    }

    private static int distinctNames(String text) {
        java.util.Set<String> seen = new java.util.HashSet<>();
        for (int at = text.indexOf("bench1"); at >= 0; at = text.indexOf("bench1", at + 1)) {
            if (at + 9 <= text.length()) {
                seen.add(text.substring(at, at + 9));
            }
        }
        return seen.size();
    }

    static Steady steady(BenchPlan.Size size, String command, int seconds) throws IOException, InterruptedException {
        try (Pty pty = Pty.open(size, command)) {
            pty.until(text -> text.length() > 800, 120);
            TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
            List<Integer> family = pty.family();
            ProcessFigures before = ProcessFigures.of(family);
            long bytes = pty.bytes();
            int frames = pty.count(FRAME);
            long start = System.nanoTime();
            TimeUnit.SECONDS.sleep(seconds);
            double elapsed = (System.nanoTime() - start) / 1e9;
            ProcessFigures after = ProcessFigures.of(family);
            return new Steady(
                    (after.ticks() - before.ticks()) / elapsed,
                    (pty.bytes() - bytes) / elapsed,
                    (after.writes() - before.writes()) / elapsed,
                    (pty.count(FRAME) - frames) / elapsed,
                    after.pssKib() / 1024.0);
        }
    }

    /** Milliseconds from a key to the first byte of its paint. */
    static Figures keys(BenchPlan.Size size, String command, int count) throws IOException, InterruptedException {
        Figures figures = new Figures();
        RandomGenerator random = RandomGenerator.getDefault();
        try (Pty pty = Pty.open(size, command)) {
            pty.until(text -> text.length() > 800, 120);
            TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
            for (int i = 0; i < count; i++) {
                TimeUnit.MILLISECONDS.sleep(random.nextInt(45, 105));
                figures.add(pty.echo(i / 10 % 2 == 0 ? DOWN : UP) / 1e6);
            }
        }
        return figures;
    }
}
