package org.lxdeck.tui.cli;

import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.model.Text;

/** Says failures on the error stream. */
public final class Report {
    private Report() {}

    /** One sentence, the hint on a line of its own; returns the exit code. */
    public static int error(CliIo io, EngineError error) {
        return error(io, "", error);
    }

    static int error(CliIo io, String subject, EngineError error) {
        String prefix = subject.isEmpty() ? "" : subject + ": ";
        io.err().println("Error: " + prefix + Text.line(error.message()));
        if (!error.hint().isEmpty()) {
            io.err().println(Text.line(error.hint()));
        }
        return ExitCode.of(error);
    }
}
