package org.lxdeck.tui.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.host.AttachPlan;
import org.lxdeck.engine.host.AttachRequest;
import org.lxdeck.engine.model.ContainerRef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lxdeck exec}. */
@Command(
        name = "exec",
        description = {
            "Run a command in a container; its exit code becomes ours.",
            "The command is executed directly: for variables and redirections run a shell, as in"
                    + " lxdeck exec NAME -- sh -c \"cd /tmp && pwd\"."
        })
final class ExecVerb extends CliVerb {
    @Parameters(index = "0", paramLabel = "[HOST:]NAME", description = "The container")
    String name = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "COMMAND", description = "The command and its arguments")
    List<String> command = new ArrayList<>();

    @Option(names = "--cwd", paramLabel = "DIR", description = "Directory to run it in (default: the user's home)")
    String cwd = "";

    @Option(names = "--env", paramLabel = "KEY=VALUE", description = "Environment variable; repeatable")
    List<String> env = new ArrayList<>();

    @Option(names = "--user", paramLabel = "UID", description = "Numeric user inside (default: 0)")
    int user;

    @Option(names = "--group", paramLabel = "GID", description = "Numeric group inside (default: 0)")
    int group;

    @Option(
            names = {"-n", "--disable-stdin"},
            description = "Standard input is /dev/null")
    boolean noInput;

    @Option(
            names = {"-t", "--force-interactive"},
            description = "Insist on a terminal")
    boolean interactive;

    @Option(
            names = {"-T", "--force-noninteractive"},
            description = "Never a terminal: plain pipes")
    boolean pipes;

    @Option(names = "--mode", paramLabel = "MODE", description = "auto, interactive or non-interactive")
    String mode = "auto";

    ExecVerb(CliContext context) {
        super(context);
    }

    @Override
    protected int run() throws EngineException, InterruptedException, IOException {
        boolean terminal = wantsTerminal();
        try (Engine engine = openEngine()) {
            engine.refresh(EnumSet.of(Part.CONTAINERS, Part.CONFIG));
            ContainerRef ref = ref(engine, name);
            AttachRequest request = new AttachRequest(
                    AttachRequest.Kind.COMMAND,
                    command,
                    KeyValues.parse(env),
                    user,
                    group,
                    cwd,
                    terminal ? context.io().env().getOrDefault("TERM", "") : "");
            AttachPlan plan;
            try {
                plan = engine.attach(ref, request);
            } catch (EngineException e) {
                int unused = Report.error(context.io(), e.error());
                return codeOf(e.error(), engine.state().container(ref).isPresent());
            }
            return Child.run(context.io(), plan, terminal ? Child.Stdio.INHERIT : Child.Stdio.PIPES, noInput);
        }
    }

    /** Of a program that cannot be run the codes are the shell's. */
    private static int codeOf(EngineError error, boolean isThere) {
        return switch (error.kind()) {
            case NOT_FOUND -> isThere ? 127 : ExitCode.of(error);
            case DENIED -> isThere ? 126 : ExitCode.of(error);
            default -> ExitCode.of(error);
        };
    }

    private boolean wantsTerminal() {
        boolean both = context.io().inIsTerminal() && context.io().outIsTerminal();
        if (interactive || mode.equals("interactive")) {
            if (!both) {
                throw usage("standard input and output are no terminal: leave out -t");
            }
            return true;
        }
        return switch (mode) {
            case "auto" -> both && !pipes && !noInput;
            case "non-interactive" -> false;
            default -> throw usage("--mode is auto, interactive or non-interactive, not '" + mode + "'");
        };
    }
}
