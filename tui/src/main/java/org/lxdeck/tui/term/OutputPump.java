package org.lxdeck.tui.term;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes frames on a daemon thread, one write each, so that a terminal that has stopped reading blocks nobody else. One
 * frame at a time: who wants to paint meanwhile is told when the terminal has taken it. Thread-safe.
 */
final class OutputPump {
    private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    private final Consumer<TermEvent> sink;
    private byte @Nullable [] frame;
    private boolean wanted;
    private boolean broken;
    private @Nullable Thread writer;

    OutputPump(Consumer<TermEvent> sink) {
        this.sink = sink;
    }

    /** Whether a frame can be taken now; if not, {@link TermEvent.Drained} follows when it can. */
    synchronized boolean isReady() {
        wanted = frame != null;
        return frame == null && !broken;
    }

    synchronized void write(byte[] bytes) {
        frame = bytes;
        if (writer == null) {
            Thread thread = new Thread("tty-output") {
                @Override
                public void run() {
                    loop();
                }
            };
            thread.setDaemon(true);
            writer = thread;
            thread.start();
        }
        notifyAll();
    }

    /** Waits until the terminal has taken everything, at most this long; answers whether it has. */
    synchronized boolean await(long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        while (frame != null && !broken) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return !broken;
    }

    private void loop() {
        while (true) {
            byte[] bytes = next();
            try {
                out.write(bytes, 0, bytes.length);
            } catch (IOException e) {
                fail();
                sink.accept(new TermEvent.Gone("the terminal is gone: " + e.getMessage()));
                return;
            }
            if (finish()) {
                sink.accept(new TermEvent.Drained());
            }
        }
    }

    private synchronized byte[] next() {
        while (true) {
            byte[] bytes = frame;
            if (bytes != null) {
                return bytes;
            }
            try {
                wait();
            } catch (InterruptedException e) {
                // Nobody interrupts this thread on purpose; it lives as long as the process.
                Thread.interrupted();
            }
        }
    }

    private synchronized boolean finish() {
        frame = null;
        notifyAll();
        boolean tell = wanted;
        wanted = false;
        return tell;
    }

    private synchronized void fail() {
        broken = true;
        frame = null;
        notifyAll();
    }
}
