package org.lxdeck.engine.config;

import java.util.List;
import java.util.Map;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.Ordered;

/**
 * What was asked of a container: the truth from which its liblxc lines are made. Kept as YAML in the marked block.
 *
 * @param own whether lxdeck made the container; one made by others keeps its own base configuration
 * @param architecture kernel name, e.g. {@code x86_64}; empty when unknown
 * @param config its own keys, {@code volatile.*} and {@code image.*} included
 * @param createdAt seconds since the epoch, 0 when unknown
 * @param net index of the {@code lxc.net.N} lines of each nic device in the block this was read from
 */
public record ContainerSpec(
        boolean own,
        String description,
        String architecture,
        boolean ephemeral,
        List<String> profiles,
        Map<String, String> config,
        Map<String, Device> devices,
        long createdAt,
        Map<String, Integer> net) {
    /** A container of which nothing is asked. */
    public static final ContainerSpec FOREIGN =
            new ContainerSpec(false, "", "", false, List.of(), Map.of(), Map.of(), 0, Map.of());

    public ContainerSpec {
        profiles = List.copyOf(profiles);
        config = Ordered.copy(config);
        devices = Ordered.copy(devices);
        net = Ordered.copy(net);
    }

    /** One that lxdeck makes now. */
    public static ContainerSpec made(
            String description,
            String architecture,
            boolean ephemeral,
            List<String> profiles,
            Map<String, String> config,
            Map<String, Device> devices,
            long createdAt) {
        return new ContainerSpec(
                true, description, architecture, ephemeral, profiles, config, devices, createdAt, Map.of());
    }

    public ContainerSpec withProfiles(List<String> names) {
        return new ContainerSpec(own, description, architecture, ephemeral, names, config, devices, createdAt, net);
    }

    public ContainerSpec withConfig(Map<String, String> keys) {
        return new ContainerSpec(own, description, architecture, ephemeral, profiles, keys, devices, createdAt, net);
    }

    public ContainerSpec withDevices(Map<String, Device> all) {
        return new ContainerSpec(own, description, architecture, ephemeral, profiles, config, all, createdAt, net);
    }

    public ContainerSpec withDescription(String text) {
        return new ContainerSpec(own, text, architecture, ephemeral, profiles, config, devices, createdAt, net);
    }

    public ContainerSpec withNet(Map<String, Integer> indexes) {
        return new ContainerSpec(
                own, description, architecture, ephemeral, profiles, config, devices, createdAt, indexes);
    }
}
