package org.lxdeck.engine.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a container or a profile says itself, whatever comes from elsewhere: all that can be edited in it.
 *
 * @param profiles in order; of a profile none
 */
public record OwnConfig(
        String description, List<String> profiles, Map<String, String> config, Map<String, Device> devices) {
    public OwnConfig {
        profiles = List.copyOf(profiles);
        config = Ordered.copy(config);
        devices = Ordered.copy(devices);
    }

    public static OwnConfig of(Container container) {
        return new OwnConfig(container.description(), container.profiles(), container.config(), container.devices());
    }

    public static OwnConfig of(Profile profile) {
        return new OwnConfig(profile.description(), List.of(), profile.config(), profile.devices());
    }

    /** A key's own value, empty when it is not set here. */
    public String get(String key) {
        return config.getOrDefault(key, "");
    }

    /** The same with another value of a key; an empty one takes it away. */
    public OwnConfig with(String key, String value) {
        Map<String, String> all = new LinkedHashMap<>(config);
        if (value.isEmpty()) {
            all.remove(key);
        } else {
            all.put(key, value);
        }
        return new OwnConfig(description, profiles, all, devices);
    }

    /** The same with another device of this name; with none of its own when it is empty. */
    public OwnConfig with(String name, Optional<Device> device) {
        Map<String, Device> all = new LinkedHashMap<>(devices);
        if (device.isPresent()) {
            all.put(name, device.get());
        } else {
            all.remove(name);
        }
        return new OwnConfig(description, profiles, config, all);
    }

    public OwnConfig withDescription(String text) {
        return new OwnConfig(text, profiles, config, devices);
    }
}
