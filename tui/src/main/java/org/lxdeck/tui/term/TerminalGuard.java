package org.lxdeck.tui.term;

import java.util.function.Consumer;

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
    private final TtyInput input;
    private final Thread owner = Thread.currentThread();

    TerminalGuard(ScreenModes modes, OutputPump pump, TtyInput input) {
        this.modes = modes;
        this.pump = pump;
        this.input = input;
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
        if (ForegroundWatch.isLost()) {
            giveUp();
        } else {
            boolean visited = Visit.end();
            boolean unused = pump.await(ScreenModes.LEAVE_MILLIS / 2);
            close(visited);
        }
        LauncherLog.tidy();
    }

    private void close(boolean visited) {
        if (visited) {
            modes.closeAfterVisit();
        } else if (pump.isWaiting() && Launcher.isThere()) {
            // It can wait longer than we.
            modes.closeSilently();
        } else {
            modes.close();
        }
    }

    private void beginEnd() {
        modes.stayAway();
        pump.end();
        // Somebody else may have the foreground: we must not be stopped for changing the terminal's modes, nor refused.
        Signals.ignore("TTOU");
    }

    /** Ends the program, whose terminal is no longer its own. */
    private void lost() {
        beginEnd();
        giveUp();
        Runtime.getRuntime().exit(GONE_CODE);
    }

    /**
     * A shell has the terminal. One that found our modes would read an answer that is still to come: it is kept from that
     * until the answer can be thrown away. From one that has set its own only our read, which had begun before, can take it.
     */
    private synchronized void giveUp() {
        modes.hush();
        boolean unused = Visit.hangUp();
        modes.hush();
        pump.await(ScreenModes.LEAVE_MILLIS);
        input.pause(ScreenModes.LEAVE_MILLIS);
        pump.forgetAnswers();
        modes.lose(LOST);
    }

    /** Gives the terminal back for good. */
    void close() {
        beginEnd();
        if (ForegroundWatch.isLost()) {
            giveUp();
            return;
        }
        boolean unused = pump.await(ScreenModes.LEAVE_MILLIS);
        input.pause();
        modes.close();
    }

    /** The terminal cannot be read or written any more: because it is no more, or because a shell has taken it. */
    void gone() {
        beginEnd();
        if (ForegroundWatch.isAway()) {
            lost();
        }
        endSoon();
    }

    /** Takes the signals, on a thread of its own: the first frame does not wait for it. */
    void takeSignals(Consumer<TermEvent> sink, Runnable continued, ResizeWatch resizes) {
        Thread thread = new Thread("tty-signals") {
            @Override
            public void run() {
                signals(sink, continued, resizes);
                new ForegroundWatch(TerminalGuard.this::lost).start();
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
            beginEnd();
            boolean unused = pump.await(ScreenModes.LEAVE_MILLIS / 2);
            close(false);
            modes.out()
                    .println("lxdeck: the dashboard failed (" + failure
                            + "); containers are untouched, details are in the log.");
            modes.out().flush();
            Runtime.getRuntime().exit(1);
        }
    }

    /** The loop ends the program when the terminal is gone; should it hang, this does. */
    private static void endSoon() {
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
