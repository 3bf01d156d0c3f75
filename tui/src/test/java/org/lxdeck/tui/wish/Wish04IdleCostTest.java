package org.lxdeck.tui.wish;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.tui.bench.FarScreen;
import org.lxdeck.tui.link.FarTerminal;

/** What the dashboard does while nobody does anything: one frame and one write a second, less when nobody looks. */
class Wish04IdleCostTest {
    private static final int SECONDS = 6;
    private static final int WINDOWS = 4;

    @TempDir
    Path root;

    @Test
    void atRestItWritesOnceASecondAndLessWhenAway() throws Exception {
        try (FarTerminal terminal = FarTerminal.open(root, 120, 40, 0, 5, "--demo")) {
            terminal.until("a table", screen -> FarScreen.tableRow(screen) >= 0, 60);
            TimeUnit.SECONDS.sleep(3);
            long[] atRest = during(terminal);
            assertTrue(atRest[0] <= SECONDS + 1, "frames in " + SECONDS + " s: " + atRest[0]);
            assertTrue(atRest[0] >= SECONDS - 2, "frames in " + SECONDS + " s: " + atRest[0]);
            assertTrue(atRest[1] <= SECONDS + 3, "writes in " + SECONDS + " s: " + atRest[1]);
            assertTrue(costs(terminal, atRest[2]) <= SECONDS, "never at one percent of a processor at rest");
            terminal.line().type("\u001b[O");
            TimeUnit.MILLISECONDS.sleep(500);
            long[] away = during(terminal);
            assertTrue(away[0] <= SECONDS / 3 + 1, "frames in " + SECONDS + " s without the focus: " + away[0]);
            int frames = terminal.frames();
            terminal.line().type("\u001b[I");
            terminal.until("a frame at once", screen -> terminal.frames() > frames, 2);
            long[] back = during(terminal);
            assertTrue(back[0] >= SECONDS - 2, "frames in " + SECONDS + " s with the focus again: " + back[0]);
        }
    }

    /** Hundredths of a second of CPU in some seconds, once what the start left to be compiled is. */
    private static long costs(FarTerminal terminal, long first) throws IOException, InterruptedException {
        long least = first;
        for (int i = 0; i < WINDOWS && least > SECONDS; i++) {
            least = Math.min(least, during(terminal)[2]);
        }
        return least;
    }

    /** Frames, write calls and CPU ticks in some seconds. */
    private static long[] during(FarTerminal terminal) throws IOException, InterruptedException {
        long pid = terminal.dashboard().pid();
        int frames = terminal.frames();
        long writes = writes(pid);
        long ticks = ticks(pid);
        TimeUnit.SECONDS.sleep(SECONDS);
        return new long[] {terminal.frames() - frames, writes(pid) - writes, ticks(pid) - ticks};
    }

    private static long writes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/io")).stream()
                .filter(line -> line.startsWith("syscw:"))
                .mapToLong(line -> Long.parseLong(line.substring(6).strip()))
                .sum();
    }

    private static long ticks(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }
}
