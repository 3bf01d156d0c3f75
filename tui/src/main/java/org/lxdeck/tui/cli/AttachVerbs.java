package org.lxdeck.tui.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.host.AttachPlan;
import org.lxdeck.engine.host.AttachRequest;
import org.lxdeck.engine.host.ShellChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lxdeck shell} and {@code lxdeck console}. */
final class AttachVerbs {
    private AttachVerbs() {}

    /** Gives this terminal to a container. */
    abstract static class Attach extends CliVerb {
        @Parameters(index = "0", paramLabel = "[HOST:]NAME", description = "The container")
        String name = "";

        Attach(CliContext context) {
            super(context);
        }

        abstract AttachRequest request(String term) throws EngineException;

        @Override
        protected int run() throws EngineException, InterruptedException, IOException {
            if (!context.io().inIsTerminal() || !context.io().outIsTerminal()) {
                throw usage(spec.name() + " needs a terminal; in a script use: lxdeck exec NAME -- COMMAND");
            }
            try (Engine engine = openEngine()) {
                engine.refresh(EnumSet.of(Part.CONTAINERS, Part.CONFIG));
                AttachPlan plan = engine.attach(
                        ref(engine, name), request(context.io().env().getOrDefault("TERM", "")));
                for (String line : plan.banner()) {
                    err().println(line);
                }
                return Child.run(context.io(), plan, Child.Stdio.INHERIT, false);
            }
        }
    }

    /** {@code lxdeck shell}. */
    @Command(name = "shell", description = "Open a shell in a container: root's own, unless options say otherwise.")
    static final class Shell extends Attach {
        @Option(names = "--user", paramLabel = "USER", description = "Name or number of a user inside (default: root)")
        String user = "";

        @Option(
                names = "--shell",
                paramLabel = "PROGRAM",
                description = "Shell to run (default: the user's own, else bash, else sh)")
        String shell = "";

        @Option(names = "--cwd", paramLabel = "DIR", description = "Directory to begin in (default: the user's home)")
        String cwd = "";

        @Option(names = "--env", paramLabel = "KEY=VALUE", description = "Environment variable; repeatable")
        List<String> env = new ArrayList<>();

        Shell(CliContext context) {
            super(context);
        }

        @Override
        AttachRequest request(String term) throws EngineException {
            return AttachRequest.shell(term, new ShellChoice(user, shell, cwd, KeyValues.parse(env)));
        }
    }

    /** {@code lxdeck console}. */
    @Command(name = "console", description = "Attach to a container's console; ctrl-a q leaves it.")
    static final class Console extends Attach {
        @Option(names = "--show-log", description = "Print what the console has said so far instead")
        boolean showLog;

        Console(CliContext context) {
            super(context);
        }

        @Override
        AttachRequest request(String term) {
            return AttachRequest.console(term);
        }

        @Override
        protected int run() throws EngineException, InterruptedException, IOException {
            return showLog ? printLog() : super.run();
        }

        private int printLog() throws EngineException {
            try (Engine engine = openEngine()) {
                engine.refresh(EnumSet.of(Part.CONTAINERS));
                for (String line : engine.consoleLog(ref(engine, name))) {
                    out().println(line);
                }
                return ExitCode.OK;
            }
        }
    }
}
