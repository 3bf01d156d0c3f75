package org.lxdeck.tui.cli;

import java.io.IOException;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Text;

/** Says failures on the error stream. */
public final class Report {
    private Report() {}

    /** One sentence, the hint on a line of its own; returns the exit code. */
    public static int error(CliIo io, EngineError error) {
        return error(io, "", error);
    }

    /** Whatever ended a verb; returns the exit code. A trace goes to the log only. */
    static int failure(CliIo io, Exception failure) {
        io.out().flush();
        if (failure instanceof EngineException known) {
            return error(io, known.error());
        }
        if (failure instanceof IOException broken) {
            return error(io, EngineError.of(EngineError.Kind.FAILED, IoWords.of(broken)));
        }
        if (failure instanceof InterruptedException) {
            return 130;
        }
        String what = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        EngineError error = EngineError.of(EngineError.Kind.FAILED, "this should not have happened: " + what);
        return error(io, error.withHint(FailureLog.write(io.env(), failure)));
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
