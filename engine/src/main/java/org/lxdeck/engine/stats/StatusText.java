package org.lxdeck.engine.stats;

/** The lines of /proc/pid/status that are asked for. */
final class StatusText {
    private static final Needle STATE = new Needle("\nState:");
    private static final Needle PARENT = new Needle("\nPPid:");
    private static final Needle UID = new Needle("\nUid:");
    private static final Needle INSIDE_PID = new Needle("\nNSpid:");

    private StatusText() {}

    /** The process's number in its innermost pid namespace; 0 when it lives in none but ours, or it cannot be told. */
    static long insidePid(ProcText text) {
        int at = value(text, INSIDE_PID);
        if (at < 0) {
            return 0;
        }
        int end = text.lineEnd(at);
        long last = 0;
        int count = 0;
        for (int i = at; i < end; i = text.skipSpaces(text.skipWord(i))) {
            last = text.number(i);
            count++;
        }
        return count > 1 ? Math.max(0, last) : 0;
    }

    /** The parent's process id as seen here; absent when it cannot be told. */
    static long parent(ProcText text) {
        int at = value(text, PARENT);
        return at < 0 ? ProcText.ABSENT : text.number(at);
    }

    /** Whether it waits for something that no signal ends, as whatever the v1 freezer holds does. */
    static boolean isUninterruptible(ProcText text) {
        int at = value(text, STATE);
        return at < 0 || text.startsWith(at, "D");
    }

    /** The effective user id; absent when it cannot be told. */
    static long uid(ProcText text) {
        int at = value(text, UID);
        return at < 0 ? ProcText.ABSENT : text.number(text.word(at, 1));
    }

    /** A process can call itself anything, but the kernel escapes line breaks in its name, the first line. */
    private static int value(ProcText text, Needle key) {
        int at = text.find(key, 0);
        return at < 0 ? -1 : text.skipSpaces(at + key.length());
    }
}
