package org.lxdeck.engine.model;

import java.util.List;
import java.util.Map;

/**
 * A named set of configuration keys and devices that containers share.
 *
 * @param usedBy names of the containers of the same host that list this profile, sorted
 */
public record Profile(
        String host,
        String name,
        String description,
        Map<String, String> config,
        Map<String, Device> devices,
        List<String> usedBy) {
    public Profile {
        config = Ordered.copy(config);
        devices = Ordered.copy(devices);
        usedBy = List.copyOf(usedBy);
    }

    public Profile withUsedBy(List<String> names) {
        return new Profile(host, name, description, config, devices, names);
    }
}
