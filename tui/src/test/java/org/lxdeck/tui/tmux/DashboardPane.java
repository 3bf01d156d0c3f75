package org.lxdeck.tui.tmux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lxdeck.tui.launcher.RealProgram;

/** A shell in tmux in which the launcher has started the dashboard; nothing of all that is left when it is closed. */
public final class DashboardPane implements AutoCloseable {
    public final TmuxDriver tmux;
    public final ProcessHandle launcher;
    public final ProcessHandle dashboard;

    private final RealProgram program;
    private final String modesBefore;

    /**
     * Starts it and waits until it is on the screen.
     *
     * @param words of the shell, in which {@code LXDECK} stands for the launcher
     * @param shown something the dashboard shows
     */
    public DashboardPane(Path root, String words, String shown) throws Exception {
        program = new RealProgram(root);
        tmux = new TmuxDriver(100, 30);
        modesBefore = tmux.modes();
        try {
            tmux.run(words.replace("LXDECK", "'" + program.command + "'") + "; echo code=$?");
            tmux.await(shown);
            dashboard = descendant("/java");
            launcher = dashboard.parent().orElseThrow();
        } catch (Exception | Error e) {
            // Whatever has been started ends with its terminal.
            tmux.close();
            program.close();
            throw e;
        }
    }

    private ProcessHandle descendant(String program) throws IOException {
        ProcessHandle shell =
                ProcessHandle.of(Long.parseLong(tmux.tell("#{pane_pid}"))).orElseThrow();
        return shell.descendants()
                .filter(one -> one.info().command().orElse("").endsWith(program))
                .findFirst()
                .orElseThrow();
    }

    /** The programs the dashboard runs now, and theirs. */
    public List<ProcessHandle> children() {
        return dashboard.descendants().toList();
    }

    public static void signal(ProcessHandle process, String name) throws Exception {
        assertEquals(
                0,
                new ProcessBuilder("kill", "-s", name, "" + process.pid())
                        .inheritIO()
                        .start()
                        .waitFor());
    }

    public void awaitEnd(List<ProcessHandle> processes) throws IOException {
        for (ProcessHandle one : processes) {
            tmux.awaitThat(one + " " + one.info().commandLine() + " has ended", () -> !one.isAlive());
        }
    }

    /** The terminal is the shell's again and as it was: modes, screen, cursor, keys. */
    public void assertShellHasTerminal() throws IOException {
        tmux.awaitThat("the modes are as before", () -> modes().equals(modesBefore));
        tmux.awaitThat("screen and cursor are the shell's", () -> tmux.isTold("#{alternate_on} #{cursor_flag}", "0 1"));
        tmux.run("echo a''live");
        tmux.await("alive");
    }

    private String modes() {
        try {
            return tmux.modes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws IOException {
        List<ProcessHandle> all = new java.util.ArrayList<>(children());
        all.add(dashboard);
        all.add(launcher);
        tmux.close();
        for (ProcessHandle one : all) {
            one.destroyForcibly();
        }
        program.close();
    }
}
