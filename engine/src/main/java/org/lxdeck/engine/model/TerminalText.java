package org.lxdeck.engine.model;

/** Makes a line that was written for a terminal readable as text: what it shows in the end, without what steers. */
public final class TerminalText {
    private static final char ESC = '\u001b';

    private TerminalText() {}

    /** The line cleaned like {@link Text#line}; escape sequences are gone, what was overwritten is not seen. */
    public static String line(String raw, int limit) {
        boolean plain = true;
        for (int i = 0; i < raw.length() && plain; i++) {
            plain = raw.charAt(i) >= ' ';
        }
        return Text.line(plain ? raw : shown(raw), limit);
    }

    private static String shown(String raw) {
        StringBuilder line = new StringBuilder(raw.length());
        int column = 0;
        int i = 0;
        while (i < raw.length()) {
            char c = raw.charAt(i);
            if (c == ESC) {
                i = afterSequence(raw, i + 1);
                continue;
            }
            if (c == '\r') {
                column = 0;
            } else if (c == '\b') {
                column = Math.max(0, column - 1);
            } else if (c >= ' ' || c == '\t') {
                if (column < line.length()) {
                    line.setCharAt(column, c);
                } else {
                    line.append(c);
                }
                column++;
            }
            i++;
        }
        return line.toString();
    }

    /** The index after an escape sequence whose ESC stands right before. */
    private static int afterSequence(String raw, int from) {
        if (from >= raw.length()) {
            return from;
        }
        char kind = raw.charAt(from);
        int i = from + 1;
        if (kind == '[') {
            while (i < raw.length() && (raw.charAt(i) < '@' || raw.charAt(i) > '~')) {
                i++;
            }
            return Math.min(raw.length(), i + 1);
        }
        if (kind == ']' || kind == 'P' || kind == '_' || kind == '^') {
            while (i < raw.length() && raw.charAt(i) != '\u0007' && raw.charAt(i) != ESC) {
                i++;
            }
            boolean st = i + 1 < raw.length() && raw.charAt(i) == ESC && raw.charAt(i + 1) == '\\';
            return Math.min(raw.length(), st ? i + 2 : i + 1);
        }
        boolean charset = kind == '(' || kind == ')' || kind == '#' || kind == '%';
        return Math.min(raw.length(), charset ? i + 1 : i);
    }
}
