package org.lxdeck.tui.term;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes frames on a daemon thread, one write each, so that a terminal that has stopped reading blocks nobody else. One
 * frame at a time, and none before the terminal has shown the last one as far as {@link Answers} can tell: who wants to
 * paint meanwhile is told when it can be. Thread-safe.
 */
final class OutputPump {
    private static final long LAST_MILLIS = 2000;

    private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    private final Consumer<TermEvent> sink;
    private final Answers answers;
    private byte @Nullable [] frame;
    private int lead;
    private boolean wanted;
    private boolean wantedSoon;
    private boolean rest;
    private boolean broken;
    private boolean ended;
    private @Nullable Thread writer;

    OutputPump(Consumer<TermEvent> sink, boolean asks) {
        this.sink = sink;
        this.answers = new Answers(asks);
    }

    /**
     * Whether a frame can be taken now; if not, {@link TermEvent.Drained} follows when it can. The echo of a key is urgent: it
     * does not wait for a frame to be shown.
     */
    synchronized boolean isReady(boolean urgent) {
        boolean ready = !broken && frame == null && answers.isOpen(urgent, rest, System.nanoTime());
        wanted = !ready;
        wantedSoon = wanted && urgent;
        return ready;
    }

    /** Whether what is written next should end with {@link Answers#QUESTION}. */
    synchronized boolean isAsking() {
        return answers.isAsking();
    }

    /** How many bytes of a frame the next write should take. */
    synchronized int piece() {
        return answers.piece();
    }

    synchronized Link link() {
        return answers.link();
    }

    /**
     * Writes, at once but for what stands in front.
     *
     * @param first bytes up to a question in front, which go out alone; 0 when there are none
     * @param asked whether the bytes end with a question
     * @param unfinished whether there is more to paint, which can follow soon
     */
    synchronized void write(byte[] bytes, int first, boolean asked, boolean unfinished) {
        if (ended) {
            return;
        }
        long now = System.nanoTime();
        if (first > 0) {
            answers.sent(first, now);
        }
        if (asked) {
            answers.sent(bytes.length - first, now);
        }
        rest = unfinished;
        frame = bytes;
        lead = first;
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

    /** The terminal has answered a question. */
    void answered() {
        if (takeAnswer()) {
            sink.accept(new TermEvent.Drained());
        }
    }

    private synchronized boolean takeAnswer() {
        answers.answered(System.nanoTime());
        notifyAll();
        return tell();
    }

    /** From now on the terminal's answers are lost, or they belong to somebody else. */
    synchronized void forgetAnswers() {
        answers.forget();
    }

    /** Takes no more: what is asked from now on would be answered to whoever comes next. */
    synchronized void end() {
        ended = true;
    }

    /** Whether the terminal still has to answer. */
    synchronized boolean isWaiting() {
        return !broken && answers.isWaiting();
    }

    /**
     * Waits until the terminal has taken everything, at most this long, and for its last answer, which whoever reads the
     * terminal next must not get; answers whether all is written.
     */
    synchronized boolean await(long millis) {
        boolean written = until(millis, false);
        if (written) {
            boolean unused = until(answers.lastMillis(millis, LAST_MILLIS), true);
        }
        return written;
    }

    /** Waits on the lock that the caller holds. */
    private synchronized boolean until(long millis, boolean answered) {
        long end = System.nanoTime() + millis * 1_000_000;
        while (!broken && (answered ? answers.isWaiting() : frame != null)) {
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
                if (lead > 0) {
                    out.write(bytes, 0, lead);
                }
                out.write(bytes, lead, bytes.length - lead);
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
        return tell();
    }

    /** Whether somebody waits for a moment like this one. */
    private boolean tell() {
        boolean tell = wanted && frame == null && answers.isOpen(wantedSoon, rest, System.nanoTime());
        wanted &= !tell;
        return tell;
    }

    private synchronized void fail() {
        broken = true;
        frame = null;
        notifyAll();
    }
}
