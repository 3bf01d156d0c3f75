package org.lxdeck.engine.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Text;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A mapping out of a YAML text that still knows where each key stands. */
public final class YamlMap {
    private final String file;
    private final int line;
    private final Map<String, Node> values;
    private final Map<String, Integer> lines;

    YamlMap(String file, int line, Map<String, Node> values, Map<String, Integer> lines) {
        this.file = file;
        this.line = line;
        this.values = values;
        this.lines = lines;
    }

    /** The complaint {@code file:line: problem}. */
    public static EngineException invalid(String file, int line, String problem) {
        return new EngineException(EngineError.Kind.INVALID, file + ":" + line + ": " + problem);
    }

    /** The complaint about a key of this map, with its line. */
    public EngineException invalid(String key, String problem) {
        return invalid(file, lineOf(key), problem);
    }

    /** Line of the key, or of the map when it has no such key. */
    public int lineOf(String key) {
        return lines.getOrDefault(key, line);
    }

    public Set<String> keys() {
        return lines.keySet();
    }

    /** Whether the key is there with something other than null. */
    public boolean has(String key) {
        return value(key) != null;
    }

    /** Whether the key holds a list. */
    public boolean isList(String key) {
        return value(key) instanceof SequenceNode;
    }

    /** Complains about the first key that is not one of these. */
    public void allow(Set<String> known) throws EngineException {
        for (String key : lines.keySet()) {
            if (!known.contains(key)) {
                throw invalid(key, "unknown key \"" + Text.line(key, 80) + "\"");
            }
        }
    }

    /** The scalar's text as written, {@code fallback} when it is missing or null. */
    public String text(String key, String fallback) throws EngineException {
        @Nullable Node node = value(key);
        return node == null ? fallback : StrictYaml.scalar(node, file);
    }

    public long number(String key, long fallback) throws EngineException {
        @Nullable Node node = value(key);
        if (node == null) {
            return fallback;
        }
        String text = StrictYaml.scalar(node, file);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException wrong) {
            throw invalid(key, key + " must be a whole number, not \"" + Text.line(text, 60) + "\"");
        }
    }

    public boolean flag(String key, boolean fallback) throws EngineException {
        @Nullable Node node = value(key);
        if (node == null) {
            return fallback;
        }
        String text = StrictYaml.scalar(node, file);
        return switch (text) {
            case "true", "True", "yes", "on" -> true;
            case "false", "False", "no", "off" -> false;
            default -> throw invalid(key, key + " must be true or false, not \"" + Text.line(text, 60) + "\"");
        };
    }

    /** The mapping under the key; empty when it is missing or null. */
    public YamlMap map(String key) throws EngineException {
        @Nullable Node node = value(key);
        return node == null ? new YamlMap(file, lineOf(key), Map.of(), Map.of()) : StrictYaml.mapOf(node, file);
    }

    /** The mapping of scalars under the key, in its order; empty when it is missing or null. */
    public Map<String, String> texts(String key) throws EngineException {
        YamlMap inner = map(key);
        Map<String, String> out = new LinkedHashMap<>();
        for (String name : inner.keys()) {
            out.put(name, inner.text(name, ""));
        }
        return out;
    }

    /** The list of scalars under the key; empty when it is missing or null. */
    public List<String> list(String key) throws EngineException {
        List<String> out = new ArrayList<>();
        for (Node item : items(key)) {
            out.add(StrictYaml.scalar(item, file));
        }
        return out;
    }

    /** The list of mappings under the key; empty when it is missing or null. */
    public List<YamlMap> maps(String key) throws EngineException {
        List<YamlMap> out = new ArrayList<>();
        for (Node item : items(key)) {
            out.add(StrictYaml.mapOf(item, file));
        }
        return out;
    }

    private List<Node> items(String key) throws EngineException {
        @Nullable Node node = value(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            throw invalid(key, key + " must be a list");
        }
        StrictYaml.checkTag(node, file);
        return sequence.getValue();
    }

    private @Nullable Node value(String key) {
        @Nullable Node node = values.get(key);
        return node instanceof ScalarNode scalar && scalar.isPlain() && Tag.NULL.equals(scalar.getTag()) ? null : node;
    }
}
