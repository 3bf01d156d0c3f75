package org.lxdeck.tui.cli.table;

import org.jline.utils.WCWidth;

/** How many terminal columns a cleaned line takes. */
final class Columns {
    private Columns() {}

    static int of(String text) {
        int columns = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c < 0x7f) {
                columns++;
                i++;
            } else {
                int cp = text.codePointAt(i);
                columns += Math.max(0, WCWidth.wcwidth(cp));
                i += Character.charCount(cp);
            }
        }
        return columns;
    }
}
