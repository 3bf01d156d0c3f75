package org.lxdeck.engine.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.Profile;

/** Profiles as YAML, in the shape that {@code lxc profile show} prints and {@code lxc profile edit} reads. */
public final class ProfileYaml {
    private static final List<String> FIELDS =
            List.of("config", "description", "devices", "name", "project", "used_by");

    private ProfileYaml() {}

    /**
     * A profile as read, with the place of everything in it.
     *
     * @param lines line of {@code config.<key>}, {@code devices.<device>} and {@code devices.<device>.<option>}
     */
    public record Parsed(Profile profile, String origin, Map<String, Integer> lines) {
        /** The same sentence with file and line before it. */
        public String at(Problem problem) {
            return YamlPlaces.at(origin, lines, problem);
        }
    }

    /** Reads a profile; its name in the text, {@code used_by} and {@code project} are ignored. */
    public static Parsed parse(String text, String origin, String host, String name) throws EngineException {
        YamlMap root = YamlMap.parse(text, origin);
        root.allow(FIELDS);
        Map<String, Integer> lines = new LinkedHashMap<>();
        Map<String, String> config = root.texts("config");
        Optional<YamlMap> keys = root.map("config");
        for (String key : config.keySet()) {
            lines.put("config." + key, keys.map(map -> map.line(key)).orElse(0));
        }
        Map<String, Device> devices = devices(root, lines);
        Profile profile = new Profile(host, name, root.text("description"), config, devices, List.of());
        return new Parsed(profile, origin, lines);
    }

    static Map<String, Device> devices(YamlMap root, Map<String, Integer> lines) throws EngineException {
        Map<String, Device> devices = new LinkedHashMap<>();
        Optional<YamlMap> all = root.map("devices");
        if (all.isEmpty()) {
            return devices;
        }
        for (String name : all.get().keys()) {
            YamlMap device =
                    all.get().map(name).orElseThrow(() -> all.get().error(name, "devices." + name + " has no options"));
            lines.put("devices." + name, all.get().line(name));
            Map<String, String> options = device.texts();
            for (String option : options.keySet()) {
                lines.put("devices." + name + "." + option, device.line(option));
            }
            devices.put(name, new Device(name, options));
        }
        return devices;
    }

    /** Prints a profile as LXD does: fields and keys sorted, {@code used_by} as URLs. */
    public static String print(Profile profile) {
        YamlText yaml = body(profile.config(), profile.description(), profile.devices());
        yaml.text(0, "name", profile.name());
        List<String> users = new ArrayList<>();
        for (String user : profile.usedBy()) {
            users.add("/1.0/instances/" + user);
        }
        return yaml.list(0, "used_by", users).toString();
    }

    /** What is kept on disk: all but the users. */
    public static String stored(Profile profile) {
        return body(profile.config(), profile.description(), profile.devices())
                .text(0, "name", profile.name())
                .toString();
    }

    private static YamlText body(Map<String, String> config, String description, Map<String, Device> devices) {
        YamlText yaml = new YamlText().texts(0, "config", config).text(0, "description", description);
        devices(yaml, devices);
        return yaml;
    }

    static void devices(YamlText yaml, Map<String, Device> devices) {
        yaml.open(0, "devices", devices.isEmpty());
        new TreeMap<>(devices).forEach((name, device) -> yaml.texts(2, name, device.options()));
    }
}
