package org.lxdeck.tui.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.graphics.TextGraphics;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import org.junit.jupiter.api.Test;

class GridGraphicsTest {
    private final CellGrid grid = new CellGrid(12, 3);
    private final TextGraphics graphics = new GridGraphics(grid, 1, 1, 11, 3);

    @Test
    void drawsInItsWindowOnly() {
        assertEquals(new TerminalSize(10, 2), graphics.getSize());
        graphics.putString(-2, 0, "ab漢字\u001b\u009bx and much more");
        graphics.putString(0, 5, "outside");
        assertEquals("            ", grid.row(0));
        assertTrue(grid.row(1).startsWith(" 漢字??x an"), grid.row(1));
        assertEquals(' ', grid.point(11, 1));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        graphics.setForegroundColor(TextColor.ANSI.RED_BRIGHT).setBackgroundColor(new TextColor.Indexed(200));
        graphics.putString(0, 0, "x", SGR.BOLD, SGR.UNDERLINE);
        long wanted = Style.of(Colour.indexed(9), Colour.indexed(200), Style.BOLD | Style.UNDERLINE);
        assertEquals(wanted, grid.style(1, 1));
        assertEquals(wanted, LanternaCells.style(graphics.getCharacter(0, 0)));
        graphics.setForegroundColor(new TextColor.RGB(1, 2, 3)).setBackgroundColor(TextColor.ANSI.DEFAULT);
        graphics.setCharacter(1, 0, 'y');
        assertEquals(Style.of(Colour.rgb(1, 2, 3), Colour.DEFAULT, 0), grid.style(2, 1));
    }

    @Test
    void keysHaveLanternasNames() {
        assertEquals(new KeyStroke('a', true, false).toString(), String.valueOf(LanternaKeys.of(Key.ctrl('a'))));
        assertEquals(KeyType.ReverseTab, type(Key.of(KeyCode.TAB).withShift()));
        assertEquals(KeyType.F12, type(Key.of(KeyCode.F12)));
        assertEquals(KeyType.PageDown, type(Key.of(KeyCode.PAGE_DOWN)));
        assertEquals(KeyType.Unknown, type(Key.of(0x1f600)));
    }

    private static KeyType type(Key key) {
        KeyStroke stroke = LanternaKeys.of(key);
        return stroke == null ? KeyType.Unknown : stroke.getKeyType();
    }
}
