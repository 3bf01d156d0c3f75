package org.lxdeck.engine.stats;

/**
 * The fields of /proc/pid/stat. They are counted from the last closing parenthesis, since the short name before it may
 * hold anything.
 */
final class StatLine {
    private static final int STATE = 3;

    private StatLine() {}

    static long startTicks(ProcText text) {
        return field(text, 22);
    }

    /** The number of a field, counted from 1 as in the manual; absent when there is none. */
    static long field(ProcText text, int number) {
        int close = text.lastIndexOf(')');
        return close < 0 || number < STATE ? ProcText.ABSENT : text.number(text.word(close + 1, number - STATE));
    }

    static char state(ProcText text) {
        int close = text.lastIndexOf(')');
        int at = close < 0 ? text.length() : text.skipSpaces(close + 1);
        return at < text.length() && text.at(at) >= 'A' && text.at(at) <= 'z' ? (char) text.at(at) : '?';
    }

    /** The short name between the parentheses. */
    static String name(ProcText text) {
        int open = text.indexOf(0, text.length(), '(');
        int close = text.lastIndexOf(')');
        return open < 0 || close <= open ? "" : text.text(open + 1, close);
    }
}
