package org.lxdeck.engine.host.local.config;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.Profile;

/** The profile {@code default} before anybody has changed it: a nic on the host's bridge and a root disk. */
final class DefaultProfile {
    private static final Path INTERFACES = Path.of("/sys/class/net");
    private static final List<String> USUAL = List.of("lxcbr0", "lxdbr0", "incusbr0", "virbr0");

    private DefaultProfile() {}

    static Profile of(String hostId) {
        Map<String, Device> devices = new LinkedHashMap<>();
        Map<String, String> nic = new LinkedHashMap<>();
        nic.put("name", "eth0");
        nic.put("nictype", "bridged");
        nic.put("parent", bridge());
        nic.put("type", "nic");
        devices.put("eth0", new Device("eth0", nic));
        devices.put("root", rootDisk());
        return new Profile(hostId, ProfileFiles.DEFAULT, "Default profile", Map.of(), devices, List.of());
    }

    /** The root disk of a container whose profiles bring none. */
    static Device rootDisk() {
        Map<String, String> root = new LinkedHashMap<>();
        root.put("path", "/");
        root.put("pool", "default");
        root.put("type", "disk");
        return new Device("root", root);
    }

    /** The bridge of the lxc package if there is one, else another well-known one, else the first. */
    private static String bridge() {
        for (String name : USUAL) {
            if (isBridge(name)) {
                return name;
            }
        }
        File[] all = INTERFACES.toFile().listFiles();
        if (all != null) {
            Arrays.sort(all);
            for (File each : all) {
                if (isBridge(each.getName())) {
                    return each.getName();
                }
            }
        }
        return "lxcbr0";
    }

    private static boolean isBridge(String name) {
        return Files.isDirectory(INTERFACES.resolve(name).resolve("bridge"));
    }
}
