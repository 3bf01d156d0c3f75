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
    /** In place of bytes: somebody waits for a moment like this one. */
    private static final byte[] MOMENT = {};

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
    /** Whether the terminal is being given away, or was: nothing is asked of it before the next frame. */
    private boolean away;

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
    synchronized int piece(boolean urgent) {
        return answers.piece(urgent);
    }

    synchronized Link link() {
        return answers.link();
    }

    /**
     * Writes, at once but for what stands in front.
     *
     * @param first bytes up to a question in front, which go out alone; 0 when there are none
     * @param asked whether the bytes end with a question
     * @param urgent whether it is the echo of a key
     * @param unfinished whether there is more to paint, which can follow soon
     */
    synchronized void write(byte[] bytes, int first, boolean asked, boolean urgent, boolean unfinished) {
        if (ended) {
            return;
        }
        away = false;
        long now = System.nanoTime();
        if (first > 0) {
            answers.sent(first, false, now);
        }
        if (asked) {
            answers.sent(bytes.length - first, !urgent, now);
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

    /** The terminal has answered a mark. */
    void markAnswered() {
        if (takeMark()) {
            sink.accept(new TermEvent.Drained());
        }
    }

    private synchronized boolean takeMark() {
        answers.markAnswered();
        notifyAll();
        return tell();
    }

    /** A key came: somebody is there. */
    synchronized void typed() {
        answers.typed();
    }

    /** The terminal's answers so far are lost, or they belonged to somebody else. */
    synchronized void forgetAnswers() {
        answers.forget();
    }

    /** Takes no more: what is asked from now on would be answered to whoever comes next. */
    synchronized void end() {
        ended = true;
        away = true;
    }

    /** Whether the terminal still has to answer, however late. */
    synchronized boolean isWaiting() {
        return !broken && answers.mayCome();
    }

    /**
     * Waits until the terminal has taken everything, at most this long, and for its last answer, which whoever reads the
     * terminal next must not get; answers whether all is written.
     */
    synchronized boolean await(long millis) {
        away = true;
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
            if (bytes == MOMENT) {
                sink.accept(new TermEvent.Drained());
                continue;
            }
            boolean mark = bytes == Answers.MARK;
            int front = mark ? 0 : lead;
            try {
                if (front > 0) {
                    out.write(bytes, 0, front);
                }
                out.write(bytes, front, bytes.length - front);
            } catch (IOException e) {
                fail();
                sink.accept(new TermEvent.Gone("the terminal is gone: " + e.getMessage()));
                return;
            }
            if (!mark && finish()) {
                sink.accept(new TermEvent.Drained());
            }
        }
    }

    /** Waits for what is to be done: a mark goes before a frame that waits. */
    private synchronized byte[] next() {
        while (true) {
            long now = System.nanoTime();
            if (!away && answers.wantsMark(now)) {
                answers.marked();
                return Answers.MARK;
            }
            byte[] bytes = frame;
            if (bytes != null) {
                return bytes;
            }
            if (tell()) {
                return MOMENT;
            }
            try {
                long look = away ? Answers.NEVER : answers.lookAt();
                wait(look == Answers.NEVER ? 0 : Math.max(1, (look - now) / 1_000_000));
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
        boolean tell = answers.isOpen(wantedSoon, rest, System.nanoTime()) && wanted && frame == null;
        wanted &= !tell;
        return tell;
    }

    private synchronized void fail() {
        broken = true;
        frame = null;
        notifyAll();
    }
}
