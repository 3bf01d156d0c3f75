package org.lxdeck.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.Ordered;
import org.lxdeck.engine.model.OwnConfig;
import org.lxdeck.engine.model.Profile;

/**
 * What somebody saw of a container before they asked for a change: only what they change. When it has become something
 * else meanwhile, the change is refused instead of overwriting what another one did. Pure.
 *
 * @param config own keys; an empty value is a key that was not set
 * @param devices own devices; empty where there was none
 */
public record Seen(
        Map<String, String> config,
        Map<String, Optional<Device>> devices,
        Optional<String> description,
        Optional<List<String>> profiles) {
    /** Of one who did not look: nothing is compared. */
    public static final Seen NOTHING = new Seen(Map.of(), Map.of(), Optional.empty(), Optional.empty());

    public Seen {
        config = Ordered.copy(config);
        devices = Ordered.copy(devices);
    }

    /** Names of what is other than it was seen. */
    public List<String> others(OwnConfig now) {
        List<String> others = new ArrayList<>();
        config.forEach((key, value) -> {
            if (!now.config().getOrDefault(key, "").equals(value)) {
                others.add(key);
            }
        });
        devices.forEach((name, device) -> {
            if (!Optional.ofNullable(now.devices().get(name)).equals(device)) {
                others.add("device " + name);
            }
        });
        if (description.isPresent() && !description.get().equals(now.description())) {
            others.add("description");
        }
        if (profiles.isPresent() && !profiles.get().equals(now.profiles())) {
            others.add("profiles");
        }
        return others;
    }

    /** Throws when something of it has become something else. */
    public void require(String container, OwnConfig now) throws EngineException {
        List<String> others = others(now);
        if (!others.isEmpty()) {
            throw refused("the container " + container, others);
        }
    }

    /** Names of what differs between two texts of one profile. */
    public static List<String> others(Profile seen, Profile now) {
        List<String> others = new ArrayList<>();
        for (String key : both(seen.config().keySet(), now.config().keySet())) {
            if (!Objects.equals(seen.config().get(key), now.config().get(key))) {
                others.add(key);
            }
        }
        for (String name : both(seen.devices().keySet(), now.devices().keySet())) {
            if (!Objects.equals(seen.devices().get(name), now.devices().get(name))) {
                others.add("device " + name);
            }
        }
        if (!seen.description().equals(now.description())) {
            others.add("description");
        }
        return others;
    }

    /** Throws when a profile is no longer what it was seen as; a profile that is gone is that, too. */
    public static void require(Optional<Profile> seen, Optional<Profile> now) throws EngineException {
        if (seen.isEmpty()) {
            return;
        }
        if (now.isEmpty()) {
            throw new EngineException(
                    EngineError.Kind.CONFLICT,
                    "the profile " + seen.get().name() + " is gone: somebody deleted or renamed it meanwhile",
                    "nothing was changed; see: lxdeck profile list");
        }
        List<String> others = others(seen.get(), now.get());
        if (!others.isEmpty()) {
            throw refused("the profile " + seen.get().name(), others);
        }
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    private static EngineException refused(String what, List<String> others) {
        return new EngineException(
                EngineError.Kind.CONFLICT,
                "somebody else changed " + what + " meanwhile: " + String.join(", ", others),
                "nothing was changed; look at what it is now and ask again");
    }
}
