package org.lxdeck.tui.term;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Whether the terminal is ours now, and the way there and back. Entering never writes: its bytes go out with the next
 * frame. Leaving is bounded in time and may be called from any thread, at any moment, more than once.
 */
final class ScreenModes {
    static final long LEAVE_MILLIS = 300;

    private static final long CHILD_SIGNAL_MILLIS = 1000;
    private static final byte[] NOTHING = {};
    private static final byte[] MOUSE_ON = "\u001b[?1000h\u001b[?1006h".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MOUSE_OFF = "\u001b[?1006l\u001b[?1000l".getBytes(StandardCharsets.US_ASCII);

    private final TermProfile profile;
    private final TtyDevice device;
    private final PrintStream log;
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private boolean mouse;
    private boolean entered;
    private boolean onScreen;
    private boolean hasLeft;
    private boolean closed;
    private boolean hushed;
    private boolean lost;
    private long enteredAt;

    ScreenModes(TermProfile profile, TtyDevice device, PrintStream log) {
        this.profile = profile;
        this.device = device;
        this.log = log;
    }

    PrintStream log() {
        return log;
    }

    /** The real standard output. */
    PrintStream out() {
        return out;
    }

    synchronized void enter(boolean timedReads) throws IOException {
        if (closed) {
            throw new IOException("the terminal has been given back");
        }
        device.raw(timedReads);
        System.setOut(log);
        System.setErr(log);
        entered = true;
        onScreen = false;
        enteredAt = System.nanoTime();
    }

    synchronized boolean isEntered() {
        return entered && !closed;
    }

    /** Whether an interrupt that comes now may still be one that was meant for a child on the plain terminal. */
    synchronized boolean mayBelongToChild() {
        return !entered || (hasLeft && System.nanoTime() - enteredAt < CHILD_SIGNAL_MILLIS * 1_000_000);
    }

    /** The bytes that take the terminal to the full screen, to be written before the next frame; empty when it is there. */
    synchronized byte[] takeEnterBytes() {
        if (!entered || onScreen) {
            return NOTHING;
        }
        onScreen = true;
        byte[] enter = TerminalModes.enter(profile);
        if (!mouse) {
            return enter;
        }
        byte[] both = Arrays.copyOf(enter, enter.length + MOUSE_ON.length);
        System.arraycopy(MOUSE_ON, 0, both, enter.length, MOUSE_ON.length);
        return both;
    }

    /** The bytes that take the mouse, or leave it to the terminal; it is taken again whenever the terminal is. */
    synchronized byte[] mouse(boolean on) {
        mouse = on && profile.modern();
        return mouse ? MOUSE_ON : profile.modern() ? MOUSE_OFF : NOTHING;
    }

    /** The modes first, then the bytes, from a thread that may hang: a stalled terminal must not hold the process. */
    synchronized void leave() {
        leave(false);
    }

    private void leave(boolean silently) {
        if (!entered) {
            return;
        }
        entered = false;
        hasLeft = true;
        System.setOut(out);
        System.setErr(err);
        if (!silently || !device.hush(false)) {
            device.restore();
        }
        if (onScreen) {
            onScreen = false;
            writeBounded(TerminalModes.leave(profile));
        }
    }

    /** From now on the terminal is neither taken nor painted on again; leaving it is still to come. */
    synchronized void stayAway() {
        closed = true;
    }

    /** Leaves and stays away. */
    synchronized void close() {
        closed = true;
        leave();
    }

    /** As {@link #close}, when a program that had the terminal was ended in the middle of its work. */
    synchronized void closeAfterVisit() {
        boolean wasLent = !entered;
        close();
        if (wasLent && !lost) {
            device.restore();
            writeBounded(TerminalModes.leaveToBottom(profile));
        }
    }

    /**
     * Leaves the modes to who puts them right after our end, without an echo: the terminal still has to answer, and who
     * reads next must not get that. Nothing is left to be done here.
     */
    synchronized void closeSilently() {
        closed = true;
        leave(true);
    }

    /** Hides what the terminal still has to say from a shell that has taken it; not from one that has set its own modes. */
    synchronized void hush() {
        closed = true;
        hushed |= !lost && device.hush(!entered);
    }

    /** Leaves a terminal that a shell has taken: what it has already put right stays so. */
    synchronized void lose(String sentence) {
        if (lost) {
            return;
        }
        closed = true;
        lost = true;
        if (hushed) {
            device.discardInput();
            device.restore();
        }
        byte[] leave = onScreen ? TerminalModes.leave(profile) : TerminalModes.leaveToBottom(profile);
        entered = false;
        onScreen = false;
        byte[] words = (sentence + "\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(leave, leave.length + words.length);
        System.arraycopy(words, 0, both, leave.length, words.length);
        writeBounded(both);
    }

    private static void writeBounded(byte[] bytes) {
        Thread writer = new Thread("tty-leave") {
            @Override
            public void run() {
                try {
                    new FileOutputStream(FileDescriptor.out).write(bytes);
                } catch (IOException e) {
                    // The terminal is gone: nothing is left to mend.
                    return;
                }
            }
        };
        writer.setDaemon(true);
        writer.start();
        try {
            writer.join(LEAVE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
