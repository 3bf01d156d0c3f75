package org.lxdeck.tui.app;

import java.util.List;

/**
 * How the user has arranged the screen.
 *
 * @param zoomed whether the pane that has the keys takes the whole screen
 * @param side steps by which the detail pane at the side is larger than usual, below 0 smaller
 * @param bottom the same for the pane under the table
 * @param tenMinutes whether graphs show ten minutes instead of one
 * @param top whether the containers are shown by what they use
 * @param sortBefore the order to go back to when that ends; −1 when it was the user's own choice
 * @param hidden columns of the containers that are not shown, as {@link ContainerColumn#choice} has them
 */
public record Arrangement(
        boolean zoomed, int side, int bottom, boolean tenMinutes, boolean top, int sortBefore, List<String> hidden) {
    private static final int MOST_STEPS = 12;

    public Arrangement {
        hidden = List.copyOf(hidden);
    }

    static Arrangement initial() {
        return new Arrangement(false, 0, 0, false, false, -1, List.of());
    }

    Arrangement withZoom(boolean on) {
        return new Arrangement(on, side, bottom, tenMinutes, top, sortBefore, hidden);
    }

    /** Larger by so many steps in the direction the pane grows in. */
    Arrangement resized(boolean atSide, int by) {
        return atSide
                ? new Arrangement(zoomed, step(side, by), bottom, tenMinutes, top, sortBefore, hidden)
                : new Arrangement(zoomed, side, step(bottom, by), tenMinutes, top, sortBefore, hidden);
    }

    private static int step(int steps, int by) {
        return Math.max(-MOST_STEPS, Math.min(MOST_STEPS, steps + by));
    }

    Arrangement withTenMinutes(boolean on) {
        return new Arrangement(zoomed, side, bottom, on, top, sortBefore, hidden);
    }

    Arrangement withTop(boolean on, int before) {
        return new Arrangement(zoomed, side, bottom, tenMinutes, on, before, hidden);
    }

    Arrangement withHidden(List<String> columns) {
        return new Arrangement(zoomed, side, bottom, tenMinutes, top, sortBefore, columns);
    }
}
