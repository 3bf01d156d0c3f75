package org.lxdeck.tui.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody's terminal at the far end of a line, with the dashboard on it. It answers as terminals do, and notes which clock
 * each frame brought, and when.
 */
final class FarEnd implements AutoCloseable {
    private static final Pattern CLOCK = Pattern.compile("\\b(\\d\\d):(\\d\\d):(\\d\\d)\\b");

    /** A clock that came on the screen with the end of its frame: the moment, and the second of the day it shows. */
    record Seen(long atMillis, int second) {}

    private final FarLine line;
    private final FarScreen screen;
    private final List<Seen> clocks = new ArrayList<>();
    private String shown = "";
    private int frames;

    /**
     * @param builder a program with a pseudo-terminal of its own
     * @param bytesPerSecond of the way to the terminal; 0 for as fast as can be
     */
    FarEnd(ProcessBuilder builder, BenchPlan.Size size, int bytesPerSecond, long delayMillis) throws IOException {
        screen = new FarScreen(size.columns(), size.rows(), new FarScreen.Listener() {
            @Override
            public void answers(String answer) {
                line().answer(answer);
            }

            @Override
            public void frameIsShown() {
                frame();
            }
        });
        line = new FarLine(builder, bytesPerSecond, delayMillis, this::arrived);
        line.start();
    }

    /** The line it hangs on. */
    FarLine line() {
        return line;
    }

    private synchronized void arrived(byte[] bytes) {
        screen.write(bytes);
    }

    private void frame() {
        frames++;
        shown = screen.text();
        Matcher clock = CLOCK.matcher(shown);
        if (clock.find()) {
            int second = Integer.parseInt(clock.group(1)) * 3600
                    + Integer.parseInt(clock.group(2)) * 60
                    + Integer.parseInt(clock.group(3));
            if (clocks.isEmpty() || clocks.get(clocks.size() - 1).second() != second) {
                clocks.add(new Seen(System.currentTimeMillis(), second));
            }
        }
        notifyAll();
    }

    /** The text of the last whole frame. */
    synchronized String shown() {
        return shown;
    }

    synchronized int frames() {
        return frames;
    }

    synchronized int erasures() {
        return screen.erasures();
    }

    synchronized List<Seen> clocks() {
        return List.copyOf(clocks);
    }

    /** Waits for a screen. */
    synchronized void until(String what, Predicate<String> wanted, int limitSeconds)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(limitSeconds);
        while (!wanted.test(shown)) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new IOException(
                        what + " was not seen within " + limitSeconds + " s; on the screen is:\n" + shown);
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    /** The line is cut. */
    void cut() {
        line.program().descendants().forEach(ProcessHandle::destroyForcibly);
        line.program().destroyForcibly();
    }

    @Override
    public void close() {
        line.close();
    }
}
