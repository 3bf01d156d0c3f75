package org.lxdeck.tui.widget;

import org.jspecify.annotations.Nullable;
import org.lxdeck.tui.term.CellGrid;
import org.lxdeck.tui.term.CellWidth;
import org.lxdeck.tui.term.Colour;
import org.lxdeck.tui.term.GridGraphics;
import org.lxdeck.tui.term.Style;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.theme.Theme;

/**
 * A rectangle to draw on, in roles. Coordinates are its own and start at 0; nothing is ever drawn outside it or outside
 * the canvas it was cut from. Text keeps the background it is written on where its role gives none.
 */
public final class Canvas {
    private final CellGrid grid;
    private final Theme theme;
    private final Symbols symbols;
    private final int left;
    private final int top;
    private final int width;
    private final int height;
    private final Clip clip;
    private final boolean lean;
    private final @Nullable Spots spots;

    /** What may be touched, in cells of the grid; the right and lower edges are outside. */
    private record Clip(int left, int top, int right, int bottom) {
        Clip and(int x, int y, int width, int height) {
            return new Clip(
                    Math.max(left, x), Math.max(top, y), Math.min(right, x + width), Math.min(bottom, y + height));
        }

        boolean has(int x, int y) {
            return x >= left && x < right && y >= top && y < bottom;
        }
    }

    public Canvas(CellGrid grid, Theme theme, Symbols symbols) {
        this(grid, theme, symbols, null);
    }

    /** @param spots where it is noted what a click means; null when nobody wants to know */
    public Canvas(CellGrid grid, Theme theme, Symbols symbols, @Nullable Spots spots) {
        this(
                grid,
                theme,
                symbols,
                0,
                0,
                grid.width(),
                grid.height(),
                new Clip(0, 0, grid.width(), grid.height()),
                false,
                spots);
    }

    private Canvas(
            CellGrid grid,
            Theme theme,
            Symbols symbols,
            int left,
            int top,
            int width,
            int height,
            Clip clip,
            boolean lean,
            @Nullable Spots spots) {
        this.lean = lean;
        this.grid = grid;
        this.theme = theme;
        this.symbols = symbols;
        this.left = left;
        this.top = top;
        this.width = Math.max(0, width);
        this.height = Math.max(0, height);
        this.clip = clip;
        this.spots = spots;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public Symbols symbols() {
        return symbols;
    }

    public Theme theme() {
        return theme;
    }

    /** The same canvas for a slow link: what costs many bytes and says little is not drawn on it, graphs above all. */
    public Canvas lean() {
        return new Canvas(grid, theme, symbols, left, top, width, height, clip, true, spots);
    }

    public boolean isLean() {
        return lean;
    }

    /** Says which row matters most now; on a slow link it is painted first. */
    public void attend(int y) {
        grid.attend(top + y);
    }

    /** A part of this canvas, with coordinates of its own; it may stick out, what is outside is not drawn. */
    public Canvas sub(int x, int y, int subWidth, int subHeight) {
        int w = Math.max(0, subWidth);
        int h = Math.max(0, subHeight);
        return new Canvas(
                grid, theme, symbols, left + x, top + y, w, h, clip.and(left + x, top + y, w, h), lean, spots);
    }

    /** Says what a click on a rectangle means. */
    public void spot(int x, int y, int spotWidth, int spotHeight, Object target) {
        if (spots != null) {
            Clip part = clip.and(left + x, top + y, spotWidth, spotHeight);
            spots.add(part.left(), part.top(), part.right(), part.bottom(), target);
        }
    }

    /** Blanks the canvas in a role; what the role leaves open becomes the terminal's own. */
    public void clear(Role role) {
        fill(0, 0, width, height, role);
    }

    /** Blanks a rectangle in a role. */
    public void fill(int x, int y, int fillWidth, int fillHeight, Role role) {
        long style = Style.write(Style.PLAIN, Style.write(theme.style(Role.TEXT), theme.style(role)));
        for (int row = y; row < y + fillHeight; row++) {
            for (int column = x; column < x + fillWidth; column++) {
                if (clip.has(left + column, top + row)) {
                    grid.put(left + column, top + row, ' ', style);
                }
            }
        }
    }

    /** Lays a role over what is already drawn: its colours where it has some, its attributes on top. */
    public void tint(int x, int y, int tintWidth, int tintHeight, Role role) {
        long over = theme.style(role);
        for (int row = top + y; row < top + y + tintHeight; row++) {
            for (int column = left + x; column < left + x + tintWidth; column++) {
                if (clip.has(column, row)) {
                    grid.restyle(column, row, Style.tint(grid.style(column, row), over));
                }
            }
        }
    }

    /** Draws one character. */
    public void cell(int x, int y, Role role, int codePoint) {
        put(left + x, top + y, codePoint, ink(role), Math.max(1, CellWidth.of(codePoint)));
    }

    /** Plain text lies on whatever is below it: on bars and dialogs it brings no ground of its own. */
    private long ink(Role role) {
        long style = theme.style(role);
        return role == Role.TEXT ? Style.of(Style.foreground(style), Colour.KEEP, Style.attributes(style)) : style;
    }

    /** Draws text and answers the column after it (also when that lies outside). */
    public int text(int x, int y, Role role, String text) {
        long style = ink(role);
        int column = left + x;
        int row = top + y;
        int previous = column;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            int columns = CellWidth.of(point);
            if (columns == 0) {
                if (clip.has(previous, row) && column > left + x) {
                    grid.combine(previous, row, point);
                }
                continue;
            }
            previous = column;
            put(column, row, point, style, Math.max(1, columns));
            column += Math.max(1, columns);
        }
        return column - left;
    }

