package org.lxdeck.tui.cli.profile;

import java.util.List;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.ProfileIntent;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationStatus;
import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.CliVerb;
import org.lxdeck.tui.cli.HostNames;
import org.lxdeck.tui.cli.Submissions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lxdeck profile delete}. */
@Command(name = "delete", aliases = "rm", description = "Delete a profile that nobody uses.")
final class ProfileDelete extends CliVerb {
    @Parameters(index = "0", paramLabel = "[HOST:]PROFILE", description = "The profile")
    String name = "";

    ProfileDelete(CliContext context) {
        super(context);
    }

    @Override
    protected int run() throws EngineException, InterruptedException {
        try (Engine engine = openEngine()) {
            HostNames.Named named = HostNames.split(Profiles.read(engine), name);
            Operation ended = submissions(engine).one(new ProfileIntent.DeleteProfile(named.host(), named.name()));
            if (ended.status() == OperationStatus.SUCCESS && !global().quiet()) {
                out().println("Profile " + named.name() + " deleted");
            }
            return Submissions.exitCode(List.of(ended));
        }
    }
}
