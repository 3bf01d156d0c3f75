package org.lxdeck.tui.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.jline.builtins.ScreenTerminal;
import org.junit.jupiter.api.Test;

class FrameEmitterTest {
    private static final TermProfile XTERM =
            TermProfile.of(Map.of("TERM", "xterm-256color", "LANG", "C.UTF-8", "COLORTERM", "truecolor"));

    private static String text(byte[] frame) {
        return new String(frame, StandardCharsets.UTF_8)
                .replace("\u001b[?2026h", "")
                .replace("\u001b[?2026l", "")
                .replace('\u001b', '^');
    }

    private static void assertShows(CellGrid wanted, CellGrid shown, String where) {
        for (int y = 0; y < wanted.height(); y++) {
            assertEquals(wanted.row(y), shown.row(y), where + " row " + y);
            for (int x = 0; x < wanted.width(); x++) {
                long a = wanted.style(x, y);
                long b = shown.style(x, y);
                boolean bare = wanted.point(x, y) == ' ' && !Style.marksBlanks(a) && !Style.marksBlanks(b);
                assertTrue(
                        a == b || (bare && Style.background(a) == Style.background(b)), where + " cell " + x + "," + y);
            }
        }
    }

    /** The text on a terminal written by somebody else, which knows neither wide characters nor all of the styles. */
    private static String text(ScreenTerminal terminal, CellGrid grid) {
        long[] cells = new long[grid.width() * grid.height()];
        terminal.dump(cells, 0, 0, grid.height(), grid.width(), null);
        StringBuilder text = new StringBuilder();
        for (long cell : cells) {
            text.append((char) (cell & 0xffff));
        }
        return text.toString();
    }

    private static String text(CellGrid grid) {
        StringBuilder text = new StringBuilder();
        for (int y = 0; y < grid.height(); y++) {
            text.append(grid.row(y));
        }
        return text.toString();
    }

    private static void change(CellGrid grid, Random random, boolean wide) {
        int changes = random.nextInt(4) == 0 ? grid.width() * grid.height() : random.nextInt(30);
        for (int i = 0; i < changes; i++) {
            int x = random.nextInt(grid.width());
            int y = random.nextInt(grid.height());
            switch (random.nextInt(6)) {
                case 0 -> grid.put(x, y, ' ', style(random));
                case 1 -> grid.put(x, y, wide ? '漢' : '│', style(random));
                case 2 -> {
                    for (int column = x; column < grid.width(); column++) {
                        grid.put(column, y, ' ', Style.PLAIN);
                    }
                }
                case 3 -> {
                    long style = style(random);
                    for (int column = x; column < Math.min(grid.width(), x + 9); column++) {
                        grid.put(column, y, 'a' + random.nextInt(26), style);
                    }
                }
                default -> grid.put(x, y, 0x21 + random.nextInt(90), style(random));
            }
        }
    }

    private static long style(Random random) {
        int[] colours = {
            Colour.DEFAULT,
            Colour.DEFAULT,
            Colour.indexed(2),
            Colour.indexed(12),
            Colour.indexed(200),
            Colour.rgb(10, 200, 40)
        };
        int attributes = random.nextInt(2) == 0 ? 0 : random.nextInt(64);
        return Style.of(colours[random.nextInt(6)], colours[random.nextInt(6)], attributes);
    }

    @Test
    void theTerminalShowsTheGridAfterEveryFrame() {
        int[][] sizes = {{1, 1}, {2, 1}, {1, 5}, {3, 3}, {10, 4}, {80, 24}, {133, 40}, {300, 100}};
        for (int[] size : sizes) {
            Random random = new Random(size[0]);
            CellGrid grid = new CellGrid(size[0], size[1]);
            FrameEmitter emitter = new FrameEmitter(XTERM);
            TinyTerminal terminal = new TinyTerminal(size[0], size[1]);
            for (int frame = 0; frame < (size[0] > 200 ? 20 : 200); frame++) {
                change(grid, random, true);
                if (random.nextInt(12) == 0) {
                    emitter.forget();
                }
                terminal.write(emitter.frame(grid, random.nextInt(3) - 1, 0));
                assertShows(grid, terminal.grid(), size[0] + "x" + size[1] + " frame " + frame);
            }
        }
    }

