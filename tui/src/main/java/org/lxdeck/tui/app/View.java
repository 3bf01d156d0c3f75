package org.lxdeck.tui.app;

import org.lxdeck.tui.term.CellGrid;

/** Draws a model into a grid. */
public interface View {
    void draw(Model model, CellGrid grid);
}
