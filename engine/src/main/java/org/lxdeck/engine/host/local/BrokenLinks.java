package org.lxdeck.engine.host.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lxdeck.engine.diagnosis.Fault;
import org.lxdeck.engine.model.Device;

/** Looks whether the bridges, interfaces and paths are there that configurations and devices count on. */
final class BrokenLinks {
    private static final Path INTERFACES = Path.of("/sys/class/net");
    private static final long MOST_CONFIG = 1 << 20;

    private BrokenLinks() {}

    /** Of the devices of a container or profile. */
    static List<Fault> ofDevices(Collection<Device> devices) {
        List<Fault> faults = new ArrayList<>();
        for (Device device : devices) {
            String where = "device " + device.name();
            if (device.type().equals("nic")) {
                String parent = device.option("parent", device.option("network", ""));
                boolean bridged = device.option("nictype", "bridged").equals("bridged");
                link(parent, bridged, where).ifPresent(faults::add);
            } else if (device.type().equals("disk")
                    && !device.option("required", "true").equals("false")) {
                source(device.option("source", ""), where).ifPresent(faults::add);
            }
        }
        return faults;
    }

    /** Of the lines of a configuration, named with file and line. */
    static List<Fault> ofConfig(Path config) {
        List<Fault> faults = new ArrayList<>();
        List<String> lines = lines(config);
        Map<String, String> types = types(lines);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            int equals = line.indexOf('=');
            if (line.startsWith("#") || equals < 0) {
                continue;
            }
            String key = line.substring(0, equals).strip();
            String value = line.substring(equals + 1).strip();
            String where = config + ":" + (i + 1);
            if (key.startsWith("lxc.net.") && key.endsWith(".link")) {
                boolean bridged = "veth".equals(types.get(index(key)));
                link(value, bridged, where).ifPresent(faults::add);
            } else if (key.equals("lxc.mount.entry")) {
                mount(value, where).ifPresent(faults::add);
            }
        }
        return faults;
    }

    private static List<String> lines(Path config) {
        try {
            return Files.size(config) > MOST_CONFIG
                    ? List.of()
                    : Files.readAllLines(config, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static Map<String, String> types(List<String> lines) {
        Map<String, String> types = new HashMap<>();
        for (String line : lines) {
            int equals = line.indexOf('=');
            String key = equals < 0 ? "" : line.substring(0, equals).strip();
            if (key.startsWith("lxc.net.") && key.endsWith(".type")) {
                types.put(index(key), line.substring(equals + 1).strip());
            }
        }
        return types;
    }

    private static String index(String key) {
        return key.substring(0, key.lastIndexOf('.'));
    }

    private static Optional<Fault> link(String name, boolean bridged, String where) {
        if (name.isEmpty() || name.indexOf('/') >= 0) {
            return Optional.empty();
        }
        Path at = INTERFACES.resolve(name);
        if (!Files.exists(at)) {
            return Optional.of(new Fault(bridged ? Fault.Kind.BRIDGE_MISSING : Fault.Kind.LINK_MISSING, name, where));
        }
        boolean down = bridged && Files.exists(at.resolve("bridge")) && !isUp(at);
        return down ? Optional.of(new Fault(Fault.Kind.BRIDGE_DOWN, name, where)) : Optional.empty();
    }

    private static boolean isUp(Path at) {
        try {
            return (Integer.decode(Files.readString(at.resolve("flags")).strip()) & 1) != 0;
        } catch (IOException | NumberFormatException unknown) {
            return true;
        }
    }

    /** {@code source target type options dump pass}; blanks in a path are written {@code \040}. */
    private static Optional<Fault> mount(String entry, String where) {
        String[] fields = entry.split("[ \\t]+");
        boolean bind = fields.length > 3 && (fields[3].contains("bind") && !fields[3].contains("optional"));
        return bind ? source(fields[0].replace("\\040", " "), where) : Optional.empty();
    }

    private static Optional<Fault> source(String path, String where) {
        try {
            boolean missing = path.startsWith("/") && Files.notExists(Path.of(path));
            return missing ? Optional.of(new Fault(Fault.Kind.SOURCE_MISSING, path, where)) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
