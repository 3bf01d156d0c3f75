package org.lxdeck.engine.stats;

/** The lines of /proc/pid/status that are asked for. */
final class StatusText {
    private StatusText() {}

    /** The process's number in its innermost pid namespace; 0 when it lives in none but ours, or it cannot be told. */
    static long insidePid(ProcText text) {
        int at = line(text, "NSpid:");
        if (at < 0) {
            return 0;
        }
        int end = text.lineEnd(at);
        long last = 0;
        int count = 0;
        for (int i = text.skipSpaces(at + 6); i < end; i = text.skipSpaces(text.skipWord(i))) {
            last = text.number(i);
            count++;
        }
        return count > 1 ? Math.max(0, last) : 0;
    }

    /** The effective user id; absent when it cannot be told. */
    static long uid(ProcText text) {
        int at = line(text, "Uid:");
        return at < 0 ? ProcText.ABSENT : text.number(text.word(at, 2));
    }

    private static int line(ProcText text, String key) {
        for (int line = 0; line < text.length(); line = text.nextLine(line)) {
            if (text.startsWith(line, key)) {
                return line;
            }
        }
        return -1;
    }
}
