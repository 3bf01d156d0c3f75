package org.lxdeck.engine.host.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.EngineError.Kind;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.ProfileIntent;
import org.lxdeck.engine.Seen;
import org.lxdeck.engine.host.ProfileRole;
import org.lxdeck.engine.model.LabelName;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.engine.op.Outcome;
import org.lxdeck.engine.op.Progress;

/** The verbs on the demo's profiles. */
final class DemoProfiles implements ProfileRole {
    private final DemoWorld world;
    private final DemoPace pace;

    DemoProfiles(DemoWorld world, DemoPace pace) {
        this.world = world;
        this.pace = pace;
    }

    @Override
    public Outcome save(ProfileIntent.SaveProfile intent, Progress progress) throws EngineException {
        Profile profile = intent.profile();
        checkName(profile.name());
        Seen.require(intent.seen(), Optional.ofNullable(world.profiles.get(profile.name())));
        if (intent.mustBeNew() && world.profiles.get(profile.name()) != null) {
            throw taken(profile.name());
        }
        pace.stage(progress, "saving", 200);
        synchronized (world) {
            world.profiles.put(profile);
            world.profilesChanged();
        }
        return Outcome.of("name", profile.name());
    }

    @Override
    public Outcome rename(String name, String newName, Progress progress) throws EngineException {
        checkName(newName);
        Profile profile = get(name);
        refuseDefault(name, "renamed");
        if (world.profiles.get(newName) != null) {
            throw taken(newName);
        }
        pace.stage(progress, "renaming", 150);
        synchronized (world) {
            world.profiles.remove(name);
            world.profiles.put(new Profile(
                    profile.host(), newName, profile.description(), profile.config(), profile.devices(), List.of()));
            for (DemoContainer container : world.all()) {
                List<String> names = new ArrayList<>(container.profiles);
                names.replaceAll(used -> used.equals(name) ? newName : used);
                container.profiles = List.copyOf(names);
            }
            world.profilesChanged();
        }
        return Outcome.of("name", newName);
    }

    @Override
    public Outcome delete(String name, Progress progress) throws EngineException {
        get(name);
        refuseDefault(name, "deleted");
        for (DemoContainer container : world.all()) {
            if (container.profiles.contains(name)) {
                throw new EngineException(
                        Kind.CONFLICT,
                        "The profile “" + name + "” is used by “" + container.ref.name() + "”.",
                        "Take it off its containers first.");
            }
        }
        synchronized (world) {
            world.profiles.remove(name);
            world.profilesChanged();
        }
        return Outcome.DONE;
    }

    private static void checkName(String name) throws EngineException {
        String problem = LabelName.whyNotProfile(name);
        if (!problem.isEmpty()) {
            throw new EngineException(Kind.INVALID, problem);
        }
    }

    private static void refuseDefault(String name, String what) throws EngineException {
        if (name.equals("default")) {
            throw new EngineException(Kind.REFUSED, "The profile “default” is not " + what + ".");
        }
    }

    private static EngineException taken(String name) {
        return new EngineException(Kind.CONFLICT, "There is already a profile “" + name + "”.");
    }

    private Profile get(String name) throws EngineException {
        Profile profile = world.profiles.get(name);
        if (profile == null) {
            throw new EngineException(Kind.NOT_FOUND, "There is no profile “" + name + "”.");
        }
        return profile;
    }
}
