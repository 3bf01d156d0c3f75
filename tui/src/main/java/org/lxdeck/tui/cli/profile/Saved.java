package org.lxdeck.tui.cli.profile;

import java.io.PrintStream;
import java.util.List;
import org.lxdeck.engine.model.Text;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationStatus;
import org.lxdeck.engine.op.Outcome;
import org.lxdeck.tui.cli.ExitCode;
import org.lxdeck.tui.cli.Submissions;

/** What saving a profile has done, container by container. */
public final class Saved {
    private static final String DONE = "done.";
    private static final String LEFT = "left.";

    private Saved() {}

    /** Prints a line for each container of the profile; the exit code, not 0 when one was left as it was. */
    public static int say(Operation operation, boolean quiet, PrintStream out) {
        int code = Submissions.exitCode(List.of(operation));
        if (operation.status() != OperationStatus.SUCCESS) {
            return code;
        }
        Outcome outcome = operation.outcome().orElse(Outcome.DONE);
        StringBuilder lines = new StringBuilder();
        // Those that could not follow last, where they are read.
        for (String prefix : List.of(DONE, LEFT)) {
            for (String fact : outcome.names().stream().sorted().toList()) {
                if (fact.startsWith(prefix)) {
                    String said = prefix.equals(DONE) ? outcome.fact(fact) : "left as it was";
                    lines.append(Text.line(fact.substring(prefix.length()) + ": " + said))
                            .append('\n');
                    code = prefix.equals(LEFT) ? ExitCode.FAILED : code;
                }
            }
        }
        if (!quiet) {
            out.print(lines);
            out.flush();
        }
        return code;
    }
}
