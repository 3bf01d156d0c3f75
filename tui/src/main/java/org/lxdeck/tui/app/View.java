package org.lxdeck.tui.app;

import org.jspecify.annotations.Nullable;
import org.lxdeck.tui.term.CellGrid;

/** Draws a model into a grid. */
public interface View {
    void draw(Model model, CellGrid grid);

    /** What a click on a cell of the last drawn screen means; null for nothing. */
    default @Nullable Object target(int x, int y) {
        return null;
    }
}
