package org.lxdeck.tui.line;

import java.util.List;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.ProfileIntent;
import org.lxdeck.engine.config.ProfileYaml;
import org.lxdeck.engine.model.Profile;

/** The verbs of lxdeck that do what an intent about a profile does. */
final class ProfileLines {
    private final List<String> self;
    private final EngineState state;

    private ProfileLines(List<String> self, EngineState state) {
        this.self = self;
        this.state = state;
    }

    static List<ShellLine> of(ProfileIntent intent, List<String> self, EngineState state) {
        return new ProfileLines(self, state).of(intent);
    }

    private List<ShellLine> of(ProfileIntent intent) {
        if (intent instanceof ProfileIntent.SaveProfile save) {
            return saveProfile(save);
        }
        if (intent instanceof ProfileIntent.RenameProfile rename) {
            return List.of(verb("profile", "rename")
                    .with(named(intent))
                    .with(rename.newName())
                    .line());
        }
        return List.of(verb("profile", "delete").with(named(intent)).line());
    }

    private Words verb(String... words) {
        return Words.of(self, words);
    }

    private String named(Intent intent) {
        return HostWords.named(state, intent.host(), intent.subject());
    }

    private List<ShellLine> saveProfile(ProfileIntent.SaveProfile intent) {
        Profile profile = intent.profile();
        boolean empty = profile.config().isEmpty() && profile.devices().isEmpty();
        ShellLine edit = verb("profile", "edit").with(named(intent)).line(ProfileYaml.print(profile));
        if (!intent.mustBeNew()) {
            return List.of(edit);
        }
        for (Profile other : state.profiles()) {
            boolean same = other.host().equals(profile.host())
                    && other.config().equals(profile.config())
                    && other.devices().equals(profile.devices())
                    && other.description().equals(profile.description());
            if (same && !empty) {
                return List.of(verb("profile", "copy")
                        .with(HostWords.named(state, other.host(), other.name()))
                        .with(named(intent))
                        .line());
            }
        }
        ShellLine create = verb("profile", "create")
                .with(named(intent))
                .optionIf(empty && !profile.description().isEmpty(), "--description", profile.description())
                .line();
        return empty ? List.of(create) : List.of(create, edit);
    }
}
