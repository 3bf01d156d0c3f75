package org.lxdeck.engine.store;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Text;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads YAML from outside as text and positions, never as Java objects: every complaint names file and line, duplicate
 * keys and foreign tags are refused, size and depth are bounded.
 */
public final class StrictYaml {
    /** The most characters a document may have. */
    public static final int LIMIT = 1 << 20;

    private static final int DEPTH = 32;

    private StrictYaml() {}

    /**
     * The mapping at the top of the only document.
     *
     * @param file how the text is called in sentences, e.g. {@code metadata.yaml}
     */
    public static YamlMap map(String text, String file) throws EngineException {
        @Nullable Node root = compose(text, file);
        if (root == null) {
            throw YamlMap.invalid(file, 1, "the document is empty");
        }
        return mapOf(root, file);
    }

    static YamlMap mapOf(Node node, String file) throws EngineException {
        if (!(node instanceof MappingNode mapping)) {
            throw YamlMap.invalid(file, line(node), "expected a mapping (key: value)");
        }
        checkTag(node, file);
        Map<String, Node> values = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode(), file);
            if (lines.putIfAbsent(key, line(tuple.getKeyNode())) != null) {
                throw YamlMap.invalid(
                        file, line(tuple.getKeyNode()), "the key \"" + Text.line(key, 80) + "\" is there twice");
            }
            values.put(key, tuple.getValueNode());
        }
        return new YamlMap(file, line(node), values, lines);
    }

    /** The text of a scalar as written; a null value is empty text. */
    static String scalar(Node node, String file) throws EngineException {
        if (!(node instanceof ScalarNode scalar)) {
            throw YamlMap.invalid(file, line(node), "expected a plain value, not a list or a mapping");
        }
        checkTag(node, file);
        boolean isNull = Tag.NULL.equals(scalar.getTag()) && scalar.isPlain();
        return isNull ? "" : scalar.getValue();
    }

    static void checkTag(Node node, String file) throws EngineException {
        Tag tag = node.getTag();
        if (!tag.startsWith(Tag.PREFIX) || Tag.BINARY.equals(tag) || Tag.MERGE.equals(tag)) {
            throw YamlMap.invalid(file, line(node), "the tag " + Text.line(tag.getValue(), 80) + " is not allowed");
        }
    }

    static int line(Node node) {
        return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
    }

    private static @Nullable Node compose(String text, String file) throws EngineException {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LIMIT);
        options.setNestingDepthLimit(DEPTH);
        options.setMaxAliasesForCollections(10);
        options.setProcessComments(false);
        try {
            return new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
        } catch (MarkedYAMLException wrong) {
            int line =
                    wrong.getProblemMark() == null ? 1 : wrong.getProblemMark().getLine() + 1;
            String problem = wrong.getProblem() == null ? "it is not valid YAML" : wrong.getProblem();
            throw YamlMap.invalid(file, line, Text.line(problem, 200));
        } catch (YAMLException wrong) {
            throw YamlMap.invalid(file, 1, Text.line(String.valueOf(wrong.getMessage()), 200));
        }
    }
}
