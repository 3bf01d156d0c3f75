package org.lxdeck.tui.app;

import java.util.List;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.ConfigCheck;
import org.lxdeck.engine.config.ProfileYaml;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.tui.cli.CliIo;
import org.lxdeck.tui.cli.Editing;

/** Lets the user change a profile as YAML in an editor, on the terminal itself, until it is right or given up. */
final class ProfileEditor {
    private ProfileEditor() {}

    static Msg edit(Display display, Profile profile, boolean mustBeNew) {
        try {
            Profile after = display.released(() -> Editing.edit(
                    CliIo.ofLentTerminal(),
                    ProfileYaml.print(profile),
                    ".yaml",
                    (text, source) -> read(profile, text, source)));
            Profile before = profile.withUsedBy(List.of());
            return after.equals(before)
                    ? new Msg.EditEnded("Nothing was changed in “" + profile.name() + "”.", false)
                    : new Msg.ProfileEdited(profile, after, mustBeNew);
        } catch (EngineException e) {
            boolean failure = e.error().kind() != EngineError.Kind.CANCELLED;
            return new Msg.EditEnded(e.error().message(), failure);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Msg.EditEnded("The editor was interrupted.", true);
        } catch (Exception e) {
            return new Msg.EditEnded("The editor could not be run: " + e.getMessage(), true);
        }
    }

    /** Checked here, so that a complaint names the line while the text is at hand. */
    private static Profile read(Profile before, String text, String source) throws EngineException {
        ProfileYaml.Parsed parsed = ProfileYaml.parse(text, source, before.host(), before.name());
        ConfigCheck.profile(parsed);
        Profile read = parsed.profile();
        return new Profile(before.host(), before.name(), read.description(), read.config(), read.devices(), List.of());
    }
}
