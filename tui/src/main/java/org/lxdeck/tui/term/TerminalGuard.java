package org.lxdeck.tui.term;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Mends the terminal however the process ends: by its shutdown hook, a failed thread, or a terminal that is gone. */
final class TerminalGuard {
    private static final long GONE_MILLIS = 3000;

    /** As after a hang-up. */
    private static final int GONE_CODE = 129;

    private static final String LOST =
            "lxdeck: its launcher was killed and this shell has the terminal again; the dashboard"
                    + " has ended, containers are untouched.";

    private final ScreenModes modes;
    private final OutputPump pump;
    private final Thread owner = Thread.currentThread();
    private volatile @Nullable ForegroundWatch watch;

    TerminalGuard(ScreenModes modes, OutputPump pump) {
        this.modes = modes;
        this.pump = pump;
    }

    /** What must hold from the first moment on. */
    void install() {
        Runtime.getRuntime().addShutdownHook(new Thread("tty-mend") {
            @Override
            public void run() {
                end();
            }
        });
        Thread.setDefaultUncaughtExceptionHandler(new Thread.UncaughtExceptionHandler() {
            @Override
            public void uncaughtException(Thread thread, Throwable failure) {
                failed(thread, failure);
            }
        });
    }

    /** Ends whatever has the terminal, lets the last frame arrive, and leaves. */
    private void end() {
        beginEnd();
        boolean visited = Visit.end();
        boolean unused = pump.await(ScreenModes.LEAVE_MILLIS / 2);
        if (visited) {
            modes.closeAfterVisit();
        } else {
            modes.close();
        }
        LauncherLog.tidy();
    }

    private void beginEnd() {
        // A job of what is ended may have the foreground: we must not be stopped for changing the terminal's modes.
        Signals.ignore("TTOU");
        modes.stayAway();
    }

    /** Whether the terminal has gone to somebody else while the launcher was killed. */
    boolean isLost() {
        ForegroundWatch known = watch;
        return known != null && known.isLost();
    }

    /** Ends the program, whose terminal is no longer its own. */
    private void lost() {
        beginEnd();
        boolean unused = Visit.hangUp();
        modes.lose(LOST);
        Runtime.getRuntime().exit(GONE_CODE);
    }

    /** Takes the signals, on a thread of its own: the first frame does not wait for it. */
    void takeSignals(Consumer<TermEvent> sink, Runnable continued, ResizeWatch resizes) {
        LauncherLog.remember();
        Thread thread = new Thread("tty-signals") {
            @Override
            public void run() {
                signals(sink, continued, resizes);
                ForegroundWatch foreground = new ForegroundWatch(TerminalGuard.this::lost);
                watch = foreground;
                foreground.start();
                // The window may have changed before anybody listened.
                resizes.signal();
            }
        };
        thread.setDaemon(true);
        thread.start();
    }

    private void signals(Consumer<TermEvent> sink, Runnable continued, ResizeWatch resizes) {
        Signals.on("WINCH", new Runnable() {
            @Override
            public void run() {
                resizes.signal();
            }
        });
        Signals.on("CONT", continued);
        Signals.on("TSTP", new Runnable() {
            @Override
            public void run() {
                sink.accept(new TermEvent.StopAsked());
            }
        });
        Signals.on("INT", new Runnable() {
            @Override
            public void run() {
                // In raw mode no key sends this; a child on the plain terminal shares its Ctrl-C with us.
                if (!modes.mayBelongToChild()) {
                    Runtime.getRuntime().exit(130);
                }
            }
        });
    }

    /** Ends the program when its own thread failed: the terminal first, then one sentence; the rest is in the log. */
    private void failed(Thread thread, Throwable failure) {
        modes.log().println("uncaught in thread " + thread.getName());
        failure.printStackTrace(modes.log());
        modes.log().flush();
        if (thread == owner || thread.getName().startsWith("tty-")) {
            modes.close();
            modes.out()
                    .println("lxdeck: the dashboard failed (" + failure
                            + "); containers are untouched, details are in the log.");
            modes.out().flush();
            Runtime.getRuntime().exit(1);
        }
    }

    /** The loop ends the program when the terminal is gone; should it hang, this does. */
    static void endSoon() {
        Thread last = new Thread("tty-gone") {
            @Override
            public void run() {
                try {
                    Thread.sleep(GONE_MILLIS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                Runtime.getRuntime().halt(GONE_CODE);
            }
        };
        last.setDaemon(true);
        last.start();
    }
}
