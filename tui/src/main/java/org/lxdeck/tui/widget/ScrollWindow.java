package org.lxdeck.tui.widget;

import org.lxdeck.tui.theme.Role;

/** Which rows of a long list are seen: from {@code top}, as many as there is height for. */
public record ScrollWindow(int top) {
    public static final ScrollWindow START = new ScrollWindow(0);

    /** Moves as little as needed to show a row, with some rows of context around it, and never past the end. */
    public ScrollWindow follow(int selected, int rows, int height) {
        int context = Math.min(2, Math.max(0, (height - 1) / 2));
        int next = top;
        if (selected >= 0) {
            next = Math.min(next, selected - context);
            next = Math.max(next, selected - height + 1 + context);
        }
        return new ScrollWindow(clamp(next, rows, height));
    }

    /** Moves by some rows, for text that has no selection. */
    public ScrollWindow by(int delta, int rows, int height) {
        return new ScrollWindow(clamp(top + delta, rows, height));
    }

    private static int clamp(int wanted, int rows, int height) {
        return Math.max(0, Math.min(wanted, rows - Math.max(1, height)));
    }

    /** Draws a scroll bar into a column of this height; nothing when all rows are seen. */
    public void drawBar(Canvas canvas, int x, int y, int height, int rows) {
        if (rows <= height || height < 1) {
            return;
        }
        int thumb = Math.max(1, height * height / rows);
        int travel = rows - height;
        int start = travel == 0 ? 0 : (height - thumb) * Math.min(top, travel) / travel;
        for (int i = 0; i < height; i++) {
            boolean inThumb = i >= start && i < start + thumb;
            canvas.cell(
                    x,
                    y + i,
                    Role.SCROLL,
                    inThumb ? canvas.symbols().scrollThumb() : canvas.symbols().scrollTrack());
        }
    }
}
