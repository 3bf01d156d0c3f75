package org.lxdeck.engine.host.local;

import java.util.List;
import java.util.Map;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.Ordered;

/**
 * What a container's configuration file says, as the model wants it. For a foreign container profiles, config and
 * devices are empty.
 *
 * @param managed whether the file holds lxdeck's marked block
 * @param privileged whether there is no {@code lxc.idmap} in force
 * @param createdAt seconds since the epoch; of the block, else of the file's directory
 * @param problem why the file does not load, with file:line; empty when it does
 */
public record Definition(
        boolean managed,
        boolean privileged,
        boolean ephemeral,
        String description,
        String architecture,
        List<String> profiles,
        Map<String, String> config,
        Map<String, Device> devices,
        Map<String, String> expandedConfig,
        Map<String, Device> expandedDevices,
        long createdAt,
        String problem) {
    /** Not read yet. */
    public static final Definition UNREAD =
            new Definition(false, false, false, "", "", List.of(), Map.of(), Map.of(), Map.of(), Map.of(), 0, "");

    public Definition {
        profiles = List.copyOf(profiles);
        config = Ordered.copy(config);
        devices = Ordered.copy(devices);
        expandedConfig = Ordered.copy(expandedConfig);
        expandedDevices = Ordered.copy(expandedDevices);
    }
}
