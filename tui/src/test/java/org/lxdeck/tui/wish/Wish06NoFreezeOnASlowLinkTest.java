package org.lxdeck.tui.wish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.tui.bench.FarScreen;
import org.lxdeck.tui.link.FarTerminal;

/**
 * The dashboard on a terminal at the end of a link that is the test's own: its answers can be kept back, and what the program
 * prints can be taken more slowly. Nothing else on the way tells the program that. Frames are counted; how fast they are is
 * measured by {@code lxdeck bench --link}.
 */
class Wish06NoFreezeOnASlowLinkTest {
    private static final String DOWN = "\u001b[B";
    private static final String MARK = "\u001b[c";
    /** Too little for all the detail of a small screen. */
    private static final int RATE = 1500;

    private static final int KEYS = 3;
    private static final int TRIES = 3;
    /** How long a terminal is waited for that has answered before. */
    private static final long LIMIT_NANOS = 5_000_000_000L;

    private static final long WATCHED_NANOS = 4_000_000_000L;

    @TempDir
    Path root;

    private static void atLeast(FarTerminal terminal, String what, IntSupplier count, int wanted) throws Exception {
        long unused = terminal.until(what, screen -> count.getAsInt() >= wanted, 20);
    }

    private static void pressDown(FarTerminal terminal) throws Exception {
        int row = FarScreen.tableRow(terminal.screen());
        terminal.line().type(DOWN);
        terminal.until("the cursor moves", screen -> FarScreen.tableRow(screen) == row + 1, 20);
    }

    @Test
    void noFrameFollowsOneThatIsNotShownYetAndKeysDoNotWaitForIt() throws Exception {
        try (FarTerminal terminal = FarTerminal.open(root, 80, 24, 0, 0, "--demo 500")) {
            terminal.until("a table", screen -> FarScreen.tableRow(screen) >= 0, 60);
            terminal.line().holdAnswers(true);
            long start = System.nanoTime();
            int before = terminal.frames();
            atLeast(terminal, "a frame that is not answered", terminal.line()::heldAnswers, 1);
            for (int key = 0; key < KEYS; key++) {
                pressDown(terminal);
            }
            // A second try would begin behind the limit, when nothing holds a key back.
            assertTrue(System.nanoTime() - start < LIMIT_NANOS, "keys waited for the time limit of a frame");
            terminal.until("time passes", screen -> System.nanoTime() - start > WATCHED_NANOS, 20);
            int frames = terminal.frames() - before;
            long limits = (System.nanoTime() - start) / LIMIT_NANOS;
            assertTrue(
                    frames <= 1 + KEYS + limits,
                    frames + " frames without an answer, " + KEYS + " of them for keys, " + limits + " time limits");
            terminal.line().holdAnswers(false);
            atLeast(terminal, "frames go on", terminal::frames, before + frames + 2);
        }
    }

    @Test
    void anAnswerThatIsLostHoldsNothingUp() throws Exception {
        try (FarTerminal terminal = FarTerminal.open(root, 80, 24, 0, 0, "--demo 500")) {
            terminal.until("a table", screen -> FarScreen.tableRow(screen) >= 0, 60);
            boolean inTime = false;
            for (int i = 0; i < TRIES && !inTime; i++) {
                int from = terminal.length();
                terminal.line().holdAnswers(true);
                atLeast(terminal, "a frame that is not answered", terminal.line()::heldAnswers, 1);
                long lost = System.nanoTime();
                int frames = terminal.frames();
                terminal.line().loseAnswers();
                terminal.line().holdAnswers(false);
                atLeast(terminal, "the next frame", terminal::frames, frames + 1);
                inTime = System.nanoTime() - lost < LIMIT_NANOS
                        && terminal.said(from).contains(MARK);
            }
            assertTrue(inTime, "it was waited for until its time limit");
            // All is well again: nobody asks more than once a frame.
            int from = terminal.length();
            atLeast(terminal, "frames go on", terminal::frames, terminal.frames() + 3);
            assertEquals(-1, terminal.said(from).indexOf(MARK));
        }
    }

    @Test
    void aSlowLinkGetsLessAndThatIsSaidUntilItIsWellAgain() throws Exception {
        try (FarTerminal terminal = FarTerminal.open(root, 80, 24, 0, 100, "--demo 500")) {
            terminal.until("a table with graphs", screen -> hasGraphs(screen) && FarScreen.tableRow(screen) >= 0, 60);
            terminal.line().down().rate(RATE);
            terminal.until("it is said", screen -> screen.contains("slow link"), 60);
            terminal.until("the graphs go", screen -> !hasGraphs(screen), 20);
            pressDown(terminal);
            terminal.line().down().rate(0);
            terminal.until("nothing more is said", screen -> !screen.contains("slow link"), 60);
            terminal.until("the graphs are back", Wish06NoFreezeOnASlowLinkTest::hasGraphs, 20);
        }
    }

    private static boolean hasGraphs(String screen) {
        return screen.chars().anyMatch(c -> c >= '▁' && c <= '▇');
    }

    @Test
    void slowCanBeAskedForAndLeavesTheGraphsOut() throws Exception {
        try (FarTerminal terminal = FarTerminal.open(root, 80, 24, 0, 0, "--demo --slow")) {
            terminal.until("it is said", screen -> screen.contains("slow link"), 60);
            terminal.until("how often is said", screen -> screen.contains(": refresh 2 s"), 10);
            assertFalse(hasGraphs(terminal.screen()), terminal.screen());
        }
    }
}
