package org.lxdeck.tui.term;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the terminal on one daemon thread that sleeps inside read until a key comes. Pausing interrupts the read without
 * losing a byte, so that a child can have the keyboard. Thread-safe.
 */
final class TtyInput {
    private static final long POLL_MILLIS = 2;
    private static final int STORM = 20;

    /** Within this time after a question the pieces of an answer are taken for that. */
    private static final long ANSWER_MILLIS = 5000;

    private final Consumer<TermEvent> sink;
    private final KeyDecoder decoder;
    private final boolean timed;
    private volatile boolean expecting;
    private volatile long answerUntil;
    private @Nullable Thread reader;

    TtyInput(Consumer<TermEvent> sink) {
        this.sink = sink;
        this.decoder = new KeyDecoder(sink);
        this.timed = !canOpen();
    }

    /** Whether reads must be timed by the terminal because /dev/tty cannot be opened. */
    boolean timed() {
        return timed;
    }

    private static boolean canOpen() {
        try (FileInputStream in = new FileInputStream("/dev/tty")) {
            return in.getFD().valid();
        } catch (IOException e) {
            return false;
        }
    }

    /** The terminal has been asked something: its answer may come late, and in pieces. */
    void expectAnswer() {
        answerUntil = System.nanoTime() + ANSWER_MILLIS * 1_000_000;
        expecting = true;
    }

    private void feed(byte[] bytes, int count) {
        if (expecting) {
            expecting = System.nanoTime() < answerUntil;
            decoder.expect(expecting);
        }
        decoder.feed(bytes, 0, count);
    }

    synchronized void resume() {
        if (reader == null) {
            Thread thread = new Thread("tty-input") {
                @Override
                public void run() {
                    read();
                }
            };
            thread.setDaemon(true);
            reader = thread;
            thread.start();
        }
    }

    /** Returns when no thread is inside a read of the terminal any more. */
    void pause() {
        pause(Long.MAX_VALUE);
    }

    /** As the other, but not later than so many milliseconds from now. */
    synchronized void pause(long millis) {
        Thread thread = reader;
        if (thread == null) {
            return;
        }
        reader = null;
        boolean interrupted = false;
        thread.interrupt();
        long start = System.nanoTime();
        while (thread.isAlive()
                && thread != Thread.currentThread()
                && (System.nanoTime() - start) / 1_000_000 < millis) {
            try {
                thread.join(Math.min(500, millis));
                thread.interrupt();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try {
            if (timed) {
                readTimed();
            } else {
                readBlocking();
            }
        } catch (ClosedByInterruptException e) {
            // Paused: whoever paused waits for this thread to end.
            return;
        } catch (IOException e) {
            if (!Thread.currentThread().isInterrupted()) {
                sink.accept(new TermEvent.Gone("the terminal is gone: " + e.getMessage()));
            }
        }
    }

    private void readBlocking() throws IOException {
        try (FileInputStream in = new FileInputStream("/dev/tty");
                FileChannel channel = in.getChannel()) {
            byte[] bytes = new byte[4096];
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (true) {
                buffer.clear();
                int count = channel.read(buffer);
                if (count <= 0) {
                    sink.accept(new TermEvent.Gone("the terminal is gone: end of input"));
                    return;
                }
                feed(bytes, count);
                if (decoder.isPending() && !waitForMore(in)) {
                    return;
                }
            }
        }
    }

    /** Waits while something is half read; answers false when it was paused meanwhile. */
    private boolean waitForMore(FileInputStream in) throws IOException {
        long start = System.nanoTime();
        while (decoder.isPending() && in.available() == 0) {
            if (System.nanoTime() - start > decoder.patience() * 1_000_000L) {
                decoder.quiet();
                return true;
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                decoder.quiet();
                return false;
            }
        }
        return true;
    }

    /** Standard input with a time limit of a tenth of a second: nothing read may mean silence or a dead terminal. */
    private void readTimed() throws IOException {
        FileInputStream in = new FileInputStream(FileDescriptor.in);
        byte[] bytes = new byte[4096];
        int quickNothings = 0;
        long fed = System.nanoTime();
        while (!Thread.currentThread().isInterrupted()) {
            long start = System.nanoTime();
            int count = in.read(bytes);
            if (count > 0) {
                quickNothings = 0;
                feed(bytes, count);
                fed = System.nanoTime();
                continue;
            }
            if (decoder.isPending() && System.nanoTime() - fed >= decoder.patience() * 1_000_000L) {
                decoder.quiet();
            }
            quickNothings = System.nanoTime() - start < 20_000_000L ? quickNothings + 1 : 0;
            if (quickNothings > STORM) {
                sink.accept(new TermEvent.Gone("the terminal is gone: end of input"));
                return;
            }
        }
    }
}
