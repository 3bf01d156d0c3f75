package org.lxdeck.tui.wish;

import java.io.IOException;
import java.nio.file.Path;
import org.lxdeck.tui.launcher.RealProgram;
import org.lxdeck.tui.tmux.TmuxDriver;

/** A shell in a terminal, in which the dashboard is started again and again as on terminals of every kind. */
final class TerminalKinds implements AutoCloseable {
    final TmuxDriver tmux;
    private final RealProgram program;
    private final String modes;

    TerminalKinds(Path root) throws Exception {
        program = new RealProgram(root);
        tmux = new TmuxDriver(80, 24);
        modes = tmux.modes();
    }

    /** The words with DECK for the program. */
    void run(String words) throws IOException {
        tmux.run("clear; " + words.replace("DECK", "'" + program.command + "'"));
    }

    /** Leaves the dashboard; nothing of it may be left. */
    void quit() throws IOException {
        tmux.type("q");
        awaitShell();
    }

    void awaitShell() throws IOException {
        tmux.awaitThat("the modes are as before", () -> {
            try {
                return tmux.modes().equals(modes);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        tmux.awaitThat("screen and cursor are the shell's", () -> tmux.isTold("#{alternate_on} #{cursor_flag}", "0 1"));
        tmux.await("ready$");
    }

    String errors() throws IOException {
        return program.errors();
    }

    @Override
    public void close() throws IOException {
        tmux.close();
        program.close();
    }
}
