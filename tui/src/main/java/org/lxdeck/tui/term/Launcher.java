package org.lxdeck.tui.term;

import java.io.IOException;

/**
 * The program that started this one and mends the terminal after it. It gives its number in the environment: by the time
 * anybody looks who our parent is, it may have been killed.
 */
public final class Launcher {
    private static final String NUMBER = "LXDECK_PARENT";

    private static final int PID = number();

    private Launcher() {}

    private static int number() {
        String told = System.getenv(NUMBER);
        try {
            return told == null ? ProcessGroup.current().parent() : Integer.parseInt(told);
        } catch (NumberFormatException e) {
            return ProcessGroup.current().parent();
        }
    }

    /** Its process number, also when it is no more; without one whoever started us. */
    static int pid() {
        return PID;
    }

    static boolean isGone() {
        return ProcessGroup.current().parent() != PID;
    }

    /** Whether somebody waits for our end who would put the terminal right. */
    static boolean isThere() {
        return System.getenv(NUMBER) != null && !isGone();
    }

    /** Tells it that the exit code, which looks like a death by a signal, is passed on from somebody else. */
    public static void tellOrderlyEnd() {
        if (!isThere()) {
            return;
        }
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -s USR1 \"$0\"", Integer.toString(PID))
                    .redirectErrorStream(true)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            // It will say too much, and nothing worse.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