    @Test
    void anotherTerminalAgreesOnTheText() {
        Random random = new Random(5);
        CellGrid grid = new CellGrid(80, 24);
        TermProfile colours = XTERM.withDepth(ColourDepth.ANSI8);
        FrameEmitter emitter = new FrameEmitter(colours);
        ScreenTerminal terminal = new ScreenTerminal(80, 24);
        for (int frame = 0; frame < 60; frame++) {
            change(grid, random, false);
            terminal.write(new String(emitter.frame(grid, -1, 0), StandardCharsets.UTF_8));
            assertEquals(text(grid), text(terminal, grid), "frame " + frame);
        }
    }

    @Test
    void bothHalvesOfAWideCharacterGoTogether() {
        CellGrid grid = new CellGrid(8, 1);
        grid.put(0, 0, 'a', Style.PLAIN);
        grid.put(1, 0, '漢', Style.PLAIN);
        grid.put(3, 0, '字', Style.PLAIN);
        grid.put(5, 0, 'b', Style.PLAIN);
        assertEquals("a漢字b  ", grid.row(0));
        assertEquals("^[1;2H x", delta(grid, () -> grid.put(2, 0, 'x', Style.PLAIN)));
        assertEquals("a x字b  ", grid.row(0));
        assertEquals("^[1;3H漢 ", delta(grid, () -> grid.put(2, 0, '漢', Style.PLAIN)));
        assertEquals("a 漢 b  ", grid.row(0));
    }

    @Test
    void nothingChangedIsNothingWritten() {
        CellGrid grid = new CellGrid(80, 24);
        FrameEmitter emitter = new FrameEmitter(XTERM);
        assertTrue(emitter.frame(grid, -1, 0).length > 0);
        assertEquals(0, emitter.frame(grid, -1, 0).length);
        grid.put(3, 3, ' ', Style.of(Colour.indexed(1), Colour.DEFAULT, Style.BOLD));
        assertEquals(0, emitter.frame(grid, -1, 0).length, "a blank looks alike whatever its letter's colour");
        assertTrue(emitter.frame(grid, 5, 5).length > 0);
        assertEquals(0, emitter.frame(grid, 5, 5).length);
    }

    private static String delta(CellGrid grid, Runnable change) {
        FrameEmitter emitter = new FrameEmitter(XTERM);
        emitter.frame(grid, -1, 0);
        change.run();
        return text(emitter.frame(grid, -1, 0));
    }

    private static void write(CellGrid grid, int x, int y, String text, long style) {
        for (int i = 0; i < text.length(); i++) {
            grid.put(x + i, y, text.charAt(i), style);
        }
    }

    @Test
    void writesNoMoreThanItMust() {
        CellGrid grid = new CellGrid(80, 24);
        write(grid, 0, 5, "one two three", Style.PLAIN);
        assertEquals("^[6;5HTWO", delta(grid, () -> write(grid, 4, 5, "TWO", Style.PLAIN)));
        String bridged = delta(grid, () -> {
            write(grid, 0, 5, "O", Style.PLAIN);
            write(grid, 4, 5, "t", Style.PLAIN);
        });
        assertEquals("^[6HOne t", bridged, "a small gap is written again");
        assertEquals("^[6;5H^[K", delta(grid, () -> write(grid, 3, 5, "          ", Style.PLAIN)));
        long green = Style.of(Colour.indexed(2), Colour.DEFAULT, 0);
        long greenBold = Style.of(Colour.indexed(2), Colour.DEFAULT, Style.BOLD);
        assertEquals("^[2H^[32mab^[1mcd^[m", delta(grid, () -> {
            write(grid, 0, 1, "ab", green);
            write(grid, 2, 1, "cd", greenBold);
        }));
        assertEquals("^[4Hab\r\ncd", delta(grid, () -> {
            write(grid, 0, 3, "ab", Style.PLAIN);
            write(grid, 0, 4, "cd", Style.PLAIN);
        }));
    }

