package org.lxdeck.engine.host.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.model.ConfigLine;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.Profile;

/** The profiles of the demo and how they add up. Guarded by its {@link DemoWorld}. */
final class DemoProfileSet {
    private final String host;
    private final Map<String, Profile> byName = new TreeMap<>();

    DemoProfileSet(String host) {
        this.host = host;
        add("default", "What every container gets", Map.of(), nic("lxcbr0"));
        add("web", "Two cores' worth of front end", Map.of("limits.cpu", "2", "limits.processes", "500"), Map.of());
        add("database", "Room for buffers", Map.of("limits.cpu", "4", "boot.autostart", "true"), Map.of());
        add("build", "Compilers want tun, loop and nesting", privileged(), modules());
        add("developer", "A workplace", Map.of("limits.cpu", "2", "environment.LANG", "C.UTF-8"), Map.of());
        add("batch", "Half a core, no more", Map.of("limits.cpu", "1", "limits.cpu.allowance", "50ms/100ms"), Map.of());
        add("gateway", "Reaches the outside", Map.of("linux.kernel_modules", "tun"), Map.of());
        add("unused", "Nobody uses it", Map.of("limits.memory", "64MiB"), Map.of());
    }

    private static Map<String, String> privileged() {
        Map<String, String> config = new LinkedHashMap<>();
        config.put("limits.cpu", "2");
        config.put("linux.kernel_modules", "loop,tun");
        config.put("security.nesting", "true");
        config.put("security.privileged", "true");
        return config;
    }

    private static Map<String, Device> nic(String parent) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("name", "eth0");
        options.put("nictype", "bridged");
        options.put("parent", parent);
        options.put("type", "nic");
        return Map.of("eth0", new Device("eth0", options));
    }

    private static Map<String, Device> modules() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("path", "/lib/modules");
        options.put("readonly", "true");
        options.put("source", "/lib/modules");
        options.put("type", "disk");
        return Map.of("modules", new Device("modules", options));
    }

    private void add(String name, String description, Map<String, String> config, Map<String, Device> devices) {
        put(new Profile(host, name, description, new TreeMap<>(config), devices, List.of()));
    }

    void put(Profile profile) {
        byName.put(profile.name(), profile);
    }

    void remove(String name) {
        byName.remove(name);
    }

    @Nullable
    Profile get(String name) {
        return byName.get(name);
    }

    /** The profiles with their users. */
    List<Profile> records(Collection<DemoContainer> containers) {
        Map<String, List<String>> users = new TreeMap<>();
        for (DemoContainer container : containers) {
            for (String name : container.profiles) {
                users.computeIfAbsent(name, key -> new ArrayList<>()).add(container.ref.name());
            }
        }
        List<Profile> all = new ArrayList<>();
        for (Profile profile : byName.values()) {
            List<String> names = users.getOrDefault(profile.name(), List.of());
            all.add(profile.withUsedBy(names));
        }
        return all;
    }

    Map<String, String> expandConfig(DemoContainer container) {
        return expandConfig(container.profiles, container.config);
    }

    Map<String, String> expandConfig(List<String> profiles, Map<String, String> own) {
        Map<String, String> all = new TreeMap<>();
        for (String name : profiles) {
            Profile profile = byName.get(name);
            if (profile != null) {
                all.putAll(profile.config());
            }
        }
        all.putAll(own);
        return all;
    }

    Map<String, Device> expandDevices(DemoContainer container) {
        return expandDevices(container.profiles, container.devices);
    }

    Map<String, Device> expandDevices(List<String> profiles, Map<String, Device> own) {
        Map<String, Device> all = new TreeMap<>();
        for (String name : profiles) {
            Profile profile = byName.get(name);
            if (profile != null) {
                all.putAll(profile.devices());
            }
        }
        all.putAll(own);
        return all;
    }

    /** Every effective line with the place it comes from and what it hides. */
    List<ConfigLine> lines(DemoContainer container) {
        Map<String, ConfigLine> lines = new TreeMap<>();
        for (String name : container.profiles) {
            Profile profile = byName.get(name);
            if (profile != null) {
                merge(lines, flat(profile.config(), profile.devices()), "profile " + name);
            }
        }
        merge(lines, flat(container.config, container.devices), "own");
        return List.copyOf(lines.values());
    }

    private static void merge(Map<String, ConfigLine> lines, Map<String, String> from, String source) {
        for (Map.Entry<String, String> entry : from.entrySet()) {
            ConfigLine before = lines.get(entry.getKey());
            String hidden = before == null ? "" : before.source() + ": " + before.value();
            lines.put(entry.getKey(), new ConfigLine(entry.getKey(), entry.getValue(), source, hidden));
        }
    }

    /** Keys and {@code devices.<device>.<option>} in one map. */
    static Map<String, String> flat(Map<String, String> config, Map<String, Device> devices) {
        Map<String, String> all = new TreeMap<>(config);
        for (Device device : devices.values()) {
            for (Map.Entry<String, String> option : device.options().entrySet()) {
                all.put("devices." + device.name() + "." + option.getKey(), option.getValue());
            }
        }
        return all;
    }
}
