package org.lxdeck.engine.host.local.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.engine.model.LogLines;

/** Files that grow, are cut, are replaced, or are too large to be read whole. */
class FollowingTest {
    @TempDir
    Path dir;

    private Path file() {
        return dir.resolve("a.log");
    }

    private void append(String text) throws IOException {
        Files.writeString(file(), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Test
    void readsWhatAFileGainsOnlyOnce() throws IOException {
        append("one\ntwo\n");
        try (Following following = new Following(List.of(file()))) {
            assertEquals(List.of("one", "two"), following.read().lines());
            LogLines same = following.read();
            assertSame(same, following.read());
            append("three\nlogin: ");
            assertEquals(
                    List.of("one", "two", "three", "login: "), following.read().lines());
            append("root\n");
            LogLines all = following.read();
            assertEquals(List.of("one", "two", "three", "login: root"), all.lines());
            assertEquals(0, all.before());
            assertEquals(file().toString(), all.source());
        }
    }

    @Test
    void waitsForAFileThatIsNotThere() throws IOException {
        try (Following following = new Following(List.of(file()))) {
            assertEquals(LogLines.EMPTY, following.read());
            append("first\n");
            assertEquals(List.of("first"), following.read().lines());
        }
    }

    @Test
    void noticesThatItWasCutShort() throws IOException {
        append("one\ntwo\n");
        try (Following following = new Following(List.of(file()))) {
            following.read();
            Files.writeString(file(), "new\n");
            assertEquals(
                    List.of("one", "two", "--- a.log: it was cut short and begins anew ---", "new"),
                    following.read().lines());
        }
    }

    @Test
    void noticesThatAnotherFileHasItsNameAndLosesNoLineOfTheOldOne() throws IOException {
        append("one\n");
        try (Following following = new Following(List.of(file()))) {
            following.read();
            append("last words\n");
            Files.move(file(), dir.resolve("a.log.old"));
            append("fresh\n");
            assertEquals(
                    List.of("one", "last words", "--- a.log: another file has taken its name ---", "fresh"),
                    following.read().lines());
        }
    }

    @Test
    void aGigabyteOpensAtItsTailAtOnce() throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(file().toFile(), "rw")) {
            sparse.setLength(1L << 30);
        }
        append("\nbefore the end\nthe end\n");
        long begun = System.nanoTime();
        try (Following following = new Following(List.of(file()))) {
            LogLines lines = following.read();
            long millis = (System.nanoTime() - begun) / 1_000_000;
            assertEquals("the end", lines.lines().get(lines.lines().size() - 1));
            assertTrue(lines.skipped() > (1L << 30) - (1 << 20), "skipped " + lines.skipped());
            assertTrue(millis < 2000, millis + " ms");
        }
    }

    @Test
    void keepsABoundedNumberOfLinesAndCountsTheRest() throws IOException {
        append("x\n");
        try (Following following = new Following(List.of(file()))) {
            following.read();
            append("line\n".repeat(LineRing.MOST_LINES + 9));
            LogLines lines = following.read();
            assertEquals(LineRing.MOST_LINES, lines.lines().size());
            assertEquals(10, lines.before());
            append(("y".repeat(1999) + "\n").repeat(2000));
            LogLines more = following.read();
            int characters = more.lines().stream().mapToInt(String::length).sum();
            assertTrue(characters <= LineRing.MOST_CHARACTERS, characters + " characters");
            assertTrue(more.skipped() > 2_000_000, "what came faster than it is read is counted");
        }
    }

    @Test
    void aLineWithoutEndTakesNoMemory() throws IOException {
        append("z".repeat(900_000));
        try (Following following = new Following(List.of(file()))) {
            int most = following.read().lines().stream()
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
            assertTrue(most <= 2000, most + " characters in one line");
            append("\nnext\n");
            List<String> lines = following.read().lines();
            assertEquals("next", lines.get(lines.size() - 1));
        }
    }

    @Test
    void whatSteersATerminalIsNotShown() throws IOException {
        Files.write(
                file(),
                "\u001b[32m  OK  \u001b[0m Started\r\n10%\r55%\rdone\n\u001b]0;title\u0007x\bz\u202e\n"
                        .getBytes(StandardCharsets.UTF_8));
        try (Following following = new Following(List.of(file()))) {
            assertEquals(
                    List.of("  OK   Started", "done", "z·"), following.read().lines());
        }
    }

    @Test
    void aSymlinkIsNotFollowed() throws IOException {
        Files.writeString(dir.resolve("secret"), "secret\n");
        Files.createSymbolicLink(file(), dir.resolve("secret"));
        try (Following following = new Following(List.of(file()))) {
            assertEquals(List.of(), following.read().lines());
        }
    }
}
