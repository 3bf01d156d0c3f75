package org.lxdeck.tui.tmux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A shell in a real container, opened from the dashboard: its keys, its ends, and the deaths around it. */
@Tag("tmux")
@Tag("lxc")
class AttachTest {
    @TempDir
    Path root;

    private BusyboxContainer container;
    private DashboardPane pane;
    private TmuxDriver tmux;

    @BeforeEach
    void start() throws Exception {
        container = new BusyboxContainer();
        container.started();
        pane = new DashboardPane(root, "LXDECK --lxcpath " + container.lxcpath, "Running");
        tmux = pane.tmux;
    }

    @AfterEach
    void close() throws IOException {
        if (pane != null) {
            pane.close();
        }
        container.close();
    }

    private void attach() throws IOException {
        tmux.press("a");
        // What is typed before lxc-attach has taken the terminal is thrown away by it.
        tmux.await("~ #");
        tmux.run("echo in''side");
        tmux.await("inside");
    }

    /** A shell that failed soon after its start leaves its last words to be read; how soon is the machine's affair. */
    private void backAfterFailure() throws IOException {
        tmux.awaitThat("the shell has ended", () -> tmux.shows("Enter goes back") || tmux.shows("? help"));
        if (tmux.shows("Enter goes back")) {
            tmux.press("Enter");
        }
        backOnTheDashboard();
    }

    private void backOnTheDashboard() throws IOException {
        tmux.await("? help");
        tmux.await("one");
        tmux.awaitThat("the screen is the dashboard's", () -> tmux.isTold("#{alternate_on}", "1"));
    }

    @ParameterizedTest
    @CsvSource({
        "launcher, TERM, code=143",
        "launcher, HUP, code=129",
        "launcher, KILL, its launcher was killed",
        "dashboard, TERM, code=143",
        "dashboard, HUP, code=129",
        "dashboard, KILL, ended by signal 9"
    })
    void noDeathTouchesTheContainer(String who, String signal, String said) throws Exception {
        ProcessHandle init = container.init();
        attach();
        tmux.run("sleep 600");
        tmux.awaitThat(
                "lxc-attach, the shell and its job run", () -> pane.children().size() == 3);
        List<ProcessHandle> opened = pane.children();
        DashboardPane.signal(who.equals("launcher") ? pane.launcher : pane.dashboard, signal);
        pane.awaitEnd(List.of(pane.launcher, pane.dashboard));
        pane.awaitEnd(opened);
        tmux.await(said);
        tmux.await("inside");
        pane.assertShellHasTerminal();
        assertEquals(init, container.init());
        assertTrue(init.isAlive());
    }

    @Test
    void keysAndSizesAreItsOwn() throws Exception {
        attach();
        tmux.run("sleep 600");
        tmux.awaitThat("the job runs", () -> pane.children().size() == 3);
        tmux.press("C-c");
        tmux.awaitThat(
                "Ctrl-C has ended the job, and nothing else",
                () -> pane.children().size() == 2);
        tmux.run("sleep 600");
        tmux.awaitThat("the job runs", () -> pane.children().size() == 3);
        tmux.press("C-z");
        tmux.await("Stopped");
        tmux.run("fg");
        tmux.press("C-c");
        tmux.awaitThat("the job is gone", () -> pane.children().size() == 2);
        tmux.resize(77, 21);
        tmux.run("stty size");
        tmux.await("21 77");
        tmux.run("exit 5");
        backAfterFailure();
        tmux.await("exit code 5");
        tmux.resize(100, 30);
        tmux.type("q");
        tmux.await("code=0");
        pane.assertShellHasTerminal();
    }

    @Test
    void aShellThatIsKilledGivesTheTerminalBack() throws Exception {
        attach();
        DashboardPane.signal(pane.dashboard.children().findFirst().orElseThrow(), "KILL");
        backAfterFailure();
        tmux.type("q");
        tmux.await("code=0");
        pane.assertShellHasTerminal();
    }

    @Test
    void theConsoleIsLeftByCtrlAQ() throws Exception {
        tmux.press("c");
        tmux.await("Type <Ctrl+a q> to exit");
        tmux.run("echo con''sole");
        tmux.await("console");
        tmux.press("C-a");
        tmux.type("q");
        backOnTheDashboard();
        tmux.type("q");
        tmux.await("code=0");
        pane.assertShellHasTerminal();
    }

    @Test
    void ctrlZAroundAShellBringsTheSameDashboardBack() throws Exception {
        attach();
        tmux.run("exit");
        backOnTheDashboard();
        tmux.press("C-z");
        tmux.await("ready$");
        tmux.run("fg");
        backOnTheDashboard();
        attach();
        tmux.press("C-d");
        backOnTheDashboard();
        tmux.type("q");
        tmux.awaitThat("it has ended", () -> !pane.dashboard.isAlive());
        pane.assertShellHasTerminal();
    }
}
