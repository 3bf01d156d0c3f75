package org.lxdeck.tui.wish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.tui.app.Display;
import org.lxdeck.tui.app.UiDriver;
import org.lxdeck.tui.tmux.DashboardPane;

/** Clipboard over SSH: through the terminal where it can be, else a file; nothing is claimed that nobody can know. */
class Wish02ClipboardTest {
    @TempDir
    Path root;

    /** tmux takes the sequence into its own buffer, as a terminal takes it into its clipboard. */
    @Test
    @Tag("tmux")
    void theTextArrivesThroughTheTerminal() throws Exception {
        try (DashboardPane pane = new DashboardPane(root, "tmux set -s set-clipboard on; LXDECK --demo", "web-1")) {
            pane.tmux.press("y");
            pane.tmux.await("Copy from api");
            pane.tmux.press("y");
            pane.tmux.await("Sent to the terminal: the name");
            pane.tmux.awaitThat("tmux has it", () -> pane.tmux.isTold("#{buffer_sample}", "api"));
        }
    }

    @Test
    void whatIsTooLargeOrHasNoWayGoesToAFileOnlyTheOwnerReads() throws Exception {
        Path file = Path.of(UiDriver.copies());
        try (UiDriver ui = new UiDriver(100, 30, 24)) {
            ui.display.clip = Display.Clip.TOO_LARGE;
            ui.select("web-1").press("y", "y").shows("too large for the terminal's clipboard");
            ui.shows("Written to a file instead: the name").shows("copied.txt");
            assertEquals(List.of(), ui.display.copied);
            assertEquals("web-1\n", Files.readString(file));
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            ui.display.clip = Display.Clip.NO_WAY;
            ui.press("esc", "down", "y", "y").shows("This terminal has no clipboard.");
            assertEquals("web-2\n", Files.readString(file));
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.getParent());
        }
    }

    @Test
    void whatWasSentCanBeWrittenToTheFileToo() throws Exception {
        Path file = Path.of(UiDriver.copies());
        try (UiDriver ui = new UiDriver(100, 30, 24)) {
            ui.select("web-1").press("y", "y").shows("Sent to the terminal").shows("alt-y writes it to a file");
            assertFalse(ui.screen().contains("Copied"), "nobody knows whether it arrived");
            assertFalse(Files.exists(file));
            ui.press("alt-y").shows("copied.txt");
            assertEquals("web-1\n", Files.readString(file));
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.getParent());
        }
    }

    @Test
    void savingAsksBeforeItWritesOverAFile() throws Exception {
        Path file = root.resolve("log.txt");
        try (UiDriver ui = new UiDriver(100, 30, 24)) {
            ui.select("web-1").press("tab", "]", "]", "]", "]", "ctrl-s").press("ctrl-u");
            ui.type(file.toString()).press("enter").shows("Saved 4 lines to");
            assertTrue(Files.readString(file).contains("veth tunnel"));
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            Files.writeString(file, "mine");
            ui.press("ctrl-s", "ctrl-u").type(file.toString()).press("enter").shows("Write over the file?");
            ui.press("enter");
            assertEquals("mine", Files.readString(file));
            ui.press("ctrl-s", "ctrl-u")
                    .type(file.toString())
                    .press("enter", "y")
                    .shows("Saved");
            assertTrue(Files.readString(file).contains("veth tunnel"));
        }
    }
}
