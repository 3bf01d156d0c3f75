package org.lxdeck.tui.cli.profile;

import java.util.List;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.ProfileIntent;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.CliVerb;
import org.lxdeck.tui.cli.HostNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lxdeck profile copy}. */
@Command(name = "copy", aliases = "cp", description = "Copy a profile.")
final class ProfileCopy extends CliVerb {
    @Parameters(index = "0", paramLabel = "[HOST:]PROFILE", description = "The profile")
    String name = "";

    @Parameters(index = "1", paramLabel = "[HOST:]NEW-PROFILE", description = "Name of the copy")
    String newName = "";

    @Option(names = "--refresh", description = "Replace the target if it exists")
    boolean refresh;

    ProfileCopy(CliContext context) {
        super(context);
    }

    @Override
    protected int run() throws EngineException, InterruptedException {
        try (Engine engine = openEngine()) {
            EngineState state = Profiles.read(engine);
            Profile from = Profiles.find(state, name);
            HostNames.Named target = HostNames.split(state, newName);
            Profile copy = new Profile(
                    target.host(), target.name(), from.description(), from.config(), from.devices(), List.of());
            return Saved.say(
                    submissions(engine).one(new ProfileIntent.SaveProfile(copy, !refresh)), global().quiet(), out());
        }
    }
}
