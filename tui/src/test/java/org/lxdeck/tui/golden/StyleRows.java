package org.lxdeck.tui.golden;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.tui.term.CellGrid;
import org.lxdeck.tui.term.Colour;
import org.lxdeck.tui.term.Style;

/**
 * How the cells of a grid look, as a theme has resolved it: four digits for each row, so that what a theme does to many
 * screens is one line of a file, and runs of styles to read when a row has changed.
 */
public final class StyleRows {
    private StyleRows() {}

    /** Four hexadecimal digits for each row. */
    public static List<String> digests(CellGrid grid) {
        List<String> digests = new ArrayList<>();
        for (int y = 0; y < grid.height(); y++) {
            int sum = runs(grid, y).hashCode();
            digests.add(String.format("%04x", (sum ^ sum >>> 16) & 0xffff));
        }
        return digests;
    }

    /** The row as {@code 0-7 12 on 0 bold}, a piece for each run of equal cells. */
    public static String runs(CellGrid grid, int y) {
        StringBuilder line = new StringBuilder();
        int from = 0;
        while (from < grid.width()) {
            String look = look(grid, from, y);
            int to = from;
            while (to + 1 < grid.width() && look(grid, to + 1, y).equals(look)) {
                to++;
            }
            if (!look.isEmpty()) {
                line.append(line.isEmpty() ? "" : ", ")
                        .append(from)
                        .append('-')
                        .append(to)
                        .append(look);
            }
            from = to + 1;
        }
        return line.toString();
    }

    /** The colour of the ink of a blank cell cannot be seen unless something makes it so. */
    private static String look(CellGrid grid, int x, int y) {
        long style = grid.style(x, y);
        int attributes = Style.attributes(style);
        int seen = Style.REVERSE | Style.UNDERLINE | Style.STRIKE;
        boolean ink = grid.point(x, y) != ' ' || (attributes & seen) != 0;
        String front = ink ? colour(Style.foreground(style)) : "";
        String back = colour(Style.background(style));
        int shown = ink ? attributes : 0;
        return (front.isEmpty() ? "" : " " + front)
                + (back.isEmpty() ? "" : " on " + back)
                + (shown == 0 ? "" : " +" + Integer.toHexString(shown));
    }

    private static String colour(int colour) {
        if (Colour.isIndexed(colour)) {
            return Integer.toString(Colour.index(colour));
        }
        return Colour.isRgb(colour)
                ? String.format("#%02x%02x%02x", Colour.red(colour), Colour.green(colour), Colour.blue(colour))
                : "";
    }
}
