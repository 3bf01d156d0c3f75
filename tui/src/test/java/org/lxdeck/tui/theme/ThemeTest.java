package org.lxdeck.tui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lxdeck.tui.data.DataFolder;
import org.lxdeck.tui.term.Colour;
import org.lxdeck.tui.term.ColourDepth;
import org.lxdeck.tui.term.Ground;
import org.lxdeck.tui.term.Style;

class ThemeTest {
    private static Theme load(String name, ColourDepth depth) {
        return ThemeLoader.load(DataFolder.shipped("themes"), name, depth, Ground.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(ColourDepth.class)
    void noColourIsBeyondTheDepth(ColourDepth depth) {
        for (String name : new String[] {"terminal", "dark", "mono"}) {
            Theme theme = load(name, depth);
            for (Role role : Role.values()) {
                long style = theme.style(role);
                for (int colour : new int[] {Style.foreground(style), Style.background(style)}) {
                    assertEquals(colour, depth.reduce(colour), name + " " + role.id() + " at " + depth);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"terminal", "dark", "mono"})
    void withoutColoursWhatMattersStillDiffers(String name) {
        Theme theme = load(name, ColourDepth.MONO);
        Role[][] pairs = {
            {Role.TEXT, Role.SELECTION},
            {Role.RUNNING, Role.STOPPED},
            {Role.BUTTON, Role.BUTTON_FOCUS},
            {Role.TEXT, Role.ERROR},
            {Role.FIELD, Role.FIELD_FOCUS},
            {Role.GAUGE_OK, Role.GAUGE_CRIT},
            {Role.TAB, Role.TAB_ACTIVE},
            {Role.DIALOG_BORDER, Role.DANGER},
            {Role.TEXT, Role.CURSOR},
            {Role.TEXT, Role.KEY}
        };
        for (Role[] pair : pairs) {
            assertNotEquals(theme.style(pair[0]), theme.style(pair[1]), pair[0].id() + " and " + pair[1].id());
        }
    }

    @Test
    void theTerminalThemePaintsNoGround() {
        Theme theme = load("terminal", ColourDepth.ANSI16);
        assertEquals(Colour.KEEP, Style.background(theme.style(Role.TEXT)));
        assertEquals(Colour.KEEP, Style.background(theme.style(Role.DIALOG)));
    }

    @Test
    void coloursComeDownToTheNearest() {
        assertEquals(Colour.indexed(196), ColourDepth.INDEXED256.reduce(Colour.rgb(255, 0, 0)));
        assertEquals(Colour.indexed(244), ColourDepth.INDEXED256.reduce(Colour.rgb(128, 128, 128)));
        assertEquals(Colour.indexed(9), ColourDepth.ANSI16.reduce(Colour.rgb(250, 10, 10)));
        assertEquals(Colour.indexed(1), ColourDepth.ANSI8.reduce(Colour.rgb(250, 10, 10)));
        assertEquals(Colour.DEFAULT, ColourDepth.MONO.reduce(Colour.indexed(3)));
        for (int i = 16; i < 256; i++) {
            int rgb = ColourDepth.toRgb(Colour.indexed(i));
            int back = ColourDepth.INDEXED256.reduce(Colour.rgb(rgb >> 16, rgb >> 8, rgb));
            assertEquals(rgb, ColourDepth.toRgb(back), "colour " + i);
        }
    }
}
