package org.lxdeck.tui.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.tui.line.LineHistory;

/** The file of lines typed: several programs at once lose nothing, it stays short, and what stands in it is clean. */
class HistoryFileTest {
    /** Appends so many lines, each with its own mark. */
    public static final class Writer {
        private Writer() {}

        public static void main(String[] args) {
            HistoryFile file = new HistoryFile(Path.of(args[0]));
            for (int i = 0; i < 100; i++) {
                file.append("info " + args[1] + "-" + i);
            }
        }
    }

    @Test
    void severalProgramsAppendAtOnce(@TempDir Path dir) throws Exception {
        Path file = dir.resolve("history");
        List<Process> writers = new ArrayList<>();
        for (String mark : List.of("a", "b", "c")) {
            writers.add(new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Writer.class.getName(),
                            file.toString(),
                            mark)
                    .inheritIO()
                    .start());
        }
        for (Process writer : writers) {
            assertTrue(writer.waitFor(60, TimeUnit.SECONDS));
        }
        List<String> lines = new HistoryFile(file).read();
        assertEquals(300, lines.size());
        for (String mark : List.of("a", "b", "c")) {
            List<String> own = lines.stream()
                    .filter(line -> line.startsWith("info " + mark))
                    .toList();
            assertEquals(100, own.size());
            assertEquals("info " + mark + "-99", own.get(99));
        }
    }

    @Test
    void staysBoundedAndKeepsTheNewest(@TempDir Path dir) throws Exception {
        Path file = dir.resolve("history");
        Files.writeString(file, "x".repeat(299).concat("\n").repeat(1500), StandardCharsets.UTF_8);
        HistoryFile history = new HistoryFile(file);
        history.append("the newest");
        assertTrue(Files.size(file) < 310 * 1024, "" + Files.size(file));
        List<String> lines = history.read();
        assertEquals(LineHistory.MOST, lines.size());
        assertEquals("the newest", lines.get(lines.size() - 1));
    }

    @Test
    void isNoReasonToFail(@TempDir Path dir) throws Exception {
        Path file = dir.resolve("history");
        assertEquals(List.of(), new HistoryFile(file).read());
        Files.write(file, new byte[] {'a', (byte) 0xff, 27, '[', 'm', '\n', '\n', 'b', '\n'});
        assertEquals(2, new HistoryFile(file).read().size());
        assertTrue(new HistoryFile(file).read().get(0).chars().noneMatch(c -> c < 32));
        new HistoryFile(Path.of("/proc/nowhere/history")).append("x");
        Path link = Files.createSymbolicLink(dir.resolve("link"), file);
        new HistoryFile(link).append("through a link");
        assertEquals(2, new HistoryFile(file).read().size());
    }
}
