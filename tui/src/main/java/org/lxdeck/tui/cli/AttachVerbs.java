package org.lxdeck.tui.cli;

import java.io.IOException;
import java.util.EnumSet;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.host.AttachPlan;
import org.lxdeck.engine.host.AttachRequest;
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

        abstract AttachRequest request(String term);

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
    @Command(name = "shell", description = "Open root's login shell in a container.")
    static final class Shell extends Attach {
        Shell(CliContext context) {
            super(context);
        }

        @Override
        AttachRequest request(String term) {
            return AttachRequest.shell(term);
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
