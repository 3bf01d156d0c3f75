package org.lxdeck.tui.wish;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lxdeck.tui.link.FarTerminal;
import org.lxdeck.tui.link.LinkFigures;

/**
 * The dashboard on a terminal at the end of a link of 64 kbit/s and 200 ms there and back. The link is the test's own: what
 * the program prints is taken at that rate and shown that much later. Nothing on the way tells the program that.
 */
class Wish06NoFreezeOnASlowLinkTest {
    private static final int RATE = 8000;
    private static final int ROUND_TRIP = 200;
    /** What a busy machine may add. */
    private static final int GRACE = 500;

    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource({"80, 24", "200, 60"})
    void keysAreEchoedAndTheScreenIsFresh(int width, int height) throws Exception {
        try (FarTerminal terminal = FarTerminal.open(root, width, height, 0, ROUND_TRIP / 2, "--demo 500")) {
            terminal.until("a table", screen -> LinkFigures.cursor(screen) >= 0, 60);
            long phase = LinkFigures.phase(terminal, 4) - ROUND_TRIP / 2;
            terminal.down.rate(RATE);
            long fullPaint = LinkFigures.fullPaint(terminal);
            if (width == 200) {
                terminal.until("it is said", screen -> screen.contains("slow link"), 60);
            }
            LinkFigures figures = LinkFigures.measure(terminal, phase, 20, 14);
            System.out.println(width + "x" + height + ": " + figures + ", full paint " + fullPaint + " ms");
            assertTrue(
                    figures.oldestMillis() <= (width == 80 ? 1000 + ROUND_TRIP : fullPaint) + GRACE, "age: " + figures);
            assertTrue(figures.echo(0.5) <= 2 * ROUND_TRIP + GRACE, "echo: " + figures);
            assertTrue(figures.echo(0.9) <= 1000 + GRACE, "echo: " + figures);
        }
    }

    @Test
    void slowCanBeAskedForAndLeavesTheGraphsOut() throws Exception {
        try (FarTerminal terminal = FarTerminal.open(root, 80, 24, 0, 0, "--demo --slow")) {
            terminal.until("it is said", screen -> screen.contains("slow link"), 60);
            terminal.until("how often is said", screen -> screen.contains(": refresh 2 s"), 10);
            assertFalse(terminal.screen().chars().anyMatch(c -> c >= '▁' && c <= '▇'), terminal.screen());
        }
    }
}
