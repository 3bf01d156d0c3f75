package org.lxdeck.engine.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lxdeck.engine.EngineException;

/** A {@link ContainerSpec} as YAML. What is read was perhaps written by another admin's hand: everything is checked. */
final class SpecYaml {
    private static final int MOST_NICS = 1000;

    private SpecYaml() {}

    static String print(ContainerSpec spec) {
        YamlText yaml = new YamlText()
                .text(0, "architecture", spec.architecture())
                .texts(0, "config", spec.config())
                .text(0, "created_at", Long.toString(spec.createdAt()))
                .text(0, "description", spec.description());
        ProfileYaml.devices(yaml, spec.devices());
        yaml.text(0, "ephemeral", Boolean.toString(spec.ephemeral()));
        yaml.text(0, "made_by", spec.own() ? "lxdeck" : "");
        Map<String, String> net = new LinkedHashMap<>();
        spec.net().forEach((device, index) -> net.put(device, Integer.toString(index)));
        return yaml.texts(0, "net", net).list(0, "profiles", spec.profiles()).toString();
    }

    /**
     * Reads what {@link #print} wrote.
     *
     * @param firstLine of the YAML in its file
     */
    static ContainerSpec parse(String yaml, String origin, int firstLine) throws EngineException {
        Map<String, Object> simple = QuickYaml.parse(yaml);
        ContainerSpec quick = simple == null ? null : QuickSpec.of(simple);
        return quick == null ? slow(yaml, origin, firstLine) : quick;
    }

    /** With a parser of the whole language, which says what is wrong where. */
    static ContainerSpec slow(String yaml, String origin, int firstLine) throws EngineException {
        YamlMap root = YamlMap.parse(yaml, origin, firstLine);
        Map<String, Integer> net = new LinkedHashMap<>();
        Optional<YamlMap> indexes = root.map("net");
        if (indexes.isPresent()) {
            for (String device : indexes.get().keys()) {
                net.put(device, (int) number(indexes.get(), device, MOST_NICS));
            }
        }
        return new ContainerSpec(
                root.text("made_by").equals("lxdeck"),
                root.text("description"),
                root.text("architecture"),
                Values.isTrue(root.text("ephemeral")),
                root.list("profiles"),
                root.texts("config"),
                ProfileYaml.devices(root, new LinkedHashMap<>()),
                number(root, "created_at", Long.MAX_VALUE),
                net);
    }

    private static long number(YamlMap map, String key, long most) throws EngineException {
        String text = map.text(key);
        if (text.isEmpty()) {
            return 0;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException wrong) {
            throw map.error(key, key + " must be a number");
        }
        throw map.error(key, key + " is out of range");
    }
}
