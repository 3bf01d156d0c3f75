package org.lxdeck.tui.tmux;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.tui.launcher.RealProgram;

/** The shell is one key away, whatever keys one has chosen. */
@Tag("tmux")
class KeymapStopTest {
    @TempDir
    Path root;

    @Test
    void ctrlZAndFgUnderEveryKeymap() throws Exception {
        try (RealProgram program = new RealProgram(root);
                TmuxDriver tmux = new TmuxDriver(100, 30)) {
            String modes = tmux.modes();
            for (String keymap : new String[] {"default", "vi", "k9s", "lazy"}) {
                tmux.run("clear; '" + program.command + "' --demo --keymap " + keymap);
                tmux.await("db-main");
                tmux.press("C-z");
                tmux.awaitThat("the shell has the screen", () -> tmux.isTold("#{alternate_on} #{cursor_flag}", "0 1"));
                tmux.run("clear; stty -a | grep -c ' icanon'");
                tmux.await("1\nready$");
                tmux.run("fg");
                tmux.await("db-main");
                tmux.type("q");
                tmux.awaitThat("the screen is the shell's", () -> tmux.isTold("#{alternate_on} #{cursor_flag}", "0 1"));
                tmux.run("echo code=$?");
                tmux.await("code=0");
                tmux.awaitThat("the modes are as before", () -> {
                    try {
                        return tmux.modes().equals(modes);
                    } catch (java.io.IOException e) {
                        throw new AssertionError(e);
                    }
                });
            }
        }
    }
}
