package org.lxdeck.tui.cli.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.model.Address;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.NetworkState;
import org.lxdeck.engine.model.UsageSample;
import org.lxdeck.tui.cli.table.Format;
import org.lxdeck.tui.cli.table.Tree;
import org.yaml.snakeyaml.Yaml;

/**
 * The trees have the keys and types of what lxc 5.0.2 printed for a running and a stopped container (recorded in the
 * resources).
 */
class LxdShapeTest {
    /** Maps whose keys are the user's own, so that only the type of their values is compared. */
    private static final Set<String> OPEN =
            Set.of("config", "expanded_config", "devices", "expanded_devices", "network");

    @Test
    void json() throws IOException {
        JsonNode lxc = new ObjectMapper().readTree(resource("list.json"));
        JsonNode ours = new ObjectMapper().readTree(printed(Format.json));
        assertEquals(shape(lxc.get(0)), shape(ours.get(0)));
        assertEquals(shape(lxc.get(1)), shape(ours.get(1)));
    }

    @Test
    void yaml() throws IOException {
        List<?> lxc = new Yaml().load(resource("list.yaml"));
        List<?> ours = new Yaml().load(printed(Format.yaml));
        assertEquals(plainShape(lxc.get(0), ""), plainShape(ours.get(0), ""));
        assertEquals(plainShape(lxc.get(1), ""), plainShape(ours.get(1), ""));
    }

    private static String printed(Format format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        Address address = new Address("eth0", "inet", "10.9.9.9", 24, "global");
        NetworkState eth0 = new NetworkState(
                "eth0",
                "00:16:3e:00:00:01",
                "veth1",
                1500,
                "up",
                "broadcast",
                List.of(address),
                1,
                2,
                3,
                4,
                5,
                6,
                7,
                8);
        Tree.print(
                format,
                List.of(
                        ContainerTree.of(
                                new Subject(container(ContainerStatus.RUNNING, 42), UsageSample.UNKNOWN),
                                List.of(eth0)),
                        ContainerTree.of(
                                new Subject(container(ContainerStatus.STOPPED, 0), UsageSample.UNKNOWN), List.of())),
                out);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Container container(ContainerStatus status, int pid) {
        return new Container(
                new ContainerRef("local", "c1"),
                status,
                pid,
                true,
                false,
                false,
                "",
                "x86_64",
                List.of("default"),
                Map.of("user.x", "1"),
                Map.of(),
                Map.of("user.x", "1"),
                Map.of("eth0", new Device("eth0", Map.of("type", "nic"))),
                List.of(),
                1470920887,
                1470920887,
                "");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = LxdShapeTest.class.getResourceAsStream("/lxd-5.0.2/" + name)) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, Object> shape(JsonNode node) {
        return shapeOf(node, "");
    }

    private static Map<String, Object> shapeOf(JsonNode node, String name) {
        Map<String, Object> shape = new TreeMap<>();
        if (OPEN.contains(name) && node.isObject()) {
            shape.put("*", "open");
            if (name.equals("network")) {
                shape.put("*", shapeOf(node.get("eth0"), "eth0"));
            }
            return shape;
        }
        if (node.isObject()) {
            node.properties().forEach(field -> shape.put(field.getKey(), shapeOf(field.getValue(), field.getKey())));
        } else if (node.isArray()) {
            shape.put("[]", node.isEmpty() ? "empty" : shapeOf(node.get(0), ""));
        } else {
            shape.put("type", node.getNodeType());
        }
        return shape;
    }

    private static Object plainShape(Object node, String name) {
        if (node instanceof Map<?, ?> map) {
            if (OPEN.contains(name)) {
                Object eth0 = map.get("eth0");
                return name.equals("network") && eth0 != null ? plainShape(eth0, "eth0") : "open";
            }
            Map<String, Object> shape = new TreeMap<>();
            map.forEach((key, value) -> shape.put(String.valueOf(key), plainShape(value, String.valueOf(key))));
            return shape;
        }
        if (node instanceof List<?> list) {
            return list.isEmpty() ? "empty list" : List.of(plainShape(list.get(0), ""));
        }
        return node == null ? "null" : node.getClass().getSimpleName();
    }
}
