package org.lxdeck.tui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.Verb;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.FileEntry;
import org.lxdeck.engine.model.FileKind;
import org.lxdeck.engine.model.FileListing;
import org.lxdeck.engine.op.OperationStatus;
import org.lxdeck.tui.app.Msg;
import org.lxdeck.tui.app.UiDriver;
import org.lxdeck.tui.dialog.Answer;

/** Fingers on the two panes of files, over the demo. */
class FilesViewTest {
    private static final ContainerRef REF = new ContainerRef("demo", "web-1");

    private static Msg here(FileEntry... entries) {
        return new Msg.Answered(new Answer.FilesListed(
                REF, false, "/tmp", Optional.of(new FileListing("/tmp", List.of(entries), false)), ""));
    }

    private static FileEntry file(String name, long size) {
        return new FileEntry(name, FileKind.FILE, 0644, 0, 0, size, 1_470_000_000L, "", false);
    }

    private static UiDriver open() {
        return new UiDriver(120, 40, 24).select("web-1").press("F").happen(here(file("notes.txt", 812)));
    }

    @Test
    void directoriesOpenAndCloseAndTheCursorComesBack() {
        try (UiDriver ui = open()) {
            ui.shows("“web-1” /root").shows("notes.txt").showsNot(".profile");
            ui.press(".").shows(".profile").press("backspace").shows("“web-1” / ");
            ui.shows("drwxr-xr-x 0:0 4096").press("enter").shows("“web-1” /root");
            ui.press("tab", "enter").shows("cannot be read");
            ui.press("q").showsNot("/root");
            assertEquals(0, ui.dialogs());
        }
    }

    @Test
    void copyingAsksAndSaysWhatIsOverwritten() {
        try (UiDriver ui = open()) {
            ui.press("down", "down", "f5").shows("and overwrite?").shows("notes.txt: 812B of 2016-07-31");
            ui.press("n");
            assertTrue(ui.operations().isEmpty());
            ui.press("space", "c").shows("Overwrite").press("y");
            assertEquals(Verb.PULL_FILES, ui.operations().get(0).verb());
            assertEquals(OperationStatus.SUCCESS, ui.operations().get(0).status());
            ui.showsNot("marked");
            ui.happen(here(file("fresh", 1)))
                    .press("tab", "c")
                    .shows("To “web-1”: /root")
                    .press("y");
            assertEquals(2, ui.operations().size());
            ui.press("tab").shows("fresh");
        }
    }

    @Test
    void deletingSaysHowMuchItIsAndTheHostIsLeftAlone() {
        try (UiDriver ui = open()) {
            ui.press("backspace", "home", "d")
                    .shows("Delete a file of “web-1”?")
                    .shows("4 files, 2 of them directories");
            ui.press("esc").press("d", "y").showsNot("etc/");
            ui.press("tab", "d").shows("This side is the host").press("f7").shows("This side is the host");
            assertEquals(1, ui.operations().size());
        }
    }

    @Test
    void directoriesAreMadeAndFilesAreRead() {
        try (UiDriver ui = open()) {
            ui.press("f7").type("a/b").press("enter").shows("without a slash");
            ui.press("backspace", "backspace").type("new").press("enter").shows("anew/");
            ui.press("end", "v").shows("cannot read /root/run: it is a FIFO");
            ui.press("up", "f3")
                    .shows("Everything here is made up.")
                    .press("esc")
                    .shows("“web-1” /root");
        }
    }

    @Test
    void tenThousandFilesStayUsable() {
        List<FileEntry> many = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            many.add(file(String.format("f%05d", i), i));
        }
        try (UiDriver ui = open()) {
            ui.happen(here(many.toArray(new FileEntry[0]))).press("tab", "end").shows("f09999");
            ui.press(">").shows("1 of 10000").press("/").type("0777").shows("of 11");
            ui.press("enter", "ctrl-a").shows("11 marked");
        }
    }

    @Test
    void aContainerThatVanishesClosesTheView() {
        try (UiDriver ui = open()) {
            ui.host.vanish("web-1");
            ui.awaitIdle().shows("“web-1” is gone");
        }
    }

    @Test
    void nothingIsChangedOnAReadOnlyHost() {
        try (UiDriver ui = UiDriver.readOnly(120, 40, 24)) {
            ui.select("web-1").press("F").shows("notes.txt");
            for (String key : List.of("c", "n", "d", "e")) {
                ui.press(key).shows("is read-only here");
            }
            assertTrue(ui.operations().isEmpty());
            ui.press("down", "down", "v").shows("Everything here is made up.");
        }
    }
}
