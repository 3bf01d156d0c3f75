package org.lxdeck.tui.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A program on a pseudo-terminal of its own, made by script(1). What it prints is counted and time-stamped as it comes.
 */
final class Pty implements AutoCloseable {
    private final Process script;
    private final long started;
    private final Leash leash;
    private final StringBuilder text = new StringBuilder();
    private long bytes;
    private long lastArrival;
    private boolean ended;

    private Pty(Process script, long started) {
        this.script = script;
        this.started = started;
        this.leash = new Leash(script);
        Thread reader = new Thread(this::read, "pty-reader");
        reader.setDaemon(true);
        reader.start();
    }

    /** A pseudo-terminal of this size with a program on it. */
    static ProcessBuilder builder(BenchPlan.Size size, String command) {
        String line = "stty rows " + size.rows() + " cols " + size.columns() + "; exec " + command;
        ProcessBuilder builder = new ProcessBuilder("script", "-qefc", line, "/dev/null");
        builder.environment().put("TERM", "xterm-256color");
        builder.environment().put("SHELL", "/bin/sh");
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    static Pty open(BenchPlan.Size size, String command) throws IOException {
        ProcessBuilder builder = builder(size, command);
        long before = System.nanoTime();
        return new Pty(builder.start(), before);
    }

    private void read() {
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = script.getInputStream()) {
            int count = in.read(buffer);
            while (count >= 0) {
                arrived(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
                count = in.read(buffer);
            }
        } catch (IOException e) {
            // The pty is gone: that is its end.
        }
        end();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    private synchronized void arrived(String chunk) {
        lastArrival = System.nanoTime();
        bytes += chunk.length();
        text.append(chunk);
        notifyAll();
    }

    /** Nanoseconds from exec until what was printed satisfies the condition. */
    synchronized long until(Predicate<String> condition, int limitSeconds) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(limitSeconds);
        while (!condition.test(text.toString())) {
            long left = deadline - System.nanoTime();
            if (ended || left <= 0) {
                throw new IOException("the program did not show what was expected; it printed " + bytes + " bytes");
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return lastArrival - started;
    }

    /** Types the keys and gives the nanoseconds until something is printed. */
    long echo(String keys) throws IOException, InterruptedException {
        long before;
        long count;
        synchronized (this) {
            count = bytes;
            before = System.nanoTime();
        }
        type(keys);
        synchronized (this) {
            long deadline = before + TimeUnit.SECONDS.toNanos(5);
            while (bytes == count && !ended && System.nanoTime() < deadline) {
                TimeUnit.NANOSECONDS.timedWait(this, deadline - System.nanoTime());
            }
            return lastArrival - before;
        }
    }

    void type(String keys) throws IOException {
        OutputStream in = script.getOutputStream();
        in.write(keys.getBytes(StandardCharsets.UTF_8));
        in.flush();
    }

    synchronized long bytes() {
        return bytes;
    }

    /** How often this was printed. */
    synchronized int count(String what) {
        int count = 0;
        for (int at = text.indexOf(what); at >= 0; at = text.indexOf(what, at + 1)) {
            count++;
        }
        return count;
    }

    /** The program below script(1), and below the program. */
    List<Integer> family() throws IOException {
        List<Integer> all = ProcessFigures.family((int) script.pid());
        return all.subList(1, all.size());
    }

    @Override
    public void close() throws IOException {
        leash.close();
        for (int pid : family()) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        }
        script.destroy();
        try {
            if (!script.waitFor(3, TimeUnit.SECONDS)) {
                script.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
