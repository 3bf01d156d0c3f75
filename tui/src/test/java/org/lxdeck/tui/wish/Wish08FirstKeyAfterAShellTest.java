package org.lxdeck.tui.wish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.tui.tmux.BusyboxContainer;
import org.lxdeck.tui.tmux.DashboardPane;
import org.lxdeck.tui.tmux.TmuxDriver;

/** Wish 8: the first key after a shell does what it should, time after time, and a shell that failed says how. */
@Tag("tmux")
@Tag("lxc")
class Wish08FirstKeyAfterAShellTest {
    private static final int TIMES = 5;

    @TempDir
    Path root;

    @Test
    void theFirstKeyIsHeard() throws Exception {
        try (BusyboxContainer container = new BusyboxContainer().started();
                DashboardPane pane = new DashboardPane(root, "LXDECK --lxcpath " + container.lxcpath, "Running")) {
            TmuxDriver tmux = pane.tmux;
            for (int i = 0; i < TIMES; i++) {
                tmux.press("a");
                tmux.awaitThat("a new prompt", () -> prompts(tmux));
                tmux.run("exit");
                tmux.awaitThat("the dashboard is back", () -> tmux.isTold("#{alternate_on}", "1"));
                tmux.type("4");
                tmux.await("Nothing has been done yet");
                tmux.type("1");
                tmux.await("Running");
            }
            tmux.type("q");
            tmux.await("code=0");
            pane.assertShellHasTerminal();
        }
    }

    /** Whether a prompt is the last there is: those of earlier shells are still on the screen. */
    private static boolean prompts(TmuxDriver tmux) {
        try {
            return tmux.screen().stripTrailing().endsWith("~ #");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aShellThatCannotBeOrFailsSaysHow() throws Exception {
        try (BusyboxContainer container = new BusyboxContainer().started();
                DashboardPane pane = new DashboardPane(root, "LXDECK --lxcpath " + container.lxcpath, "Running")) {
            TmuxDriver tmux = pane.tmux;
            tmux.type("A");
            tmux.await("Shell in one");
            tmux.press("Tab");
            tmux.type("/bin/nothing");
            tmux.press("Enter");
            tmux.awaitGone("Directory");
            tmux.await("/bin/nothing");
            // Not the key that goes back: with the next one close behind it would be another key.
            tmux.press("Enter");
            tmux.await("? help");
            tmux.press("a");
            tmux.await("~ #");
            tmux.run("exit 7");
            tmux.awaitThat("it has ended", () -> tmux.shows("Enter goes back") || tmux.shows("? help"));
            if (tmux.shows("Enter goes back")) {
                tmux.press("Enter");
            }
            tmux.await("exit code 7");
        }
    }
}
