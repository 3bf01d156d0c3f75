package org.lxdeck.tui.tmux;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assumptions;

/** One pane with a shell on a tmux server of our own, which ends with the driver. */
public final class TmuxDriver implements AutoCloseable {
    private static final long LIMIT_MILLIS = 60_000;

    private final String server = "lxt-" + ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime());

    /** Starts a shell in a window of this size; the test is skipped where there is no tmux. */
    public TmuxDriver(int width, int height) throws IOException {
        boolean there = new File("/usr/bin/tmux").canExecute() || new File("/bin/tmux").canExecute();
        Assumptions.assumeTrue(there, "tmux is not installed");
        tmux(
                "-f",
                "/dev/null",
                "new-session",
                "-d",
                "-x",
                "" + width,
                "-y",
                "" + height,
                "env",
                "PS1=ready$ ",
                "LC_ALL=C.UTF-8",
                "sh");
        tmux("set-option", "-g", "remain-on-exit", "on");
        try {
            await("ready$");
        } catch (IOException | RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** Types text as it is. */
    public void type(String text) throws IOException {
        tmux("send-keys", "-l", "--", text);
    }

    /** Presses keys by tmux's names: Enter, C-c, Up, F1 … */
    public void press(String... names) throws IOException {
        List<String> words = new ArrayList<>(List.of("send-keys"));
        words.addAll(List.of(names));
        tmux(words.toArray(new String[0]));
    }

    public void run(String command) throws IOException {
        type(command);
        press("Enter");
    }

    /** Pastes as a terminal does: in brackets where the program asked for it. */
    public void paste(String text) throws IOException {
        tmux("set-buffer", "--", text);
        tmux("paste-buffer", "-p");
    }

    public void resize(int width, int height) throws IOException {
        tmux("resize-window", "-x", "" + width, "-y", "" + height);
    }

    /** The terminal is gone, as when its window is closed. */
    public void killPane() throws IOException {
        tmux("respawn-pane", "-k", "sleep 600");
    }

    /** What the pane shows, as text. */
    public String screen() throws IOException {
        return tmux("capture-pane", "-p");
    }

    /** What the pane shows, with colours. */
    public String ansi() throws IOException {
        return tmux("capture-pane", "-p", "-e");
    }

    /** The same with every cell: also the blanks at the ends of lines, which have a colour too. */
    public String cells() throws IOException {
        return tmux("capture-pane", "-p", "-e", "-N");
    }

    /** A format of tmux, such as {@code #{alternate_on}}. */
    public String tell(String format) throws IOException {
        return tmux("display-message", "-p", format).trim();
    }

    /** Whether a format of tmux has this value now. */
    public boolean isTold(String format, String value) {
        try {
            return tell(format).equals(value);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The modes of the pane's terminal as {@code stty -a} tells them, without its size. */
    public String modes() throws IOException {
        return exec(List.of("stty", "-a", "-F", tell("#{pane_tty}"))).replaceAll("(rows|columns) \\d+; ", "");
    }

    public void await(String text) throws IOException {
        awaitThat("the screen shows \"" + text + "\"", () -> shows(text));
    }

    public void awaitGone(String text) throws IOException {
        awaitThat("the screen no longer shows \"" + text + "\"", () -> !shows(text));
    }

    /** Waits for a fact; after a minute fails with what the pane shows. */
    public void awaitThat(String fact, Supplier<Boolean> check) throws IOException {
        long end = System.nanoTime() + LIMIT_MILLIS * 1_000_000;
        while (!check.get()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not seen within " + LIMIT_MILLIS / 1000 + " s: " + fact + "\n" + screen());
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    /** Whether the pane shows this now. */
    public boolean shows(String text) {
        try {
            return screen().contains(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String tmux(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("tmux", "-L", server));
        command.addAll(List.of(words));
        return exec(command);
    }

    private static String exec(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("TMUX");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(command + " failed: " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return output;
    }

    @Override
    public void close() throws IOException {
        tmux("kill-server");
    }
}
