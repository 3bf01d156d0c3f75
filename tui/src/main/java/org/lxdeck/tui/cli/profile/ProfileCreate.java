package org.lxdeck.tui.cli.profile;

import java.util.List;
import java.util.Map;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.ProfileIntent;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationStatus;
import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.CliVerb;
import org.lxdeck.tui.cli.HostNames;
import org.lxdeck.tui.cli.Submissions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lxdeck profile create}. */
@Command(name = "create", description = "Create an empty profile.")
final class ProfileCreate extends CliVerb {
    @Parameters(index = "0", paramLabel = "[HOST:]PROFILE", description = "Its name")
    String name = "";

    @Option(names = "--description", paramLabel = "TEXT", description = "What it is for")
    String description = "";

    ProfileCreate(CliContext context) {
        super(context);
    }

    @Override
    protected int run() throws EngineException, InterruptedException {
        try (Engine engine = openEngine()) {
            HostNames.Named named = HostNames.split(engine.state(), name);
            Profile profile = new Profile(named.host(), named.name(), description, Map.of(), Map.of(), List.of());
            Operation ended = submissions(engine).one(new ProfileIntent.SaveProfile(profile, true));
            if (ended.status() == OperationStatus.SUCCESS && !global().quiet()) {
                out().println("Profile " + named.name() + " created");
            }
            return Submissions.exitCode(List.of(ended));
        }
    }
}