    @Test
    void aColumnIsPaintedDownwards() {
        CellGrid grid = new CellGrid(80, 24);
        long green = Style.of(Colour.indexed(2), Colour.DEFAULT, 0);
        String delta = delta(grid, () -> {
            for (int y = 4; y < 8; y++) {
                write(grid, 30, y, "1.2", Style.PLAIN);
                write(grid, 50, y, "#", green);
            }
        });
        assertEquals("^[5;31H1.2\b\b\b\n1.2\b\b\b\n1.2\b\b\b\n1.2^[17C^[32m#\b^[3A#\b\n#\b\n#^[m", delta);
    }

    @Test
    void afterTheLastColumnThePlaceIsAskedForAnew() {
        CellGrid grid = new CellGrid(4, 3);
        String delta = delta(grid, () -> {
            write(grid, 3, 0, "x", Style.PLAIN);
            write(grid, 0, 1, "y", Style.PLAIN);
        });
        assertEquals("^[1;4Hx^[2Hy", delta);
    }

    @Test
    void aColouredBackgroundIsNeverErasedByTheTerminal() {
        CellGrid grid = new CellGrid(20, 1);
        long blue = Style.of(Colour.DEFAULT, Colour.indexed(4), 0);
        String delta = delta(grid, () -> write(grid, 0, 0, "                    ", blue));
        assertFalse(delta.contains("[K"));
    }

    @Test
    void terminalsOfOldGetWhatTheyKnow() {
        CellGrid grid = new CellGrid(12, 2);
        long style = Style.of(Colour.rgb(200, 0, 0), Colour.DEFAULT, Style.BOLD);
        write(grid, 0, 0, "╭─●漢", style);
        FrameEmitter vt100 = new FrameEmitter(TermProfile.of(Map.of("TERM", "vt100", "LANG", "C.UTF-8")));
        assertEquals("^[m^[H^[2J^[1m+-*??^[m", text(vt100.frame(grid, -1, 0)));
        FrameEmitter ansi16 = new FrameEmitter(TermProfile.of(Map.of("TERM", "linux", "LANG", "C.UTF-8")));
        assertTrue(text(ansi16.frame(grid, -1, 0)).contains("^[1;31m╭─*??"));
        FrameEmitter none =
                new FrameEmitter(TermProfile.of(Map.of("TERM", "xterm-256color", "LANG", "C.UTF-8", "NO_COLOR", "1")));
        assertTrue(text(none.frame(grid, -1, 0)).contains("^[1m╭─●"));
    }

    @Test
    void piecesLeadToTheSameScreenWhateverComesBetween() {
        Random random = new Random(5);
        for (int round = 0; round < 60; round++) {
            FrameEmitter emitter = new FrameEmitter(XTERM);
            TinyTerminal terminal = new TinyTerminal(40, 12);
            CellGrid grid = new CellGrid(40, 12);
            for (int piece = 0; piece < 40; piece++) {
                if (random.nextInt(3) == 0) {
                    change(grid, random, true);
                }
                terminal.write(emitter.frame(grid, -1, -1, 40));
            }
            while (!emitter.isComplete()) {
                byte[] piece = emitter.frame(grid, -1, -1, 40);
                assertTrue(piece.length < 800, "a piece of " + piece.length + " bytes");
                terminal.write(piece);
            }
            assertShows(grid, terminal.grid(), "round " + round);
        }
    }

    @Test
    void whatHasTheAttentionComesFirst() {
        FrameEmitter emitter = new FrameEmitter(XTERM);
        CellGrid grid = new CellGrid(40, 12);
        byte[] unused = emitter.frame(grid, -1, -1);
        for (int y = 0; y < 12; y++) {
            for (int x = 0; x < 20; x++) {
                grid.put(x, y, 'a' + y, Style.PLAIN);
            }
        }
        grid.attend(8);
        String piece = text(emitter.frame(grid, -1, -1, 10));
        assertTrue(piece.contains("iiiii") && !piece.contains("aaaaa"), piece);
        assertFalse(emitter.isComplete());
    }
}
