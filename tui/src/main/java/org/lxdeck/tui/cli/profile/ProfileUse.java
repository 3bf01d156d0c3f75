package org.lxdeck.tui.cli.profile;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationStatus;
import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.CliVerb;
import org.lxdeck.tui.cli.HostNames;
import org.lxdeck.tui.cli.Submissions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lxdeck profile assign|apply|add|remove}: which profiles a container has. */
final class ProfileUse {
    private ProfileUse() {}

    /** One verb on one container's list of profiles. */
    abstract static class Use extends CliVerb {
        @Parameters(index = "0", paramLabel = "[HOST:]NAME", description = "The container")
        String name = "";

        @Parameters(index = "1", paramLabel = "PROFILE", description = "The profile")
        String profile = "";

        Use(CliContext context) {
            super(context);
        }

        abstract List<String> change(Container container) throws EngineException;

        abstract String done(String container, List<String> profiles);

        @Override
        protected int run() throws EngineException, InterruptedException {
            try (Engine engine = openEngine()) {
                EngineState state = Profiles.read(engine);
                ContainerRef ref = HostNames.container(state, name);
                Container container = state.container(ref)
                        .orElseThrow(() -> new EngineException(
                                EngineError.Kind.NOT_FOUND, "there is no container named " + ref.name()));
                List<String> after = change(container);
                Operation ended = submissions(engine).one(new Intent.AssignProfiles(ref, after));
                if (ended.status() == OperationStatus.SUCCESS && !global().quiet()) {
                    out().println(done(ref.name(), after));
                }
                return Submissions.exitCode(List.of(ended));
            }
        }
    }

    /** {@code assign}. */
    @Command(
            name = "assign",
            aliases = "apply",
            description = "Give a container exactly these profiles, in this order: A,B,… (\"\" takes all away).")
    static final class Assign extends Use {
        Assign(CliContext context) {
            super(context);
        }

        @Override
        List<String> change(Container container) {
            return profile.isEmpty() ? List.of() : List.of(profile.split(",", -1));
        }

        @Override
        String done(String container, List<String> profiles) {
            return "Profiles " + (profiles.isEmpty() ? "(none)" : String.join(", ", profiles)) + " applied to "
                    + container;
        }
    }

    /** {@code add}. */
    @Command(name = "add", description = "Add a profile at the end of a container's list.")
    static final class Add extends Use {
        Add(CliContext context) {
            super(context);
        }

        @Override
        List<String> change(Container container) {
            List<String> after = new ArrayList<>(container.profiles());
            after.add(profile);
            return after;
        }

        @Override
        String done(String container, List<String> profiles) {
            return "Profile " + profile + " added to " + container;
        }
    }

    /** {@code remove}. */
    @Command(name = "remove", description = "Take a profile from a container's list.")
    static final class Remove extends Use {
        Remove(CliContext context) {
            super(context);
        }

        @Override
        List<String> change(Container container) throws EngineException {
            List<String> after = new ArrayList<>(container.profiles());
            if (!after.remove(profile)) {
                throw new EngineException(
                        EngineError.Kind.NOT_FOUND,
                        "Profile " + profile + " isn't currently applied to " + container.name());
            }
            return after;
        }

        @Override
        String done(String container, List<String> profiles) {
            return "Profile " + profile + " removed from " + container;
        }
    }
}
