package org.lxdeck.tui.tmux;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.tui.launcher.RealProgram;

/** {@code lxdeck prompt} on a real terminal. */
@Tag("tmux")
class PromptTest {
    @TempDir
    Path root;

    @Test
    void completesRemembersAndSaysWhatFailed() throws Exception {
        try (RealProgram program = new RealProgram(root);
                TmuxDriver tmux = new TmuxDriver(100, 30)) {
            String start = "'" + program.command + "' prompt --demo; echo code=$?";
            tmux.run(start);
            tmux.await("lxdeck> ");
            tmux.run("start nobody");
            tmux.await("lxdeck [1]> ");
            tmux.type("info leg");
            tmux.press("Tab");
            tmux.await("info legacy-crm");
            tmux.press("C-c");
            tmux.await("lxdeck> ");
            tmux.run("exec web-1 -- sh -c 'read x; echo got-$x'");
            tmux.run("hello");
            tmux.await("got-hello");
            tmux.press("C-d");
            tmux.await("code=0");
            tmux.run("clear");
            tmux.awaitGone("got-hello");
            tmux.run(start);
            tmux.await("lxdeck> ");
            tmux.press("Up");
            tmux.await("echo got-");
            tmux.press("C-c");
            tmux.run("exit");
            tmux.await("code=0");
        }
    }

    @Test
    void worksOnATerminalThatCanDoNothing() throws Exception {
        try (RealProgram program = new RealProgram(root);
                TmuxDriver tmux = new TmuxDriver(100, 30)) {
            tmux.run("TERM=dumb '" + program.command + "' prompt --demo; echo code=$?");
            tmux.await("lxdeck> ");
            tmux.run("list -c ns -f csv web-1");
            tmux.await("web-1,RUNNING");
            tmux.run("quit");
            tmux.await("code=0");
        }
    }
}
