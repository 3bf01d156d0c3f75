package org.lxdeck.tui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lxdeck.tui.term.CellGrid;
import org.lxdeck.tui.term.CellWidth;
import org.lxdeck.tui.term.FrameEmitter;
import org.lxdeck.tui.term.TermProfile;
import org.lxdeck.tui.term.TinyTerminal;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.theme.Theme;

/** Any text in any cell: no half of a wide character is ever alone, and the terminal shows what the grid holds. */
class AnyTextTest {
    private static final String[] PIECES = {
        "a",
        "é",
        "漢",
        "한",
        "🙂",
        "e\u0301",
        "o\u0308\u0323",
        "●",
        "§",
        "…",
        "─",
        "א",
        "ﷺ",
        "\u200b",
        "\u202e",
        "\u001b",
        "\t",
        "\ud800",
        "👩‍👩‍👧",
        "🇷🇺",
        "ｗ",
        "ﾊ",
        "�",
        "\u0000",
        " "
    };

    @Test
    void wideCharactersAreWholeOrNotThere() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            int width = 1 + random.nextInt(30);
            int height = 1 + random.nextInt(5);
            CellGrid grid = new CellGrid(width, height);
            FrameEmitter emitter =
                    new FrameEmitter(TermProfile.of(Map.of("TERM", "xterm-256color", "LANG", "C.UTF-8")));
            TinyTerminal terminal = new TinyTerminal(width, height);
            for (int frame = 0; frame < 40; frame++) {
                Canvas canvas = new Canvas(grid, Theme.plain(), Symbols.UNICODE);
                for (int i = 0; i < 6; i++) {
                    draw(canvas, random);
                }
                assertWhole(grid, "seed " + seed);
                terminal.write(emitter.frame(grid, -1, -1));
                for (int y = 0; y < height; y++) {
                    assertEquals(grid.row(y), terminal.grid().row(y), "seed " + seed + " frame " + frame);
                }
            }
        }
    }

    private static void draw(Canvas canvas, Random random) {
        int x = random.nextInt(canvas.width() + 4) - 2;
        int y = random.nextInt(canvas.height());
        Canvas part = random.nextBoolean() ? canvas : canvas.sub(x, y, random.nextInt(8), 1 + random.nextInt(2));
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        Role role = random.nextBoolean() ? Role.TEXT : Role.SELECTION;
        switch (random.nextInt(4)) {
            case 0 -> part.text(x, 0, random.nextInt(10), role, text.toString());
            case 1 -> part.cell(x, 0, role, text.codePointAt(0));
            case 2 -> part.tint(x, 0, 3, 1, Role.SELECTION);
            default -> part.text(x, 0, role, text.toString());
        }
    }

    private static void assertWhole(CellGrid grid, String where) {
        for (int y = 0; y < grid.height(); y++) {
            for (int x = 0; x < grid.width(); x++) {
                int point = grid.point(x, y);
                boolean continued = x + 1 < grid.width() && grid.point(x + 1, y) == CellGrid.CONTINUATION;
                if (point == CellGrid.CONTINUATION) {
                    assertNotEquals(0, x, where);
                    assertEquals(2, CellWidth.of(grid.point(x - 1, y)), where);
                    assertEquals(grid.style(x - 1, y), grid.style(x, y), where + ": both halves look alike");
                } else {
                    assertEquals(continued ? 2 : 1, CellWidth.of(point), where + " at " + x + "," + y);
                }
            }
        }
    }
}
