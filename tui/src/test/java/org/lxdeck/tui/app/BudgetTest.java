package org.lxdeck.tui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.tui.input.KeyChord;
import org.lxdeck.tui.term.CellGrid;
import org.lxdeck.tui.term.Key;

/** What the dashboard may cost: classes on the way to its first frame, time from a key to a composed frame. */
class BudgetTest {
    /** Draws the first frame of the demo in a JVM of its own; loads nothing else. */
    public static final class FirstFrame {
        private FirstFrame() {}

        public static void main(String[] args) {
            try (UiFrame frame = new UiFrame()) {
                System.out.println(frame.text());
            }
        }
    }

    @Test
    void firstFrameNeedsNoParserNoBindingNoRegex(@TempDir Path dir) throws Exception {
        Path log = dir.resolve("classes");
        Process child = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xlog:class+load:file=" + log,
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FirstFrame.class.getName()))
                .redirectErrorStream(true)
                .start();
        String out = new String(child.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(child.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, child.exitValue(), out);
        assertTrue(out.contains("db-main"), out);
        List<String> loaded = Files.readAllLines(log);
        for (String banned : List.of(
                " com.fasterxml.jackson",
                " org.yaml.snakeyaml",
                " com.sun.jna",
                " picocli",
                " com.googlecode.lanterna",
                " java.util.regex.Pattern",
                " java.util.Formatter")) {
            List<String> hits =
                    loaded.stream().filter(line -> line.contains("]" + banned)).toList();
            assertEquals(List.of(), hits, "loaded on the way to the first frame");
        }
    }

    @Test
    void aKeyCostsTheSameForFiveThousandContainers() {
        long few = median(24);
        long many = median(5000);
        assertTrue(many < 10_000_000, "a key takes " + many + " ns at the median");
        assertTrue(many < 4 * few + 1_000_000, few + " ns with 24 containers, " + many + " ns with 5000");
    }

    /**
     * Nanoseconds from a key to a composed frame, warm. The median: how busy the machine is with other things must not
     * decide.
     */
    private static long median(int containers) {
        try (UiDriver ui = new UiDriver(120, 40, containers)) {
            List<Key> keys = List.of(key("down"), key("pgdn"), key("up"), key("end"), key("home"), key("space"));
            long[] nanos = new long[400];
            for (int i = -200; i < nanos.length; i++) {
                long begun = System.nanoTime();
                ui.app.step(new Msg.KeyPressed(keys.get(Math.floorMod(i, keys.size()))));
                ui.app.paintNow();
                if (i >= 0) {
                    nanos[i] = System.nanoTime() - begun;
                }
            }
            Arrays.sort(nanos);
            System.out.println(containers + " containers: p50 " + nanos[200] + " p99 " + nanos[395]);
            return nanos[nanos.length / 2];
        }
    }

    private static Key key(String chord) {
        return KeyChord.parse(chord).keys().get(0);
    }

    /** A frame of the demo without a terminal. */
    private static final class UiFrame implements AutoCloseable {
        private final UiDriver ui = new UiDriver(80, 24, 24);

        String text() {
            CellGrid grid = ui.app.grid();
            StringBuilder text = new StringBuilder();
            for (int y = 0; y < grid.height(); y++) {
                text.append(grid.row(y)).append('\n');
            }
            return text.toString();
        }

        @Override
        public void close() {
            ui.close();
        }
    }
}
