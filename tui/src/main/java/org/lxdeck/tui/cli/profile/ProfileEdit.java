package org.lxdeck.tui.cli.profile;

import java.io.IOException;
import java.util.List;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.ProfileIntent;
import org.lxdeck.engine.config.ConfigCheck;
import org.lxdeck.engine.config.ProfileYaml;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.CliVerb;
import org.lxdeck.tui.cli.Editing;
import org.lxdeck.tui.cli.Submissions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lxdeck profile edit}. */
@Command(name = "edit", description = "Edit a profile as YAML: from standard input, or in $EDITOR.")
final class ProfileEdit extends CliVerb {
    @Parameters(index = "0", paramLabel = "[HOST:]PROFILE", description = "The profile")
    String name = "";

    ProfileEdit(CliContext context) {
        super(context);
    }

    @Override
    protected int run() throws EngineException, InterruptedException, IOException {
        try (Engine engine = openEngine()) {
            Profile before = Profiles.find(Profiles.read(engine), name);
            Profile after = Editing.edit(
                    context.io(), ProfileYaml.print(before), ".yaml", (text, source) -> read(before, text, source));
            Profile named = new Profile(
                    before.host(), before.name(), after.description(), after.config(), after.devices(), List.of());
            return Submissions.exitCode(List.of(submissions(engine).one(new ProfileIntent.SaveProfile(named, false))));
        }
    }

    /** Checked here, so that a complaint names the line. */
    private static Profile read(Profile before, String text, String source) throws EngineException {
        ProfileYaml.Parsed parsed = ProfileYaml.parse(text, source, before.host(), before.name());
        ConfigCheck.profile(parsed);
        return parsed.profile();
    }
}
