package org.lxdeck.tui.wish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lxdeck.tui.app.UiDriver;
import org.lxdeck.tui.app.Wardrobe;
import org.lxdeck.tui.data.DataFolder;
import org.lxdeck.tui.term.CellGrid;
import org.lxdeck.tui.term.Colour;
import org.lxdeck.tui.term.ColourDepth;
import org.lxdeck.tui.term.Ground;
import org.lxdeck.tui.term.Style;
import org.lxdeck.tui.term.TermEvent;
import org.lxdeck.tui.theme.Eyes;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.theme.ThemeLoader;

/** Readable on light terminals: no background is painted, and colours follow the background the terminal tells. */
class Wish12LightTerminalTest {
    private static UiDriver dashboard(String theme, ColourDepth depth) {
        DataFolder themes = DataFolder.shipped("themes");
        return new UiDriver(
                120,
                40,
                new Wardrobe(DataFolder.shipped("keymaps"), themes, depth, Ground.UNKNOWN, theme, null),
                ThemeLoader.load(themes, theme, depth, Ground.UNKNOWN));
    }

    /** The cell where a word begins. */
    private static long style(UiDriver ui, String word) {
        CellGrid grid = ui.cells();
        for (int y = 4; y < grid.height(); y++) {
            int x = grid.row(y).indexOf(word);
            if (x >= 0 && !grid.row(y).startsWith("▌")) {
                return grid.style(x, y);
            }
        }
        throw new AssertionError("no " + word + " on the screen:\n" + ui.screen());
    }

    private static double least(Ground ground, long style) {
        return Eyes.usual(ground).stream()
                .mapToDouble(eyes -> eyes.contrast(style))
                .min()
                .orElseThrow();
    }

    @Test
    void readableOnAnyBackgroundAndPrettierOnOneThatIsKnown() {
        try (UiDriver ui = dashboard("terminal", ColourDepth.ANSI16)) {
            ui.press("enter");
            assertTrue(least(Ground.UNKNOWN, style(ui, "Running")) >= 4.5);
            assertEquals(Colour.DEFAULT, Style.foreground(style(ui, "Running")));

            ui.tell(new TermEvent.Background(0xfdf6e3));
            long light = style(ui, "Running");
            assertTrue(Colour.isIndexed(Style.foreground(light)), "a colour, now that it can be read");
            assertTrue(least(Ground.LIGHT, light) >= 4.5);
            assertTrue(least(Ground.DARK, light) < 4.5, "chosen for a light background, not for any");

            ui.tell(new TermEvent.Background(0x002b36));
            assertTrue(least(Ground.DARK, style(ui, "Running")) >= 4.5);

            for (int y = 0; y < 40; y++) {
                for (int x = 0; x < 120; x++) {
                    assertEquals(Colour.DEFAULT, Style.background(ui.cells().style(x, y)), "painted at " + x + "," + y);
                }
            }
        }
    }

    @Test
    void aThemeThatWasAskedForStays() {
        try (UiDriver ui = dashboard("fjord", ColourDepth.INDEXED256)) {
            long before = ui.model().theme().style(Role.RUNNING);
            ui.tell(new TermEvent.Background(0xffffff));
            assertEquals(before, ui.model().theme().style(Role.RUNNING));
        }
        try (UiDriver ui = dashboard("terminal", ColourDepth.ANSI16)) {
            ui.press("f9", "down", "enter", "n");
            String chosen = ui.model().theme().name();
            ui.tell(new TermEvent.Background(0xffffff));
            assertEquals(chosen, ui.model().theme().name());
        }
    }
}
