package org.lxdeck.tui.app;

/**
 * How the user has arranged the screen.
 *
 * @param zoomed whether the pane that has the keys takes the whole screen
 * @param side steps by which the detail pane at the side is larger than usual, below 0 smaller
 * @param bottom the same for the pane under the table
 * @param tenMinutes whether graphs show ten minutes instead of one
 * @param top whether the containers are shown by what they use
 * @param sortBefore the order to go back to when that ends; −1 when it was the user's own choice
 */
public record Arrangement(boolean zoomed, int side, int bottom, boolean tenMinutes, boolean top, int sortBefore) {
    private static final int MOST_STEPS = 12;

    static Arrangement initial() {
        return new Arrangement(false, 0, 0, false, false, -1);
    }

    Arrangement withZoom(boolean on) {
        return new Arrangement(on, side, bottom, tenMinutes, top, sortBefore);
    }

    /** Larger by so many steps in the direction the pane grows in. */
    Arrangement resized(boolean atSide, int by) {
        return atSide
                ? new Arrangement(zoomed, step(side, by), bottom, tenMinutes, top, sortBefore)
                : new Arrangement(zoomed, side, step(bottom, by), tenMinutes, top, sortBefore);
    }

    private static int step(int steps, int by) {
        return Math.max(-MOST_STEPS, Math.min(MOST_STEPS, steps + by));
    }

    Arrangement withTenMinutes(boolean on) {
        return new Arrangement(zoomed, side, bottom, on, top, sortBefore);
    }

    Arrangement withTop(boolean on, int before) {
        return new Arrangement(zoomed, side, bottom, tenMinutes, on, before);
    }
}
