package org.lxdeck.tui.widget;

import org.lxdeck.tui.term.CellWidth;

/** Columns of text: how many it takes, and how it is cut to fit. */
public final class DisplayWidth {
    private DisplayWidth() {}

    public static int of(String text) {
        int plain = 0;
        while (plain < text.length() && text.charAt(plain) >= ' ' && text.charAt(plain) < 0x7f) {
            plain++;
        }
        int columns = plain;
        for (int i = plain; i < text.length(); ) {
            int point = text.codePointAt(i);
            columns += of(point);
            i += Character.charCount(point);
        }
        return columns;
    }

    /** Columns of one code point as the canvas draws it: what cannot be printed takes the one of its placeholder. */
    public static int of(int codePoint) {
        int columns = CellWidth.of(codePoint);
        return columns < 0 ? 1 : columns;
    }

    /** The index in the text where at most this many columns end. */
    public static int indexAt(String text, int columns) {
        int used = 0;
        int i = 0;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            used += of(point);
            if (used > columns) {
                return i;
            }
            i += Character.charCount(point);
        }
        return i;
    }

    /** The text cut to a number of columns; where something was cut the ellipsis stands last. */
    public static String truncate(String text, int columns, int ellipsis) {
        if (of(text) <= columns) {
            return text;
        }
        if (columns <= 0) {
            return "";
        }
        return text.substring(0, indexAt(text, columns - 1)) + Character.toString(ellipsis);
    }

    /** The text cut to a number of columns in its middle, for paths and fingerprints whose end matters. */
    public static String truncateMiddle(String text, int columns, int ellipsis) {
        int all = of(text);
        if (all <= columns) {
            return text;
        }
        if (columns < 3) {
            return truncate(text, columns, ellipsis);
        }
        int head = (columns - 1) / 2;
        int tail = columns - 1 - head;
        int from = indexAt(text, all - tail);
        if (of(text.substring(from)) > tail) {
            from += Character.charCount(text.codePointAt(from));
        }
        return text.substring(0, indexAt(text, head)) + Character.toString(ellipsis) + text.substring(from);
    }

    /** The text cut or padded with blanks on the right to exactly this many columns. */
    public static String fit(String text, int columns, int ellipsis) {
        String cut = truncate(text, columns, ellipsis);
        int missing = columns - of(cut);
        return missing <= 0 ? cut : cut + " ".repeat(missing);
    }
}
