package org.lxdeck.tui.cli.profile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.ProfileIntent;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.CliVerb;
import org.lxdeck.tui.cli.ExitCode;
import org.lxdeck.tui.cli.KeyValues;
import org.lxdeck.tui.cli.config.KeyWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lxdeck profile get|set|unset}. */
final class ProfileKeys {
    private ProfileKeys() {}

    /** One verb on one profile's keys. */
    abstract static class Keys extends CliVerb {
        @Parameters(index = "0", paramLabel = "[HOST:]PROFILE", description = "The profile")
        String name = "";

        Keys(CliContext context) {
            super(context);
        }

        @Override
        protected int run() throws EngineException, InterruptedException, IOException {
            try (Engine engine = openEngine()) {
                return run(engine, Profiles.find(Profiles.read(engine), name));
            }
        }

        abstract int run(Engine engine, Profile profile) throws EngineException, InterruptedException, IOException;

        int save(Engine engine, Profile before, Map<String, String> config) throws InterruptedException {
            Profile after = new Profile(
                    before.host(), before.name(), before.description(), config, before.devices(), List.of());
            return Saved.say(
                    submissions(engine).one(new ProfileIntent.SaveProfile(after, false)), global().quiet(), out());
        }
    }

    /** {@code get}. */
    @Command(name = "get", description = "Print a profile's key.")
    static final class Get extends Keys {
        @Parameters(
                index = "1",
                paramLabel = "KEY",
                description = "The key",
                completionCandidates = KeyWords.Keys.class)
        String key = "";

        Get(CliContext context) {
            super(context);
        }

        @Override
        int run(Engine engine, Profile profile) {
            out().println(profile.config().getOrDefault(key, ""));
            return ExitCode.OK;
        }
    }

    /** {@code set}. */
    @Command(name = "set", description = "Set a profile's keys: KEY=VALUE…, or KEY VALUE.")
    static final class Set extends Keys {
        @Parameters(
                index = "1..*",
                arity = "1..*",
                paramLabel = "KEY=VALUE",
                description = "Keys",
                completionCandidates = KeyWords.Assigned.class)
        List<String> words = new ArrayList<>();

        Set(CliContext context) {
            super(context);
        }

        @Override
        int run(Engine engine, Profile profile) throws EngineException, InterruptedException, IOException {
            Map<String, String> config = new LinkedHashMap<>(profile.config());
            KeyValues.parseForSet(words, context.io()).forEach((key, value) -> {
                if (value.isEmpty()) {
                    config.remove(key);
                } else {
                    config.put(key, value);
                }
            });
            return save(engine, profile, config);
        }
    }

    /** {@code unset}. */
    @Command(name = "unset", description = "Unset a profile's key.")
    static final class Unset extends Keys {
        @Parameters(
                index = "1",
                paramLabel = "KEY",
                description = "The key",
                completionCandidates = KeyWords.Keys.class)
        String key = "";

        Unset(CliContext context) {
            super(context);
        }

        @Override
        int run(Engine engine, Profile profile) throws InterruptedException {
            Map<String, String> config = new LinkedHashMap<>(profile.config());
            config.remove(key);
            return save(engine, profile, config);
        }
    }
}
