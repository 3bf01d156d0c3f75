package org.lxdeck.engine.host.local.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lxdeck.engine.Change;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.ConfigCheck;
import org.lxdeck.engine.config.ContainerSpec;
import org.lxdeck.engine.host.local.Census;
import org.lxdeck.engine.host.local.LocalSite;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.Profile;

/** Which containers a profile reaches, and what a new text of it would make of them. */
final class ProfileReach {
    private final LocalSite site;
    private final ProfileFiles profiles;
    private final Census census;

    ProfileReach(LocalSite site, ProfileFiles profiles, Census census) {
        this.site = site;
        this.profiles = profiles;
        this.census = census;
    }

    /** Names of the containers that list the profile, read from their files; unreadable ones are left out. */
    List<String> users(String profile) {
        List<String> users = new ArrayList<>();
        for (Container container : census.containers()) {
            if (uses(container.name(), profile)) {
                users.add(container.name());
            }
        }
        return users;
    }

    private boolean uses(String name, String profile) {
        return spec(name).map(spec -> spec.profiles().contains(profile)).orElse(false);
    }

    private Optional<ContainerSpec> spec(String name) {
        try {
            return Optional.of(ConfigFile.spec(new ConfigFile(site.config(name)).read()));
        } catch (EngineException unreadable) {
            return Optional.empty();
        }
    }

    /** What each container that lists the profile asks now. */
    Map<String, Asked> before(String profile) {
        Map<String, Asked> asked = new LinkedHashMap<>();
        for (Container container : census.containers()) {
            Optional<ContainerSpec> spec = spec(container.name());
            if (spec.isPresent() && spec.get().profiles().contains(profile)) {
                List<Profile> all = profiles.readable(site.hostId(), spec.get().profiles());
                asked.put(container.name(), Asked.of(spec.get(), all));
            }
        }
        return asked;
    }

    private Asked after(String name, ContainerSpec spec, Profile changed) throws EngineException {
        List<Profile> all = new ArrayList<>();
        for (Profile profile : profiles.readable(site.hostId(), spec.profiles())) {
            all.add(profile.name().equals(changed.name()) ? changed : profile);
        }
        Asked asked = Asked.of(spec, all);
        try {
            return asked.checked();
        } catch (EngineException wrong) {
            throw new EngineException(
                    EngineError.of(
                            EngineError.Kind.INVALID,
                            "container " + name + ": " + wrong.error().message()),
                    wrong);
        }
    }

    /** The {@code limits.cpu} of each with this text of the profile; throws when one cannot be what it would be. */
    Map<String, String> fit(Map<String, Asked> users, Profile changed) throws EngineException {
        Map<String, String> limits = new LinkedHashMap<>();
        for (Map.Entry<String, Asked> user : users.entrySet()) {
            Asked after = after(user.getKey(), user.getValue().spec(), changed);
            limits.put(user.getKey(), after.effective().get(CpuRound.KEY));
        }
        return limits;
    }

    /** All changes in all users. */
    List<Change> changes(Profile changed) throws EngineException {
        ConfigCheck.profile(changed);
        List<Change> all = new ArrayList<>();
        for (Map.Entry<String, Asked> user : before(changed.name()).entrySet()) {
            Asked after = after(user.getKey(), user.getValue().spec(), changed);
            all.addAll(Changes.between(site.ref(user.getKey()), user.getValue().effective(), after.effective()));
        }
        return all;
    }
}
