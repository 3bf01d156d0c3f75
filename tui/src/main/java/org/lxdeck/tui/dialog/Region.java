package org.lxdeck.tui.dialog;

import org.lxdeck.tui.widget.Canvas;

/**
 * The part of a screen that a dialog lies over, and the size of the screen it was measured on; on a screen of another
 * size it lies over all of it.
 */
public record Region(int x, int y, int width, int height, int screenWidth, int screenHeight) {
    /** All of any screen. */
    public static final Region WHOLE = new Region(0, 0, 0, 0, 0, 0);

    private boolean isFor(int columns, int rows) {
        return screenWidth == columns && screenHeight == rows && width > 0;
    }

    Canvas of(Canvas screen) {
        return isFor(screen.width(), screen.height()) ? screen.sub(x, y, width, height) : screen;
    }

    int columns(int screenColumns, int screenRows) {
        return isFor(screenColumns, screenRows) ? width : screenColumns;
    }

    int rows(int screenColumns, int screenRows) {
        return isFor(screenColumns, screenRows) ? height : screenRows;
    }
}
