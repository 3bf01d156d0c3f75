package org.lxdeck.tui.text;

import org.lxdeck.tui.widget.DisplayWidth;

/** Where the rows of a line begin on a screen of some width. */
final class Wrapping {
    private static final int[] ONE = {0};

    private Wrapping() {}

    /** Index of the first character of each row; broken after blanks where there are some. */
    static int[] starts(String text, int indent, int columns) {
        int width = Math.max(1, columns);
        if (text.length() <= width && DisplayWidth.of(text) <= width) {
            return ONE;
        }
        int further = Math.max(1, width - (indent < width / 2 ? indent : 0));
        int[] starts = new int[8];
        int count = 1;
        int from = 0;
        while (true) {
            int room = count == 1 ? width : further;
            int end = end(text, from, room);
            if (end >= text.length()) {
                return java.util.Arrays.copyOf(starts, count);
            }
            if (count == starts.length) {
                starts = java.util.Arrays.copyOf(starts, 2 * count);
            }
            starts[count++] = end;
            from = end;
        }
    }

    /** Columns that rows after the first are moved in. */
    static int indent(int indent, int columns) {
        return indent < Math.max(1, columns) / 2 ? indent : 0;
    }

    private static int end(String text, int from, int room) {
        int used = 0;
        int i = from;
        int blank = -1;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            used += DisplayWidth.of(point);
            if (used > room) {
                break;
            }
            i += Character.charCount(point);
            if (point == ' ') {
                blank = i;
            }
        }
        if (i >= text.length()) {
            return i;
        }
        if (text.charAt(i) == ' ') {
            return i + 1;
        }
        boolean soft = blank > from && blank - from > (i - from) / 3;
        return soft ? blank : Math.max(i, from + Character.charCount(text.codePointAt(from)));
    }
}
