package org.lxdeck.engine;

import java.util.Optional;
import org.lxdeck.engine.host.HostDriver;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.engine.op.Outcome;
import org.lxdeck.engine.op.Progress;

/** Something a user asked for with a profile. */
public sealed interface ProfileIntent extends Intent {
    /**
     * Creates or replaces a profile and brings the containers that use it up to date.
     *
     * @param mustBeNew whether an existing profile of that name is a conflict
     * @param seen what it was when the change was asked for; refused when it has become something else. Empty where
     *     nobody looked
     */
    record SaveProfile(Profile profile, boolean mustBeNew, Optional<Profile> seen) implements ProfileIntent {
        public SaveProfile(Profile profile, boolean mustBeNew) {
            this(profile, mustBeNew, Optional.empty());
        }

        @Override
        public Verb verb() {
            return Verb.SAVE_PROFILE;
        }

        @Override
        public String host() {
            return profile.host();
        }

        @Override
        public String subject() {
            return profile.name();
        }

        @Override
        public Outcome run(HostDriver driver, Progress progress) throws EngineException {
            return HostDriver.role(driver, driver.profiles(), "profiles").save(this, progress);
        }
    }

    record RenameProfile(String host, String name, String newName) implements ProfileIntent {
        @Override
        public Verb verb() {
            return Verb.RENAME_PROFILE;
        }

        @Override
        public String subject() {
            return name;
        }

        @Override
        public Outcome run(HostDriver driver, Progress progress) throws EngineException {
            return HostDriver.role(driver, driver.profiles(), "profiles").rename(name, newName, progress);
        }
    }

    record DeleteProfile(String host, String name) implements ProfileIntent {
        @Override
        public Verb verb() {
            return Verb.DELETE_PROFILE;
        }

        @Override
        public String subject() {
            return name;
        }

        @Override
        public Outcome run(HostDriver driver, Progress progress) throws EngineException {
            return HostDriver.role(driver, driver.profiles(), "profiles").delete(name, progress);
        }
    }
}
