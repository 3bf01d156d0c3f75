package org.lxdeck.tui.real;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lxdeck.tui.cli.table.Format;
import org.yaml.snakeyaml.Yaml;

/** The paths of a tree of maps and lists, each with the type that is found there. */
final class Shape {
    private final Set<String> paths = new TreeSet<>();

    private Shape() {}

    static Set<String> of(Object tree) {
        Shape shape = new Shape();
        shape.add("", tree);
        return shape.paths;
    }

    /** The containers of a printed list by name. */
    static Map<String, Object> containers(Format format, String printed) throws IOException {
        List<?> list = format == Format.json
                ? new ObjectMapper().readValue(printed, List.class)
                : (List<?>) new Yaml().load(printed);
        Map<String, Object> containers = new LinkedHashMap<>();
        for (Object each : list) {
            containers.put(String.valueOf(((Map<?, ?>) each).get("name")), each);
        }
        return containers;
    }

    private void add(String path, Object value) {
        if (value instanceof Map<?, ?> map) {
            paths.add(path + " map");
            map.forEach((key, item) -> add(path + "/" + key, item));
        } else if (value instanceof List<?> list) {
            paths.add(path + " list");
            list.forEach(item -> add(path + "[]", item));
        } else if (value instanceof Number) {
            paths.add(path + " number");
        } else {
            paths.add(path + " " + (value == null ? "null" : value.getClass().getSimpleName()));
        }
    }
}
