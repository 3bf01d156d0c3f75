package org.lxdeck.tui.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The line between a program that has a pseudo-terminal of its own and somebody's terminal. The program ends with it. */
public final class FarLine implements AutoCloseable {
    private static final int END_SECONDS = 5;

    private final Process program;
    private final Leash leash;
    private final Wire up;
    private final Wire down;
    private final List<String> held = new ArrayList<>();
    private boolean holding;
    private boolean reading = true;

    /**
     * Starts the program.
     *
     * @param bytesPerSecond of the way to the terminal; 0 for as fast as can be
     * @param terminal takes what has arrived
     */
    public FarLine(ProcessBuilder builder, int bytesPerSecond, long delayMillis, Wire.End terminal) throws IOException {
        program = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        leash = new Leash(program);
        OutputStream in = program.getOutputStream();
        up = new Wire("wire-up", 0, delayMillis, bytes -> {
            in.write(bytes);
            in.flush();
        });
        down = new Wire("wire-down", bytesPerSecond, delayMillis, terminal);
    }

    /** From now on the terminal gets what the program prints. */
    public void start() {
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
                awaitReading();
                count = out.read(bytes, 0, down.most());
            }
        } catch (IOException | InterruptedException e) {
            // The program is gone.
            return;
        }
    }

    private synchronized void awaitReading() throws InterruptedException {
        while (!reading) {
            wait();
        }
    }

    /** Stops taking what the program prints, or goes on with it. */
    public synchronized void read(boolean on) {
        reading = on;
        notifyAll();
    }

    /** To the terminal. */
    public Wire down() {
        return down;
    }

    public Process program() {
        return program;
    }

    /** What the terminal itself says. */
    public synchronized void answer(String answer) {
        if (holding) {
            held.add(answer);
        } else {
            type(answer);
        }
    }

    /** Keeps the terminal's answers back from now on, or lets go those that were kept. */
    public synchronized void holdAnswers(boolean hold) {
        holding = hold;
        if (!hold) {
            held.forEach(this::type);
            held.clear();
        }
    }

    /** How many are kept back. */
    public synchronized int heldAnswers() {
        return held.size();
    }

    /** Those that are kept back never come. */
    public synchronized void loseAnswers() {
        held.clear();
    }

    public void type(String keys) {
        try {
            byte[] bytes = keys.getBytes(StandardCharsets.UTF_8);
            up.put(bytes, bytes.length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks the dashboard to quit, and ends by force what is still there after a while. */
    @Override
    public void close() {
        leash.close();
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
