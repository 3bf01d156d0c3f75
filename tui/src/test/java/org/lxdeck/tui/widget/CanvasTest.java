package org.lxdeck.tui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.lxdeck.tui.golden.Golden;
import org.lxdeck.tui.term.Style;
import org.lxdeck.tui.theme.Role;

class CanvasTest {
    private static final Series RISING = Series.of(0, 1, 2, 3, 4, 5, 6, 7, 8, Double.NaN, 8, 4, 2, 1, 0);

    @Test
    void paintsTheSamplerInUnicode() {
        sampler(Symbols.UNICODE).check("sampler-unicode");
    }

    @Test
    void paintsTheSamplerOnTheConsole() {
        sampler(Symbols.CONSOLE).check("sampler-console");
    }

    @Test
    void paintsTheSamplerInAscii() {
        sampler(Symbols.ASCII).check("sampler-ascii");
    }

    private static Golden sampler(Symbols symbols) {
        Golden golden = new Golden(60, 16, symbols);
        Canvas canvas = golden.canvas();
        canvas.clear(Role.TEXT);
        canvas.tint(0, 0, 60, 1, Role.BAR);
        canvas.text(1, 0, Role.LOGO, "lxdeck");
        canvas.right(40, 0, 20, Role.DIM_TEXT, "a long text that is cut");
        Canvas inside = canvas.sub(0, 1, 60, 15).box(Role.BORDER_FOCUS, Role.TITLE, "Containers 漢字");
        for (int i = 0; i <= 4; i++) {
            inside.text(1, i, 10, Role.STRONG, "web" + i + " with a name");
            inside.gauge(14, i, 12, Bars.roleAt(i / 4.0), i / 4.0 - 0.01);
            inside.right(27, i, 5, Role.TEXT, i * 25 + "%");
        }
        inside.tint(0, 2, 58, 1, Role.SELECTION);
        inside.spark(34, 0, 15, Role.GRAPH_CPU, RISING, 0);
        inside.spark(34, 1, 20, Role.GRAPH_IN, RISING, 16);
        Bars.gauge(inside, 34, 3, 20, Role.GAUGE_OK, 0.3, Role.GAUGE_SECOND, 0.25);
        Graphs.area(inside.sub(1, 6, 20, 4), Role.GRAPH_MEMORY, RISING, 0);
        inside.text(24, 7, Role.TEXT, "e\u0301 wide 漢字 and \u202e\u001b control");
        inside.text(52, 8, Role.TEXT, "edge 漢字");
        inside.text(53, 9, Role.TEXT, "edge 漢字");
        return golden;
    }

    @Test
    void nothingIsDrawnOutside() {
        Golden golden = new Golden(6, 3);
        Canvas part = golden.canvas().sub(1, 1, 3, 1);
        part.text(-2, 0, Role.TEXT, "abcdefgh");
        part.text(0, -1, Role.TEXT, "xxxx");
        part.text(0, 1, Role.TEXT, "xxxx");
        part.fill(-5, -5, 20, 20, Role.TEXT);
        part.text(-1, 0, Role.TEXT, "漢漢");
        assertEquals("      ", golden.grid().row(0));
        assertEquals("  漢  ", golden.grid().row(1));
        assertEquals("      ", golden.grid().row(2));
    }

    @Test
    void textKeepsTheGroundItStandsOn() {
        Golden golden = new Golden(4, 1);
        golden.canvas().fill(0, 0, 4, 1, Role.DIALOG);
        int ground = Style.background(golden.grid().style(3, 0));
        golden.canvas().text(0, 0, Role.RUNNING, "ab");
        assertEquals(ground, Style.background(golden.grid().style(1, 0)));
        assertNotEquals(Style.PLAIN, golden.grid().style(3, 0));
    }
}
