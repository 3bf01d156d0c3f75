package org.lxdeck.tui.cli.profile;

import java.util.List;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.ProfileIntent;
import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.CliVerb;
import org.lxdeck.tui.cli.HostNames;
import org.lxdeck.tui.cli.Submissions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lxdeck profile rename}. */
@Command(name = "rename", aliases = "mv", description = "Rename a profile; its containers follow.")
final class ProfileRename extends CliVerb {
    @Parameters(index = "0", paramLabel = "[HOST:]PROFILE", description = "The profile")
    String name = "";

    @Parameters(index = "1", paramLabel = "NEW-NAME", description = "Its new name")
    String newName = "";

    ProfileRename(CliContext context) {
        super(context);
    }

    @Override
    protected int run() throws EngineException, InterruptedException {
        try (Engine engine = openEngine()) {
            HostNames.Named named = HostNames.split(Profiles.read(engine), name);
            return Submissions.exitCode(List.of(
                    submissions(engine).one(new ProfileIntent.RenameProfile(named.host(), named.name(), newName))));
        }
    }
}
