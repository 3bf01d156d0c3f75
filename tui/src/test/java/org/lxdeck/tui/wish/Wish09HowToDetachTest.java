package org.lxdeck.tui.wish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.tui.tmux.BusyboxContainer;
import org.lxdeck.tui.tmux.DashboardPane;
import org.lxdeck.tui.tmux.TmuxDriver;

/** Wish 9: before a shell or console begins it says how to come back, and ctrl-c never stops the container. */
@Tag("tmux")
@Tag("lxc")
class Wish09HowToDetachTest {
    @TempDir
    Path root;

    @Test
    void theWayBackIsSaidAndCtrlCStopsNothing() throws Exception {
        try (BusyboxContainer container = new BusyboxContainer().started();
                DashboardPane pane = new DashboardPane(root, "LXDECK --lxcpath " + container.lxcpath, "Running")) {
            TmuxDriver tmux = pane.tmux;
            ProcessHandle init = container.init();
            tmux.press("a");
            tmux.await("~ #");
            tmux.await("exit or ctrl-d brings you back");
            tmux.await("ctrl-c never stops the container");
            tmux.press("C-c", "C-c", "C-c");
            tmux.run("echo still''here");
            tmux.await("stillhere");
            tmux.press("C-d");
            tmux.awaitThat("the dashboard is back", () -> tmux.isTold("#{alternate_on}", "1"));
            // ctrl-d after ctrl-c: a shell keeps the code of the last command, which was right.
            tmux.await("? help");
            tmux.press("c");
            tmux.await("Type <Ctrl+a q> to exit");
            tmux.press("C-c");
            tmux.press("C-a");
            tmux.type("q");
            tmux.await("? help");
            assertEquals(init, container.init());
            assertTrue(init.isAlive());
            tmux.type("q");
            tmux.await("code=0");
        }
    }
}
