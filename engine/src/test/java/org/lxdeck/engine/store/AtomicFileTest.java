package org.lxdeck.engine.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path dir;

    @Test
    void replacesTheContentAndLeavesNothingElse() throws IOException {
        Path file = dir.resolve("a.yaml");
        AtomicFile.write(file, "one\n");
        AtomicFile.write(file, "two\n");
        assertEquals("two\n", AtomicFile.read(file, 100));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        try (Stream<Path> names = Files.list(dir)) {
            assertEquals(1, names.count());
        }
    }

    @Test
    void neverGoesThroughASymbolicLink() throws IOException {
        Path outside = Files.writeString(dir.resolve("outside"), "precious");
        Path link = Files.createSymbolicLink(dir.resolve("link"), outside);
        assertThrows(IOException.class, () -> AtomicFile.read(link, 100));
        AtomicFile.write(link, "new");
        assertEquals("precious", Files.readString(outside));
        assertFalse(Files.isSymbolicLink(link));
    }

    @Test
    void readsNoMoreThanTheLimit() throws IOException {
        Path file = dir.resolve("big");
        AtomicFile.write(file, "x".repeat(11));
        IOException refused = assertThrows(IOException.class, () -> AtomicFile.read(file, 10));
        assertEquals("it is larger than 10 bytes", IoSentence.why(refused));
    }

    @Test
    void aFailedWriteLeavesTheOldContentAndNoTemporary() throws IOException {
        Path target = dir.resolve("taken");
        Files.createDirectories(target.resolve("inside"));
        assertThrows(IOException.class, () -> AtomicFile.write(target, "x"));
        assertTrue(Files.isDirectory(dir.resolve("taken/inside")));
        try (Stream<Path> names = Files.list(dir)) {
            assertEquals(1, names.count());
        }
    }

    @Test
    void knowsItsOwnTemporaries() {
        String name = AtomicFile.temporaryFor(dir.resolve("a")).getFileName().toString();
        assertTrue(AtomicFile.isTemporary(name));
        assertFalse(AtomicFile.isTemporary("a"));
    }

    @Test
    void sweepsOnlyWhatDeadWritersLeft() throws Exception {
        Path mine = Files.createFile(AtomicFile.temporaryFor(dir.resolve("a")));
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path theirs = Files.createFile(dir.resolve(".b.lxdeck-new-" + gone.pid() + "-1"));
        Path other = Files.createFile(dir.resolve(".b.lxdeck-new-odd"));
        AtomicFile.sweep(dir);
        assertTrue(Files.exists(mine) && Files.exists(other));
        assertFalse(Files.exists(theirs));
    }

    @Test
    void privateDirectoriesAreMadePrivateAndNeverLinks() throws IOException {
        Path made = PrivateDirectory.beneath(dir.resolve("state"), "images");
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
        Path link = Files.createSymbolicLink(dir.resolve("linked"), made);
        IOException refused = assertThrows(IOException.class, () -> PrivateDirectory.at(link));
        assertTrue(IoSentence.why(refused).endsWith("is not a real directory"), refused.getMessage());
        assertTrue(Files.exists(link, LinkOption.NOFOLLOW_LINKS));
    }
}
