package org.lxdeck.tui.term;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A program that the dashboard gives the terminal to. */
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
        if (!TtyDevice.isTerminal("/proc/self/fd/2")) {
            // The dashboard's own standard error may be its log; a program on the terminal talks to the person.
            builder.redirectError(ProcessBuilder.Redirect.appendTo(new File("/dev/tty")));
        }
        return Visit.run(builder);
    }
}
