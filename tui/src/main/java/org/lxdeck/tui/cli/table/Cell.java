package org.lxdeck.tui.cli.table;

import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.model.Text;
import org.lxdeck.tui.widget.DisplayWidth;

/** A cell that is ready to be printed: nothing in it moves the cursor. */
final class Cell {
    private static final String BLANKS = " ".repeat(64);

    private final String first;
    private final String @Nullable [] lines;
    private final int width;

    /** @param lines all of them when there are several */
    private Cell(String first, String @Nullable [] lines, int width) {
        this.first = first;
        this.lines = lines;
        this.width = width;
    }

    static Cell of(String text) {
        if (isPlain(text)) {
            return new Cell(text, null, text.length());
        }
        String[] lines = lines(text);
        int width = 0;
        for (String line : lines) {
            width = Math.max(width, DisplayWidth.of(line));
        }
        return new Cell(lines[0], lines.length > 1 ? lines : null, width);
    }

    /** Whether the text is one line of printable ASCII, a column for each character. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    /** Takes out what could move the cursor but keeps the line breaks. */
    static String[] lines(String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            lines[i] = Text.line(lines[i]);
        }
        return lines;
    }

    /** In columns, of its widest line. */
    int width() {
        return width;
    }

    int height() {
        return lines == null ? 1 : lines.length;
    }

    /** Appends one of its lines and blanks up to the width of its column. */
    void append(StringBuilder out, int index, int columnWidth) {
        String text = lines == null ? (index == 0 ? first : "") : (index < lines.length ? lines[index] : "");
        int used = lines == null ? (index == 0 ? width : 0) : DisplayWidth.of(text);
        out.append(text);
        for (int missing = columnWidth - used; missing > 0; missing -= BLANKS.length()) {
            out.append(missing >= BLANKS.length() ? BLANKS : BLANKS.substring(0, missing));
        }
    }
}
