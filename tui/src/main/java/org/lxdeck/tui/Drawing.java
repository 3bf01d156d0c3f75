package org.lxdeck.tui;

import org.jspecify.annotations.Nullable;
import org.lxdeck.tui.app.Model;
import org.lxdeck.tui.app.View;
import org.lxdeck.tui.screen.Screens;
import org.lxdeck.tui.term.CellGrid;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.Spots;
import org.lxdeck.tui.widget.Symbols;

/** Draws with what the terminal can show; the characters may be changed from any thread, the rest is the loop's. */
final class Drawing implements View {
    private final Spots spots = new Spots();
    private volatile Symbols symbols;

    Drawing(Symbols symbols) {
        this.symbols = symbols;
    }

    void use(Symbols other) {
        symbols = other;
    }

    @Override
    public void draw(Model model, CellGrid grid) {
        spots.clear();
        Screens.draw(model, new Canvas(grid, model.theme(), symbols, model.mouse() ? spots : null));
    }

    @Override
    public @Nullable Object target(int x, int y) {
        return spots.at(x, y);
    }
}
