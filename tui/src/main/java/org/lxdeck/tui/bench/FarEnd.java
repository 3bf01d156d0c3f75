package org.lxdeck.tui.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody's terminal at the far end of a line, with the dashboard on it. It answers as terminals do, and notes which clock
 * each frame brought, and when. The program ends with it.
 */
final class FarEnd implements AutoCloseable {
    private static final Pattern CLOCK = Pattern.compile("\\b(\\d\\d):(\\d\\d):(\\d\\d)\\b");
    private static final int END_SECONDS = 5;

    /** A clock that came on the screen with the end of its frame: the moment, and the second of the day it shows. */
    record Seen(long atMillis, int second) {}

    /** To the terminal. */
    final Wire down;

    private final Wire up;
    private final Process program;
    private final FarScreen screen;
    private final List<Seen> clocks = new ArrayList<>();
    private String shown = "";
    private final List<String> held = new ArrayList<>();
    private boolean holding;
    private int frames;

    /**
     * @param builder a program with a pseudo-terminal of its own
     * @param bytesPerSecond of the way to the terminal; 0 for as fast as can be
     */
    FarEnd(ProcessBuilder builder, BenchPlan.Size size, int bytesPerSecond, long delayMillis) throws IOException {
        program = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        OutputStream in = program.getOutputStream();
        up = new Wire("wire-up", 0, delayMillis, bytes -> {
            in.write(bytes);
            in.flush();
        });
        screen = new FarScreen(size.columns(), size.rows(), new FarScreen.Listener() {
            @Override
            public void answers(String answer) {
                answer(answer);
            }

            @Override
            public void frameIsShown() {
                frame();
            }
        });
        down = new Wire("wire-down", bytesPerSecond, delayMillis, this::arrived);
        Thread pump = new Thread(this::pump, "wire-pump");
        pump.setDaemon(true);
        pump.start();
    }

    private void pump() {
        byte[] bytes = new byte[1 << 16];
        try (InputStream out = program.getInputStream()) {
            int count = out.read(bytes, 0, down.most());
            while (count > 0) {
                down.put(bytes, count);
                count = out.read(bytes, 0, down.most());
            }
        } catch (IOException | InterruptedException e) {
            // The program is gone.
            return;
        }
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

    private void answer(String answer) {
        if (holding) {
            held.add(answer);
        } else {
            type(answer);
        }
    }

    /** Keeps the terminal's answers back from now on, or lets go those that were kept. */
    synchronized void holdAnswers(boolean hold) {
        holding = hold;
        if (!hold) {
            held.forEach(this::type);
            held.clear();
        }
    }

    /** How many are kept back. */
    synchronized int heldAnswers() {
        return held.size();
    }

    void type(String keys) {
        try {
            byte[] bytes = keys.getBytes(StandardCharsets.UTF_8);
            up.put(bytes, bytes.length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
        program.descendants().forEach(ProcessHandle::destroyForcibly);
        program.destroyForcibly();
    }

    @Override
    public void close() {
        List<ProcessHandle> all = program.descendants().toList();
        type("q");
        try {
            if (!program.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                all.forEach(ProcessHandle::destroyForcibly);
                program.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        up.close();
        down.close();
    }
}
