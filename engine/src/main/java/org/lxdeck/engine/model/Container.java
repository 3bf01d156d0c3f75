package org.lxdeck.engine.model;

import java.util.List;
import java.util.Map;

/**
 * What is known of one container apart from its live numbers (those are {@link UsageSample}s).
 *
 * @param pid the host's process id of its init, 0 when there is none
 * @param managed whether its configuration holds lxdeck's marked block
 * @param config its own keys, {@code volatile.*} and {@code image.*} included
 * @param expandedConfig profiles merged, then its own keys
 * @param addresses empty when stopped or not yet read
 * @param createdAt seconds since the epoch
 * @param lastUsedAt seconds since the epoch of the last start, 0 when unknown
 * @param problem why it is in {@link ContainerStatus#ERROR} or cannot be acted on, with file:line; empty otherwise
 */
public record Container(
        ContainerRef ref,
        ContainerStatus status,
        int pid,
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
        List<Address> addresses,
        long createdAt,
        long lastUsedAt,
        String problem) {
    public Container {
        profiles = List.copyOf(profiles);
        config = Ordered.copy(config);
        devices = Ordered.copy(devices);
        expandedConfig = Ordered.copy(expandedConfig);
        expandedDevices = Ordered.copy(expandedDevices);
        addresses = List.copyOf(addresses);
    }

    public String name() {
        return ref.name();
    }

    public Container withStatus(ContainerStatus newStatus, int newPid) {
        return new Container(
                ref,
                newStatus,
                newPid,
                managed,
                privileged,
                ephemeral,
                description,
                architecture,
                profiles,
                config,
                devices,
                expandedConfig,
                expandedDevices,
                newPid == 0 ? List.of() : addresses,
                createdAt,
                lastUsedAt,
                problem);
    }

    public Container withAddresses(List<Address> found) {
        return new Container(
                ref,
                status,
                pid,
                managed,
                privileged,
                ephemeral,
                description,
                architecture,
                profiles,
                config,
                devices,
                expandedConfig,
                expandedDevices,
                found,
                createdAt,
                lastUsedAt,
                problem);
    }
}
