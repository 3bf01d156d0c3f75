package org.lxdeck.tui.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.ContainerStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verbs that change a container's state: start, stop, restart, pause, resume. */
final class PowerVerbs {
    private PowerVerbs() {}

    /** One verb on some containers, or on all it makes sense for. */
    abstract static class Power extends CliVerb {
        @Parameters(arity = "0..*", paramLabel = "[HOST:]NAME", description = "Containers")
        List<String> names = new ArrayList<>();

        @Option(names = "--all", description = "All containers it makes sense for")
        boolean all;

        Power(CliContext context) {
            super(context);
        }

        abstract Intent intent(ContainerRef ref);

        /** Whether {@code --all} means this one too. */
        abstract boolean suits(ContainerStatus status);

        @Override
        protected int run() throws EngineException, InterruptedException {
            if (names.isEmpty() != all) {
                throw usage(all ? "--all and names exclude each other" : "name a container, or say --all");
            }
            try (Engine engine = openEngine()) {
                engine.refresh(EnumSet.of(Part.CONTAINERS));
                List<Intent> intents = new ArrayList<>();
                for (ContainerRef ref : all ? everyone(engine) : named(engine)) {
                    intents.add(intent(ref));
                }
                return Submissions.exitCode(submissions(engine).all(intents));
            }
        }

        private List<ContainerRef> named(Engine engine) throws EngineException {
            List<ContainerRef> refs = new ArrayList<>();
            for (String name : names) {
                refs.add(ref(engine, name));
            }
            return refs;
        }

        private List<ContainerRef> everyone(Engine engine) {
            List<ContainerRef> refs = new ArrayList<>();
            for (Container container : engine.state().containers()) {
                if (suits(container.status())) {
                    refs.add(container.ref());
                }
            }
            return refs;
        }
    }

    /** {@code lxdeck start}. */
    @Command(name = "start", description = "Start containers; a frozen one is resumed.")
    static final class Start extends Power {
        Start(CliContext context) {
            super(context);
        }

        @Override
        Intent intent(ContainerRef ref) {
            return new Intent.Start(ref);
        }

        @Override
        boolean suits(ContainerStatus status) {
            return status == ContainerStatus.STOPPED;
        }
    }

    /** {@code lxdeck stop}. */
    @Command(
            name = "stop",
            description = "Shut containers down. What does not end in time is left running, unless --force.")
    static final class Stop extends Power {
        static final int DEFAULT_GRACE = 60;

        @Option(
                names = {"-f", "--force"},
                description = "Kill at once")
        boolean force;

        @Option(
                names = "--timeout",
                paramLabel = "SECONDS",
                description = "How long to wait (default: 60; -1 waits without limit)")
        int timeout = DEFAULT_GRACE;

        Stop(CliContext context) {
            super(context);
        }

        @Override
        Intent intent(ContainerRef ref) {
            return force ? new Intent.Kill(ref) : new Intent.Stop(ref, timeout);
        }

        @Override
        boolean suits(ContainerStatus status) {
            return status.isAlive();
        }
    }

    /** {@code lxdeck restart}. */
    @Command(name = "restart", description = "Shut containers down and start them again.")
    static final class Restart extends Power {
        @Option(
                names = {"-f", "--force"},
                description = "Kill instead of shutting down")
        boolean force;

        @Option(
                names = "--timeout",
                paramLabel = "SECONDS",
                description = "How long to wait for the shutdown (default: 60)")
        int timeout = Stop.DEFAULT_GRACE;

        Restart(CliContext context) {
            super(context);
        }

        @Override
        Intent intent(ContainerRef ref) {
            return new Intent.Restart(ref, timeout, force);
        }

        @Override
        boolean suits(ContainerStatus status) {
            return status == ContainerStatus.RUNNING;
        }
    }

    /** {@code lxdeck pause}. */
    @Command(name = "pause", description = "Freeze all processes of containers.")
    static final class Pause extends Power {
        Pause(CliContext context) {
            super(context);
        }

        @Override
        Intent intent(ContainerRef ref) {
            return new Intent.Freeze(ref);
        }

        @Override
        boolean suits(ContainerStatus status) {
            return status == ContainerStatus.RUNNING;
        }
    }

    /** {@code lxdeck resume}. */
    @Command(name = "resume", description = "Let frozen containers go on.")
    static final class Resume extends Power {
        Resume(CliContext context) {
            super(context);
        }

        @Override
        Intent intent(ContainerRef ref) {
            return new Intent.Unfreeze(ref);
        }

        @Override
        boolean suits(ContainerStatus status) {
            return status == ContainerStatus.FROZEN;
        }
    }
}
