package org.lxdeck.tui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.engine.model.ContainerStatus;

/** Every action shows the line that does the same, and a stretch of work becomes a script. */
class ShownLinesTest {
    private final UiDriver ui = new UiDriver(120, 40, 24);

    @AfterEach
    void close() {
        ui.close();
    }

    @Test
    void aQuestionShowsTheLinesThatDoTheSame() {
        ui.select("web-1").press("S");
        ui.shows("lxdeck stop web-1 --timeout 30").shows("lxc-stop -n web-1 --nokill -t 30");
        ui.press("n", "space", "space", "d");
        ui.shows("lxdeck delete web-1 web-2 --force").shows("for c in web-1 web-2; do lxc-destroy -n \"$c\" -f; done");
    }

    @Test
    void theQuestionAfterAShutdownShowsWhatTheChosenAnswerDoes() {
        ui.select("legacy-crm").press("S", "y").shows("still running").showsNot("lxdeck stop");
        ui.press("left").shows("lxdeck stop legacy-crm --force");
        ui.press("left").shows("lxdeck stop legacy-crm --timeout 30");
    }

    @Test
    void theDetailOfAnOperationShowsItsLine() {
        ui.select("staging")
                .press("s", "4", "enter")
                .shows("lxdeck start staging")
                .shows("lxc-start -n staging");
        ui.press("1", ":").type("stop web-2 --force").press("enter", "4", "home");
        ui.shows("lxdeck stop web-2 --force");
    }

    @Test
    void theDialogListsWhatWasDoneAndHowItWent() {
        ui.press("!").shows("Nothing was done yet.").press("esc");
        ui.select("staging")
                .press("s")
                .select("ci-runner-3")
                .press("s")
                .select("mail")
                .press("a");
        ui.press(":").type("info nobody").press("enter", "esc", "!");
        ui.shows("✓ lxdeck start staging")
                .shows("✗ lxdeck start ci-runner-3")
                .shows("✓ lxdeck shell mail")
                .shows("✗ lxdeck info nobody");
        ui.press("down", "down").shows("bridge br-parts does not exist").shows("lxc-start -n ci-runner-3");
        ui.press("end", "enter").shows(":start staging");
    }

    @Test
    void aStretchOfWorkBecomesAScript(@TempDir Path dir) throws Exception {
        ui.select("staging").press("s");
        ui.press("!", "r").shows("REC 0").press("esc");
        ui.select("test-alt")
                .press("s")
                .select("ci-runner-3")
                .press("s")
                .select("mail")
                .press("a");
        ui.press(":")
                .type("config set web-2 'user.note=it'\\''s'")
                .press("enter")
                .shows("REC 4");
        ui.press("!", "r").shows("Save the recording (4 deeds)").press("ctrl-u");
        Path file = dir.resolve("work.sh");
        ui.type(file.toString()).press("enter", "esc").showsNot("REC").shows("Saved");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        String script = Files.readString(file);
        List<String> commands = script.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        assertEquals(
                List.of("set -eu", "lxdeck start test-alt", "lxdeck config set web-2 'user.note=it'\\''s'"),
                commands,
                script);
        assertTrue(script.contains("failed: “ci-runner-3” did not start: bridge br-parts does not exist"), script);
        assertTrue(script.contains("# lxdeck start ci-runner-3\n"), script);
        assertTrue(script.contains("# lxdeck shell mail\n"), script);
        assertEquals(
                0, new ProcessBuilder("/bin/sh", "-n", file.toString()).start().waitFor());
    }

    @Test
    void whatIsInTheWayOfAScriptIsLeftAloneAndTheRecordingGoesOn(@TempDir Path dir) throws Exception {
        Path file = Files.writeString(dir.resolve("mine.sh"), "mine");
        ui.press("!", "r", "esc").select("staging").press("s", "!", "r", "ctrl-u");
        ui.type(file.toString())
                .press("enter", "esc")
                .shows("it exists already")
                .shows("REC 1");
        assertEquals("mine", Files.readString(file));
        assertEquals(ContainerStatus.RUNNING, ui.container("staging").status());
        assertFalse(ui.app.model().deeds().recording().isEmpty());
    }
}
