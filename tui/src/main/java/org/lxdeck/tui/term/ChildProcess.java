package org.lxdeck.tui.term;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program that has the terminal. */
final class ChildProcess {
    private ChildProcess() {}

    /** Runs it on our standard input, output and error and answers its exit code; an empty value removes a variable. */
    static int run(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        for (Map.Entry<String, String> entry : environment.entrySet()) {
            if (entry.getValue().isEmpty()) {
                builder.environment().remove(entry.getKey());
            } else {
                builder.environment().put(entry.getKey(), entry.getValue());
            }
        }
        if (!errorIsTerminal()) {
            // The dashboard's own standard error may be its log; a program on the terminal talks to the person.
            builder.redirectError(ProcessBuilder.Redirect.appendTo(new File("/dev/tty")));
        }
        Process child = builder.start();
        return await(child);
    }

    /** The terminal is the child's until it ends, whoever interrupts us. */
    private static int await(Process child) {
        boolean interrupted = false;
        while (child.isAlive()) {
            try {
                child.waitFor();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return child.exitValue();
    }

    private static boolean errorIsTerminal() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd/2")).startsWith("/dev");
        } catch (IOException e) {
            return true;
        }
    }
}
