package org.lxdeck.tui.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.device.DeviceOption;
import org.lxdeck.engine.device.DeviceReference;
import org.lxdeck.engine.device.DeviceType;
import org.lxdeck.engine.device.DeviceTypes;
import org.lxdeck.engine.model.Device;

/**
 * What somebody who adds a device chooses first: a type, and of types with kinds the kind as well.
 *
 * @param given the options that make it this kind, {@code type} among them
 * @param help one line
 */
public record DeviceKind(String name, Map<String, String> given, String help) {
    private static final DeviceKind ROOT =
            new DeviceKind("root disk", Map.of("type", "disk", "path", "/"), "The disk that holds its own file system");

    /** Every kind, disks first. */
    public static List<DeviceKind> table() {
        List<DeviceKind> all = new ArrayList<>();
        for (DeviceType type : DeviceTypes.all()) {
            List<DeviceKind> kinds = new ArrayList<>();
            for (String kind : type.kinds()) {
                Map<String, String> given = new LinkedHashMap<>();
                given.put("type", type.name());
                given.put("nictype", kind);
                kinds.add(new DeviceKind(type.name() + " " + kind, given, DeviceReference.help(type.name(), kind)));
            }
            if (kinds.isEmpty()) {
                kinds.add(new DeviceKind(type.name(), Map.of("type", type.name()), type.help()));
            }
            boolean disk = type.name().equals("disk");
            all.addAll(disk ? 0 : all.size(), kinds);
            all.addAll(disk ? 1 : all.size(), disk ? List.of(ROOT) : List.of());
        }
        return all;
    }

    /** The kind of a device that there is; the type alone where it fits none. */
    public static DeviceKind of(Device device) {
        DeviceKind found = new DeviceKind(device.type(), Map.of("type", device.type()), "");
        for (DeviceKind kind : table()) {
            boolean fits = device.options().entrySet().containsAll(kind.given.entrySet());
            if (fits && (found.help.isEmpty() || kind.given.size() > found.given.size())) {
                found = kind;
            }
        }
        return found;
    }

    /** The options it takes beside those that are given, in the order in which one would ask for them. */
    public List<DeviceOption> options() {
        List<DeviceOption> options = new ArrayList<>();
        DeviceTypes.find(given.getOrDefault("type", ""))
                .ifPresent(type -> options.addAll(type.options(given.getOrDefault("nictype", ""))));
        options.removeIf(option -> given.containsKey(option.name())
                || (this.equals(ROOT) && option.name().equals("source")));
        return options;
    }
}
