package org.lxdeck.tui.cli;

import java.nio.file.Path;
import java.util.List;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Places;
import org.lxdeck.engine.ReadOnly;
import org.lxdeck.engine.doctor.Deed;
import org.lxdeck.engine.doctor.Doctor;
import org.lxdeck.engine.doctor.Env;
import org.lxdeck.engine.doctor.Finding;
import org.lxdeck.engine.doctor.Severity;
import org.lxdeck.engine.doctor.Treatment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lxdeck doctor}. */
@Command(
        name = "doctor",
        description = {
            "Check this machine: what was found, why it matters, the command that mends it. Alone it changes nothing.",
            "Exit code 1 when something keeps containers from running."
        })
final class DoctorVerb extends CliVerb {
    private static final int NAME_WIDTH = 18;

    @Option(names = "--fix", description = "Mend what can be mended")
    boolean fix;

    @Option(names = "--undo", description = "Take back what lxdeck did to this machine")
    boolean undo;

    DoctorVerb(CliContext context) {
        super(context);
    }

    @Override
    protected int run() throws EngineException {
        if (fix && undo) {
            throw usage("--fix and --undo exclude each other");
        }
        if (fix || undo) {
            ReadOnly.admitHere(
                    global().readOnly(), Places.of(context.io().env()), fix ? "doctor --fix" : "doctor --undo");
        }
        Env env = Env.ofThisMachine(
                context.io().env(),
                global().lxcPaths().stream().map(Path::toString).toList());
        if (undo) {
            return treated(Doctor.undo(env), "Undone: ", "There is nothing to undo.");
        }
        if (fix) {
            int code = treated(Doctor.fix(env), "Done: ", "There is nothing to mend.");
            if (code != ExitCode.OK) {
                return code;
            }
        }
        return examined(Doctor.examine(env));
    }

    private int examined(List<Finding> findings) {
        int code = ExitCode.OK;
        for (Finding finding : findings) {
            out().print(text(finding));
            if (finding.severity() == Severity.FAIL) {
                code = ExitCode.FAILED;
            }
        }
        return code;
    }

    static String text(Finding finding) {
        StringBuilder out = new StringBuilder();
        out.append(word(finding.severity())).append("  ").append(finding.check());
        out.append(" ".repeat(Math.max(1, NAME_WIDTH - finding.check().length())));
        out.append(finding.found()).append('\n');
        String indent = " ".repeat(6 + NAME_WIDTH);
        if (!finding.why().isEmpty()) {
            out.append(indent).append(finding.why()).append('\n');
        }
        if (!finding.command().isEmpty()) {
            out.append(indent).append("mend: ").append(finding.command()).append('\n');
        }
        if (finding.fixable()) {
            out.append(indent).append("or:   lxdeck doctor --fix\n");
        }
        return out.toString();
    }

    private static String word(Severity severity) {
        return switch (severity) {
            case OK -> "ok  ";
            case NOTE -> "note";
            case WARN -> "warn";
            case FAIL -> "FAIL";
        };
    }

    private int treated(Treatment treatment, String before, String nothing) {
        for (Deed deed : treatment.done()) {
            out().println(before + deed.said());
        }
        int code = ExitCode.OK;
        for (EngineError error : treatment.failed()) {
            code = Math.max(code, Report.error(context.io(), error));
        }
        if (treatment.done().isEmpty() && treatment.failed().isEmpty()) {
            out().println(nothing);
        }
        return code;
    }
}
