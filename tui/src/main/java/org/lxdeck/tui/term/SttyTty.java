package org.lxdeck.tui.term;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.concurrent.TimeUnit;

/** The terminal through the stty command, for machines the native library is not made for. */
final class SttyTty implements TtyDevice {
    private static final File TERMINAL = new File("/dev/tty");

    private String saved = "";

    @Override
    public Size size() {
        try {
            StringTokenizer words = new StringTokenizer(stty("size"));
            int rows = words.hasMoreTokens() ? Integer.parseInt(words.nextToken()) : 0;
            int columns = words.hasMoreTokens() ? Integer.parseInt(words.nextToken()) : 0;
            return new Size(columns, rows);
        } catch (IOException | NumberFormatException e) {
            return new Size(0, 0);
        }
    }

    @Override
    public void save() throws IOException {
        saved = stty("-g").trim();
    }

    @Override
    public void raw(boolean timed) throws IOException {
        stty(
                "-icanon",
                "-echo",
                "-isig",
                "-iexten",
                "-ixon",
                "-icrnl",
                "-inlcr",
                "-igncr",
                "-istrip",
                "-opost",
                "min",
                timed ? "0" : "1",
                "time",
                timed ? "1" : "0");
    }

    @Override
    public void restore() {
        if (!saved.isEmpty()) {
            try {
                stty(saved);
            } catch (IOException e) {
                // The terminal is gone or stalled; there is nobody left to tell.
                return;
            }
        }
    }

    @Override
    public boolean hush(boolean lent) {
        try {
            String now = stty("-a");
            if (saved.isEmpty() || !now.contains("-isig") || (!lent && !now.contains("-opost"))) {
                return false;
            }
            stty(saved, "-echo", "-echonl");
            return true;
        } catch (IOException e) {
            // As above.
            return false;
        }
    }

    @Override
    public void discardInput() {
        // No command does it; the native device has it.
    }

    @Override
    public void claimForeground() {
        // Needs a system call that no command makes for another process; the native device has it.
    }

    private static String stty(String... words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(new File("/bin/stty").canExecute() ? "/bin/stty" : "/usr/bin/stty");
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .redirectInput(TERMINAL)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            // It waits for output to drain: not for ever where nobody reads.
            if (!process.waitFor(500, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IOException("stty did not end");
            }
            if (process.exitValue() != 0) {
                throw new IOException("stty failed");
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
