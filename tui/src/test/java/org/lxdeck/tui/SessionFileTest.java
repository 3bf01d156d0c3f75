package org.lxdeck.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lxdeck.tui.app.Memory;
import org.lxdeck.tui.app.Notes;

/** The file of places: what is kept comes back, for its own host; what cannot be understood does no harm. */
class SessionFileTest {
    private static final Memory.Kept SOME =
            new Memory.Kept(new Notes(List.of("page IMAGES")), new Notes(List.of("mark 3")), Notes.NONE);

    @TempDir
    Path root;

    private SessionFile file(String place) {
        return new SessionFile(root.resolve("state/lxdeck"), place, true, true);
    }

    private Path path() {
        return root.resolve("state/lxdeck/session");
    }

    @Test
    void whatIsKeptComesBackOnItsHostAndHabitsEverywhere() throws IOException {
        file("a local").keep(SOME);
        assertEquals(List.of("page IMAGES"), file("a local").recall().place().lines());
        assertEquals(List.of(), file("a demo").recall().place().lines());
        assertEquals(List.of("mark 3"), file("a demo").recall().habits().lines());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path())));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path().getParent())));
    }

    @Test
    void onlyTheLastDozenPlacesAreKept() {
        for (int i = 0; i < 15; i++) {
            file("host-" + i + " local").keep(SOME);
        }
        assertTrue(file("host-2 local").recall().place().isEmpty());
        assertFalse(file("host-3 local").recall().place().isEmpty());
        assertFalse(file("host-14 local").recall().place().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "lxdeck session 2\nhabits\nend\n",
                "lxdeck session 1\nplace a local\n page IMAGES\n",
                "lxdeck session 1\n page IMAGES\nend\n",
                "lxdeck session 1\nsomething\n page IMAGES\nend\n",
                "lxdeck session 1\nplace a local\n page \u001b[31mIMAGES\nend\n",
                "lxdeck session 1\nplace a local\n\nend\n"
            })
    void aDamagedFileIsToldOnceAndReplaced(String text) throws IOException {
        Files.createDirectories(path().getParent());
        Files.writeString(path(), text);
        Memory.Recalled recalled = file("a local").recall();
        assertTrue(recalled.problem().contains("damaged"), recalled.problem());
        assertTrue(recalled.place().isEmpty());
        file("a local").keep(SOME);
        assertEquals("", file("a local").recall().problem());
    }

    @Test
    void aFileThatIsTooLargeOrNoFileIsNotRead() throws IOException {
        Files.createDirectories(path().getParent());
        Files.writeString(path(), "lxdeck session 1\nhabits\n" + " x y\n".repeat(100_000) + "end\n");
        assertTrue(file("a local").recall().problem().contains("damaged"));
        Files.delete(path());
        Files.writeString(root.resolve("secret"), "lxdeck session 1\nplace a local\n page IMAGES\nend\n");
        Files.createSymbolicLink(path(), root.resolve("secret"));
        assertTrue(file("a local").recall().place().isEmpty());
        file("a local").keep(SOME);
        assertFalse(Files.isSymbolicLink(path()));
        assertTrue(Files.readString(root.resolve("secret")).contains("IMAGES"));
    }

    @Test
    void aHomeThatCannotBeWrittenToIsNoFailure() throws IOException {
        Files.writeString(root.resolve("state"), "a file in the place of the directory");
        file("a local").keep(SOME);
        assertEquals("", file("a local").recall().problem());
    }

    @Test
    void whoDoesNotWantItGetsNothingAndLosesNothing() {
        file("a local").keep(SOME);
        SessionFile fresh = new SessionFile(root.resolve("state/lxdeck"), "a local", false, true);
        assertTrue(fresh.recall().place().isEmpty());
        SessionFile off = new SessionFile(root.resolve("state/lxdeck"), "a local", false, false);
        off.keep(new Memory.Kept(new Notes(List.of("page PROFILES")), Notes.NONE, Notes.NONE));
        assertEquals(List.of("page IMAGES"), file("a local").recall().place().lines());
    }

    /** A writer that still runs tells of its operations itself. */
    @Test
    void operationsOfALivingDashboardAreItsOwn() throws IOException {
        Notes left = new Notes(List.of("left START|RUNNING|local|web|web|"));
        file("a local").keep(new Memory.Kept(Notes.NONE, Notes.NONE, left));
        assertTrue(file("a local").recall().left().isEmpty());
        String own = Files.readString(path());
        Files.writeString(path(), own.replaceFirst("writer [0-9]+ [0-9]+", "writer 1 999999999999"));
        assertEquals(left.lines(), file("a local").recall().left().lines());
    }

    @Test
    void severalWritersNeverTearIt() throws Exception {
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            SessionFile one = file("host-" + i + " local");
            Thread thread = new Thread(() -> {
                for (int n = 0; n < 25; n++) {
                    one.keep(SOME);
                }
            });
            writers.add(thread);
            thread.start();
        }
        SessionFile reader = file("host-0 local");
        while (writers.stream().anyMatch(Thread::isAlive)) {
            assertEquals("", reader.recall().problem());
        }
        for (Thread thread : writers) {
            thread.join();
        }
        assertEquals("", reader.recall().problem());
        try (var files = Files.list(path().getParent())) {
            assertEquals(1, files.count());
        }
    }
}
