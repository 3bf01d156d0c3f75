package org.lxdeck.engine.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.OwnConfig;

/** A container's own configuration as YAML, in the shape that {@code lxc config edit} gives to the editor. */
public final class ContainerYaml {
    private static final List<String> FIELDS =
            List.of("architecture", "config", "description", "devices", "ephemeral", "name", "profiles", "stateful");

    private ContainerYaml() {}

    /**
     * A configuration as read, with the place of everything in it.
     *
     * @param lines line of {@code config.<key>}, {@code devices.<device>} and {@code devices.<device>.<option>}
     */
    public record Parsed(OwnConfig own, String origin, Map<String, Integer> lines) {
        /** The same sentence with file and line before it. */
        public String at(Problem problem) {
            return YamlPlaces.at(origin, lines, problem);
        }
    }

    /** Prints what a container is to be, with what cannot be edited in it. */
    public static String print(Container container, OwnConfig own) {
        YamlText yaml = new YamlText()
                .text(0, "architecture", container.architecture())
                .texts(0, "config", own.config())
                .text(0, "description", own.description());
        ProfileYaml.devices(yaml, own.devices());
        return yaml.text(0, "ephemeral", Boolean.toString(container.ephemeral()))
                .text(0, "name", container.name())
                .list(0, "profiles", own.profiles())
                .toString();
    }

    /** Reads what was made of {@link #print}; what cannot be edited must be as it was. */
    public static Parsed parse(String text, String origin, Container before) throws EngineException {
        YamlMap root = YamlMap.parse(text, origin);
        root.allow(FIELDS);
        requireSame(root, "architecture", before.architecture());
        requireSame(root, "ephemeral", Boolean.toString(before.ephemeral()));
        requireSame(root, "name", before.name());
        Map<String, Integer> lines = new LinkedHashMap<>();
        Map<String, String> config = new LinkedHashMap<>(root.texts("config"));
        Optional<YamlMap> keys = root.map("config");
        for (String key : config.keySet()) {
            lines.put("config." + key, keys.map(map -> map.line(key)).orElse(0));
        }
        config.values().removeIf(String::isEmpty);
        Map<String, Device> devices = ProfileYaml.devices(root, lines);
        OwnConfig own = new OwnConfig(root.text("description"), root.list("profiles"), config, devices);
        return new Parsed(own, origin, lines);
    }

    private static void requireSame(YamlMap root, String field, String before) throws EngineException {
        if (root.has(field) && !root.text(field).equals(before)) {
            throw root.error(field, field + " cannot be changed here; it is " + before);
        }
    }
}
