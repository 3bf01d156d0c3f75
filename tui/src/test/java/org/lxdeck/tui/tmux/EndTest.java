package org.lxdeck.tui.tmux;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lxdeck.tui.launcher.RealProgram;

/** Whatever ends the dashboard or its launcher, both are gone and the shell has its terminal as it was. */
@Tag("tmux")
class EndTest {
    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource({
        "launcher, TERM, code=143",
        "launcher, HUP, code=129",
        "launcher, KILL, its launcher was killed",
        "dashboard, TERM, code=143",
        "dashboard, HUP, code=129",
        "dashboard, KILL, ended by signal 9"
    })
    void bothGoAndTheTerminalIsAsBefore(String who, String signal, String said) throws Exception {
        try (DashboardPane pane = new DashboardPane(root, "LXDECK --demo", "web-1")) {
            DashboardPane.signal(who.equals("launcher") ? pane.launcher : pane.dashboard, signal);
            pane.awaitEnd(List.of(pane.launcher, pane.dashboard));
            pane.tmux.await(said);
            pane.assertShellHasTerminal();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "launcher, TERM, code=143",
        "launcher, KILL, its launcher was killed",
        "dashboard, KILL, ended by signal 9"
    })
    void aShellThatWasOpenedGoesToo(String who, String signal, String said) throws Exception {
        try (DashboardPane pane = new DashboardPane(root, "LXDECK --demo", "web-1")) {
            pane.tmux.press("a");
            pane.tmux.await("brings you back");
            // A job with the terminal's foreground, so that dashboard and launcher are in the background.
            pane.tmux.run("echo ru''ns; sleep 600");
            pane.tmux.await("runs");
            pane.tmux.awaitThat("the job has begun", () -> pane.children().size() == 2);
            List<ProcessHandle> opened = pane.children();
            DashboardPane.signal(who.equals("launcher") ? pane.launcher : pane.dashboard, signal);
            pane.awaitEnd(List.of(pane.launcher, pane.dashboard));
            pane.awaitEnd(opened);
            pane.tmux.await(said);
            pane.tmux.await("runs");
            pane.assertShellHasTerminal();
        }
    }

    @Test
    void aVerbThatIsKilledLeavesNoScreenOfItsProgramBehind() throws Exception {
        try (DashboardPane pane = new DashboardPane(root, "LXDECK --demo shell web-1", "brings you back")) {
            pane.tmux.run("printf '\\033[?1049h\\033[?25l\\033[?1000h'; stty raw -echo; echo ru''ns; sleep 600");
            pane.tmux.await("runs");
            List<ProcessHandle> opened = pane.children();
            DashboardPane.signal(pane.dashboard, "KILL");
            pane.awaitEnd(List.of(pane.launcher, pane.dashboard));
            pane.awaitEnd(opened);
            pane.tmux.await("shell was ended by signal 9");
            pane.tmux.awaitThat("the mouse is the terminal's", () -> pane.tmux.isTold("#{mouse_any_flag}", "0"));
            pane.assertShellHasTerminal();
        }
    }

    @Test
    void theCodeOfACommandThatWasKilledIsNoDeathOfOurs() throws Exception {
        try (RealProgram program = new RealProgram(root);
                TmuxDriver tmux = new TmuxDriver(100, 30)) {
            tmux.run("'" + program.command + "' --demo exec web-1 -- sh -c 'kill -9 $$'; echo code=$?");
            tmux.await("code=137");
            assertFalse(tmux.shows("ended by signal"));
        }
    }

    @Test
    void withoutItsLauncherItGoesOnAsLongAsNobodyTakesTheTerminal() throws Exception {
        try (DashboardPane pane = new DashboardPane(root, "sh -c \"LXDECK --demo; sleep 600\"", "web-1")) {
            DashboardPane.signal(pane.launcher, "KILL");
            pane.awaitEnd(List.of(pane.launcher));
            pane.tmux.press("?");
            pane.tmux.await("Search");
            pane.tmux.press("Escape");
            pane.tmux.awaitGone("Search");
            assertTrue(pane.dashboard.isAlive());
            pane.tmux.type("q");
            pane.awaitEnd(List.of(pane.dashboard));
            pane.tmux.press("C-c");
            pane.assertShellHasTerminal();
        }
    }

    @Test
    void itEndsWithItsTerminal() throws Exception {
        try (DashboardPane pane = new DashboardPane(root, "LXDECK --demo", "web-1")) {
            pane.tmux.killPane();
            pane.awaitEnd(List.of(pane.launcher, pane.dashboard));
        }
    }

    @Test
    void itEndsWithItsTerminalAlsoWhileAShellHasThat() throws Exception {
        try (DashboardPane pane = new DashboardPane(root, "LXDECK --demo", "web-1")) {
            pane.tmux.press("a");
            pane.tmux.await("brings you back");
            pane.tmux.run("sleep 600");
            pane.tmux.awaitThat("the job has begun", () -> pane.children().size() == 2);
            List<ProcessHandle> opened = pane.children();
            pane.tmux.killPane();
            pane.awaitEnd(List.of(pane.launcher, pane.dashboard));
            pane.awaitEnd(opened);
        }
    }
}
