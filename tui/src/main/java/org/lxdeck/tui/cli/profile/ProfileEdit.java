package org.lxdeck.tui.cli.profile;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.ProfileIntent;
import org.lxdeck.engine.model.OwnConfig;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.CliVerb;
import org.lxdeck.tui.cli.ConfigTextForms;
import org.lxdeck.tui.cli.Editing;
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
            ConfigTextForms.Form form = ConfigTextForms.profile(before.host(), before.name(), OwnConfig.of(before));
            OwnConfig after = Editing.edit(context.io(), form.text(), ".yaml", Editing.Style.YAML, form.reader());
            Profile named = new Profile(
                    before.host(), before.name(), after.description(), after.config(), after.devices(), List.of());
            // A text that is piped in is meant whatever there is now; a person has seen what they change.
            Optional<Profile> seen = context.io().inIsTerminal() ? Optional.of(before) : Optional.empty();
            return Saved.say(
                    submissions(engine).one(new ProfileIntent.SaveProfile(named, false, seen)),
                    global().quiet(),
                    out());
        }
    }
}