    /** Draws text in at most this many columns, with an ellipsis where it was cut; answers the column after it. */
    public int text(int x, int y, int columns, Role role, String text) {
        return text(x, y, role, DisplayWidth.truncate(text, columns, symbols.ellipsis()));
    }

    /** Draws text against the right edge of a field of this many columns. */
    public void right(int x, int y, int columns, Role role, String text) {
        String cut = DisplayWidth.truncate(text, columns, symbols.ellipsis());
        text(x + columns - DisplayWidth.of(cut), y, role, cut);
    }

    /** Draws text in the middle of a field of this many columns. */
    public void center(int x, int y, int columns, Role role, String text) {
        String cut = DisplayWidth.truncate(text, columns, symbols.ellipsis());
        text(x + (columns - DisplayWidth.of(cut)) / 2, y, role, cut);
    }

    public void horizontal(int x, int y, int length, Role role) {
        for (int i = 0; i < length; i++) {
            cell(x + i, y, role, symbols.horizontal());
        }
    }

    public void vertical(int x, int y, int length, Role role) {
        for (int i = 0; i < length; i++) {
            cell(x, y + i, role, symbols.vertical());
        }
    }

    /** Draws a frame around a rectangle and answers the canvas inside it; under 2×2 cells there is no frame. */
    public Canvas box(int x, int y, int boxWidth, int boxHeight, Role role) {
        if (boxWidth >= 2 && boxHeight >= 2) {
            horizontal(x + 1, y, boxWidth - 2, role);
            horizontal(x + 1, y + boxHeight - 1, boxWidth - 2, role);
            vertical(x, y + 1, boxHeight - 2, role);
            vertical(x + boxWidth - 1, y + 1, boxHeight - 2, role);
            cell(x, y, role, symbols.corner(0));
            cell(x + boxWidth - 1, y, role, symbols.corner(1));
            cell(x, y + boxHeight - 1, role, symbols.corner(2));
            cell(x + boxWidth - 1, y + boxHeight - 1, role, symbols.corner(3));
        }
        return sub(x + 1, y + 1, boxWidth - 2, boxHeight - 2);
    }

    /** A frame around the whole canvas with a title in its upper edge. */
    public Canvas box(Role frame, Role titleRole, String title) {
        Canvas inside = box(0, 0, width, height, frame);
        if (!title.isEmpty() && width > 6) {
            int end = text(2, 0, width - 5, titleRole, " " + title);
            cell(end, 0, titleRole, ' ');
        }
        return inside;
    }

    /** A horizontal bar; see {@link Bars#gauge}. */
    public void gauge(int x, int y, int columns, Role role, double fraction) {
        Bars.gauge(this, x, y, columns, role, fraction);
    }

    /** A one-row graph; see {@link Graphs#spark}. */
    public void spark(int x, int y, int columns, Role role, Series series, double ceiling) {
        Graphs.spark(this, x, y, columns, role, series, ceiling);
    }

    /** The same cells behind Lanterna's interface, for code written against it. */
    public GridGraphics graphics() {
        return new GridGraphics(grid, clip.left(), clip.top(), clip.right(), clip.bottom());
    }

    private void put(int x, int y, int point, long style, int columns) {
        if (columns == 2 && !(clip.has(x, y) && clip.has(x + 1, y))) {
            put(x, y, ' ', style, 1);
            put(x + 1, y, ' ', style, 1);
        } else if (clip.has(x, y)) {
            grid.put(x, y, point, Style.write(grid.style(x, y), style));
        }
    }
}
