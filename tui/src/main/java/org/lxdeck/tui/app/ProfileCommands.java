package org.lxdeck.tui.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.ProfileIntent;
import org.lxdeck.engine.model.Host;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.tui.config.Draft;
import org.lxdeck.tui.dialog.ConfigEditor;
import org.lxdeck.tui.dialog.NameForm;
import org.lxdeck.tui.dialog.Question;
import org.lxdeck.tui.input.Command;

/** The commands of the profiles' page. */
final class ProfileCommands {
    private ProfileCommands() {}

    static Next run(Model model, Command command) {
        Optional<Host> host = Targets.host(model);
        if (command == Command.PROFILE_CREATE && host.isPresent()) {
            return Next.of(model.open(NameForm.createProfile(host.get().id())));
        }
        List<Profile> chosen = model.tables().profiles().chosen();
        if (chosen.isEmpty()) {
            return Next.of(model);
        }
        Profile profile = chosen.get(0);
        return switch (command) {
            case PROFILE_EDIT -> Next.of(model, new Effect.EditConfig(Draft.of(profile)));
            case PROFILE_CONFIG -> Next.of(model.open(ConfigEditor.of(Draft.of(profile))));
            case PROFILE_COPY -> Next.of(model.open(NameForm.copyProfile(profile)));
            case PROFILE_RENAME -> Next.of(model.open(NameForm.renameProfile(profile)));
            case PROFILE_DELETE -> delete(model, chosen);
            default -> Next.of(model);
        };
    }

    private static Next delete(Model model, List<Profile> chosen) {
        List<Intent> intents = new ArrayList<>();
        for (Profile profile : chosen) {
            intents.add(new ProfileIntent.DeleteProfile(profile.host(), profile.name()));
        }
        String title = chosen.size() == 1
                ? "Delete the profile “" + chosen.get(0).name() + "”?"
                : "Delete " + chosen.size() + " profiles?";
        return Dialogs.open(
                model,
                Question.before(
                        title, List.of(), "Delete", intents, model.session().caution()));
    }
}
