package org.lxdeck.engine.device;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lxdeck.engine.config.Problem;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.Text;

/** The table of device types, and the rules that concern more than one device. */
public final class DeviceTypes {
    private static final List<DeviceType> ALL = List.of(
            new NicDevice(),
            new DiskDevice(),
            UnixDevice.character(),
            UnixDevice.block(),
            new HotplugDevice(SysTree.LIVE),
            new UsbDevice(SysTree.LIVE),
            GpuDevice.live(),
            new ProxyDevice(),
            new NoneDevice());
    private static final Set<String> LATER = Set.of("infiniband", "tpm");

    private DeviceTypes() {}

    /** The types that work, in the order in which devices start. */
    public static List<DeviceType> all() {
        return ALL;
    }

    public static Optional<DeviceType> find(String type) {
        return ALL.stream().filter(known -> known.name().equals(type)).findFirst();
    }

    /** All that is wrong with the devices of a profile or of one container. */
    public static List<Problem> problems(Map<String, Device> devices) {
        List<Problem> found = new ArrayList<>();
        for (Device device : devices.values()) {
            found.addAll(problems(device));
        }
        return found;
    }

    /** What is wrong with the devices taken together, each of them being valid. */
    public static List<Problem> conflicts(Map<String, Device> expanded) {
        List<Problem> found = new ArrayList<>();
        Map<String, String> paths = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (Device device : expanded.values()) {
            if (device.type().equals("disk")) {
                String path = normal(device.option("path", ""));
                String other = paths.put(path, device.name());
                if (other != null) {
                    found.add(new Problem(
                            "devices." + device.name(),
                            path.equals("/")
                                    ? "More than one root device found"
                                    : "More than one disk device uses the same path \"" + Text.line(path, 200) + "\""));
                }
            } else if (device.type().equals("nic") && !device.option("name", "").isEmpty()) {
                String other = names.put(device.option("name", ""), device.name());
                if (other != null) {
                    found.add(new Problem(
                            "devices." + device.name(),
                            "devices " + other + " and " + device.name() + " both want the name "
                                    + device.option("name", "") + " inside the container"));
                }
            }
        }
        found.addAll(NicDevice.conflicts(expanded));
        return found;
    }

    private static List<Problem> problems(Device device) {
        if (!isName(device.name())) {
            return List.of(Options.problem(
                    device, "", "a name is 1 to 63 letters, digits and . - : _ / and does not begin with a dot"));
        }
        String type = device.type();
        if (type.isEmpty()) {
            return List.of(Options.problem(device, "", "Required value: type"));
        }
        Optional<DeviceType> known = find(type);
        if (known.isPresent()) {
            return known.get().check(device);
        }
        String sentence = "Unsupported device type \"" + Text.line(type, 40) + "\"";
        if (type.equals("pci")) {
            sentence = "devices of type pci are for virtual machines; a container cannot have one";
        } else if (LATER.contains(type)) {
            sentence = "devices of type " + type + " are not supported by this version of lxdeck; remove it";
        }
        return List.of(Options.problem(device, "type", sentence));
    }

    private static boolean isName(String name) {
        if (name.isEmpty() || name.length() > 63 || name.charAt(0) == '.') {
            return false;
        }
        return name.chars()
                .allMatch(c -> (c >= 'a' && c <= 'z')
                        || (c >= 'A' && c <= 'Z')
                        || (c >= '0' && c <= '9')
                        || "/.-:_".indexOf(c) >= 0);
    }

    private static String normal(String path) {
        return path.isEmpty() ? "" : java.nio.file.Path.of(path).normalize().toString();
    }
}
