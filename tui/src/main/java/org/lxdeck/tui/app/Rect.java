package org.lxdeck.tui.app;

/** A part of the screen in cells. */
public record Rect(int x, int y, int width, int height) {
    public static final Rect NONE = new Rect(0, 0, 0, 0);

    public boolean isEmpty() {
        return width <= 0 || height <= 0;
    }
}
