package org.lxdeck.tui.term;

import org.jline.utils.WCWidth;

/** The one table of widths: how many columns a code point takes. */
public final class CellWidth {
    private CellWidth() {}

    /** 1 or 2 columns, 0 for a mark that joins the cell before it, -1 for what must never reach a terminal. */
    public static int of(int codePoint) {
        if (codePoint < 0x300) {
            return (codePoint >= 0x20 && codePoint < 0x7f) || (codePoint > 0xa0 && codePoint != 0xad)
                    ? 1
                    : oddLatin(codePoint);
        }
        if ((codePoint >= 0x2500 && codePoint < 0x2600) || (codePoint >= 0x2800 && codePoint < 0x2900)) {
            return 1;
        }
        return wide(codePoint);
    }

    private static int oddLatin(int codePoint) {
        return codePoint == 0xa0 ? 1 : -1;
    }

    private static int wide(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        if (type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED) {
            return -1;
        }
        return Math.max(1, WCWidth.wcwidth(codePoint));
    }
}
