package org.lxdeck.tui.term;

/**
 * Notices that the terminal has gone to somebody else behind our back. That happens when the launcher, our parent, is
 * killed: the shell it was started from sees its job end and takes the terminal, while we would go on to paint on it and
 * to take every other key. As long as no shell takes it, and while a program that we started has it, nothing is wrong.
 */
final class ForegroundWatch {
    private static final long EVERY_MILLIS = 500;

    private final Runnable lost;

    ForegroundWatch(Runnable lost) {
        this.lost = lost;
    }

    void start() {
        Thread thread = new Thread("tty-watch") {
            @Override
            public void run() {
                loop();
            }
        };
        thread.setDaemon(true);
        thread.start();
    }

    private void loop() {
        try {
            while (!isLost()) {
                Thread.sleep(EVERY_MILLIS);
            }
            lost.run();
        } catch (InterruptedException e) {
            // Nobody interrupts this thread on purpose; it lives as long as the process.
            return;
        }
    }

    /** Whether somebody has taken it. */
    static boolean isLost() {
        ProcessGroup now = ProcessGroup.current();
        return isAway(now) && !isOurs(now.foreground());
    }

    /** Whether it is not where we are, while nobody whom we started should have it. */
    static boolean isAway() {
        return isAway(ProcessGroup.current());
    }

    private static boolean isAway(ProcessGroup now) {
        return now.parent() != Launcher.pid() && now.foreground() > 0 && now.foreground() != now.group();
    }

    /** Whether we have started it, or somebody whom we started; so is one that has ended, as nobody can tell. */
    private static boolean isOurs(long pid) {
        long self = ProcessHandle.current().pid();
        long one = pid;
        while (one > 1 && one != self) {
            int parent = ProcessGroup.of(one).parent();
            if (parent == 0 && one == pid) {
                return true;
            }
            one = parent;
        }
        return one == self;
    }
}
