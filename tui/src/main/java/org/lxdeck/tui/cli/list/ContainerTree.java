package org.lxdeck.tui.cli.list;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lxdeck.engine.model.Address;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.NetworkState;
import org.lxdeck.engine.model.UsageSample;
import org.lxdeck.tui.cli.table.Tree;

/** A container in the shape of LXD's full instance object, so that scripts written for {@code lxc list} work. */
public final class ContainerTree {
    private ContainerTree() {}

    public static Map<String, Object> of(Subject subject, List<NetworkState> network) {
        Container container = subject.container();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("architecture", container.architecture());
        tree.put("config", sorted(container.config()));
        tree.put("devices", devices(container.devices()));
        tree.put("ephemeral", container.ephemeral());
        tree.put("profiles", container.profiles());
        tree.put("stateful", false);
        tree.put("description", container.description());
        tree.put("created_at", Instant.ofEpochSecond(container.createdAt()));
        tree.put("expanded_config", sorted(container.expandedConfig()));
        tree.put("expanded_devices", devices(container.expandedDevices()));
        tree.put("name", container.name());
        tree.put("status", container.status().label());
        tree.put("status_code", container.status().code());
        tree.put("last_used_at", Instant.ofEpochSecond(container.lastUsedAt()));
        tree.put("location", "none");
        tree.put("type", "container");
        tree.put("project", "default");
        tree.put("backups", Tree.NO_LIST);
        tree.put("state", state(subject, network));
        tree.put("snapshots", Tree.NO_LIST);
        return tree;
    }

    /** Sorted by key, as LXD's JSON has it. */
    public static Map<String, String> sorted(Map<String, String> config) {
        return new TreeMap<>(config);
    }

    /** Devices by name with their options. */
    public static Map<String, Object> devices(Map<String, Device> devices) {
        Map<String, Object> tree = new TreeMap<>();
        devices.forEach((name, device) -> tree.put(name, sorted(device.options())));
        return tree;
    }

    private static Map<String, Object> state(Subject subject, List<NetworkState> network) {
        Container container = subject.container();
        UsageSample usage = subject.isAlive() ? subject.usage() : UsageSample.UNKNOWN;
        Map<String, Object> memory = new LinkedHashMap<>();
        memory.put("usage", known(usage.memoryUsed()));
        memory.put("usage_peak", known(usage.memoryPeak()));
        memory.put("swap_usage", known(usage.swapUsed()));
        memory.put("swap_usage_peak", 0);
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("status", container.status().label());
        state.put("status_code", container.status().code());
        state.put("disk", Map.of());
        state.put("memory", memory);
        state.put("network", subject.isAlive() ? network(network) : Tree.NO_MAP);
        state.put("pid", container.pid());
        state.put("processes", known(usage.processes()));
        state.put("cpu", Map.of("usage", known(usage.cpuNanos())));
        return state;
    }

    private static Map<String, Object> network(List<NetworkState> interfaces) {
        Map<String, Object> tree = new TreeMap<>();
        for (NetworkState one : interfaces) {
            tree.put(one.name(), network(one));
        }
        return tree;
    }

    private static Map<String, Object> network(NetworkState one) {
        List<Object> addresses = new ArrayList<>();
        for (Address address : one.addresses()) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("family", address.family());
            item.put("address", address.address());
            item.put("netmask", String.valueOf(address.prefix()));
            item.put("scope", address.scope());
            addresses.add(item);
        }
        Map<String, Object> counters = new LinkedHashMap<>();
        counters.put("bytes_received", known(one.bytesReceived()));
        counters.put("bytes_sent", known(one.bytesSent()));
        counters.put("packets_received", known(one.packetsReceived()));
        counters.put("packets_sent", known(one.packetsSent()));
        counters.put("errors_received", known(one.errorsReceived()));
        counters.put("errors_sent", known(one.errorsSent()));
        counters.put("packets_dropped_outbound", known(one.droppedOutbound()));
        counters.put("packets_dropped_inbound", known(one.droppedInbound()));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("addresses", addresses);
        tree.put("counters", counters);
        tree.put("hwaddr", one.hwaddr());
        tree.put("host_name", one.hostName());
        tree.put("mtu", known(one.mtu()));
        tree.put("state", one.state());
        tree.put("type", one.type());
        return tree;
    }

    /** LXD has no "unknown": it says 0. */
    private static long known(long value) {
        return Math.max(0, value);
    }
}
