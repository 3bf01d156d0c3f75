package org.lxdeck.tui.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.tui.launcher.RealProgram;

/** The dashboard over a real sshd, at the other end of a line that is narrow and long. Nothing is timed, all is counted. */
@Tag("lxc")
class OverSshTest {
    private static final BenchPlan.Size SIZE = new BenchPlan.Size(160, 48);
    private static final int ONE_WAY = 100;
    /** Too little for all the detail of this screen. */
    private static final int BITS = 24_000;

    private static final String DOWN = "\u001b[B";
    private static final int LIMIT_SECONDS = 90;

    @TempDir
    Path root;

    private static void await(String what, BooleanSupplier fact) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!fact.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "not seen within " + LIMIT_SECONDS + " s: " + what);
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static List<ProcessHandle> javas(SshLine line) {
        return line.running().stream()
                .filter(one -> one.info().command().orElse("").endsWith("/java"))
                .toList();
    }

    @Test
    void itIsSaidThatTheLineIsSlowKeysAreEchoedAndNothingStaysWhenItIsCut() throws Exception {
        Assumptions.assumeTrue(SshLine.lacking().isEmpty(), SshLine.lacking());
        Path home;
        String device;
        List<ProcessHandle> all;
        try (RealProgram program = new RealProgram(root);
                SshLine line = SshLine.open(ONE_WAY)) {
            home = line.home();
            device = line.device();
            try (FarEnd terminal = new FarEnd(line.ssh(SIZE, program.command + " --demo 500"), SIZE, 0, 0)) {
                terminal.until("the table", screen -> FarScreen.tableRow(screen) >= 0, LIMIT_SECONDS);
                line.narrow(BITS);
                terminal.until("the slow line", screen -> screen.contains("slow link"), LIMIT_SECONDS);
                echoWhileAFrameIsNotAnswered(terminal);
                assertEquals(1, javas(line).size());
                List<ProcessHandle> there = javas(line);
                terminal.cut();
                await("the dashboard has ended", () -> there.stream().noneMatch(ProcessHandle::isAlive));
                await("its launcher too", () -> javas(line).isEmpty());
            }
            all = line.running();
        }
        await("nothing is left", () -> all.stream().noneMatch(ProcessHandle::isAlive));
        assertFalse(Files.exists(home));
        await("the line is gone", () -> !Files.exists(Path.of("/sys/class/net", device)));
    }

    /** Answers are kept back, so that the frame on the screen is one that the program knows nothing of. */
    private static void echoWhileAFrameIsNotAnswered(FarEnd terminal) throws Exception {
        terminal.line().holdAnswers(true);
        int frames = terminal.frames();
        await("a frame", () -> terminal.frames() > frames);
        int row = FarScreen.tableRow(terminal.shown());
        terminal.line().type(DOWN);
        terminal.until("the echo", screen -> FarScreen.tableRow(screen) == row + 1, LIMIT_SECONDS);
        int limits = terminal.line().heldAnswers();
        assertTrue(limits <= 4, limits + " questions were asked before the key was echoed");
        terminal.line().holdAnswers(false);
        int echoed = terminal.frames();
        await("frames go on", () -> terminal.frames() > echoed + 1);
    }
}
