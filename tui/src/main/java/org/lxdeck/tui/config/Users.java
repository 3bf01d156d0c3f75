package org.lxdeck.tui.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.Profile;

/**
 * The containers that stand on a profile.
 *
 * @param containers sorted by name
 * @param profiles all of the host, by name
 */
public record Users(String profile, List<Container> containers, Map<String, Profile> profiles) {
    public Users {
        containers = List.copyOf(containers);
        profiles = Map.copyOf(profiles);
    }

    /** Those of the profile that is edited; nobody where a container is. */
    public static Users of(EngineState state, Edited what) {
        List<Container> found = new ArrayList<>();
        Map<String, Profile> all = new HashMap<>();
        if (what.isProfile()) {
            for (Profile profile : state.profiles()) {
                if (profile.host().equals(what.host())) {
                    all.put(profile.name(), profile);
                }
            }
            for (Container container : state.containers()) {
                if (container.ref().host().equals(what.host())
                        && container.profiles().contains(what.name())) {
                    found.add(container);
                }
            }
            found.sort((a, b) -> a.name().compareTo(b.name()));
        }
        return new Users(what.name(), found, all);
    }

    /** What a container has instead of the profile's key: {@code its own 2}; empty when it takes the profile's. */
    public String instead(Container container, String key) {
        String own = container.config().get(key);
        if (own != null) {
            return "its own " + own;
        }
        List<String> names = container.profiles();
        for (int i = names.size() - 1; i > names.lastIndexOf(profile); i--) {
            Profile later = profiles.get(names.get(i));
            if (later != null && later.config().containsKey(key)) {
                return later.config().getOrDefault(key, "") + " of profile " + later.name();
            }
        }
        return "";
    }

    /** The same of a device. */
    public String insteadOfDevice(Container container, String device) {
        if (container.devices().containsKey(device)) {
            return "its own device " + device;
        }
        List<String> names = container.profiles();
        for (int i = names.size() - 1; i > names.lastIndexOf(profile); i--) {
            Profile later = profiles.get(names.get(i));
            if (later != null && later.devices().containsKey(device)) {
                return "the device " + device + " of profile " + later.name();
            }
        }
        return "";
    }

    /** Names of those that have something else instead of the profile's key. */
    public List<String> overriding(String key) {
        List<String> names = new ArrayList<>();
        for (Container container : containers) {
            if (!instead(container, key).isEmpty()) {
                names.add(container.name());
            }
        }
        return names;
    }
}
