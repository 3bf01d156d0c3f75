package org.lxdeck.engine.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Text;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A mapping of a YAML text, read at the level of nodes: strict on structure, scalars are the text as written, every
 * error says file and line. No object is ever constructed from a tag.
 */
public final class YamlMap {
    /** Longest text that is read, in characters. */
    public static final int LIMIT = 1024 * 1024;

    private static final int DEPTH = 20;

    private static final Set<Tag> PLAIN =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MERGE);

    private final String origin;
    private final String path;
    private final int offset;
    private final int line;
    private final Map<String, Node> values;
    private final Map<String, Integer> lines;

    private YamlMap(
            String origin, String path, int offset, int line, Map<String, Node> values, Map<String, Integer> lines) {
        this.origin = origin;
        this.path = path;
        this.offset = offset;
        this.line = line;
        this.values = values;
        this.lines = lines;
    }

    /**
     * Reads one document that is a mapping.
     *
     * @param origin what stands before the line in errors: a file's name, or {@code <stdin>}
     */
    public static YamlMap parse(String text, String origin) throws EngineException {
        return parse(text, origin, 1);
    }

    /** The same for a text that begins at this line of its file. */
    public static YamlMap parse(String text, String origin, int firstLine) throws EngineException {
        if (text.length() > LIMIT) {
            throw invalid(origin, 0, "the text is longer than " + LIMIT + " characters");
        }
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LIMIT);
        options.setNestingDepthLimit(DEPTH);
        options.setMaxAliasesForCollections(20);
        try {
            StreamReader reader = new StreamReader(text);
            Node root = new Composer(new ParserImpl(reader, options), new Resolver(), options).getSingleNode();
            if (root == null) {
                throw invalid(origin, firstLine, "the text is empty");
            }
            return of(root, origin, "", firstLine - 1);
        } catch (MarkedYAMLException wrong) {
            int at = wrong.getProblemMark() == null ? 0 : wrong.getProblemMark().getLine() + firstLine;
            String problem = wrong.getProblem() == null ? "it is not valid YAML" : wrong.getProblem();
            throw invalid(origin, at, problem);
        } catch (ReaderException wrong) {
            int at = firstLine
                    + (int) text.codePoints()
                            .limit(Math.max(0, wrong.getPosition()))
                            .filter(c -> c == '\n')
                            .count();
            throw invalid(origin, at, "a character that YAML does not allow");
        } catch (YAMLException tooMuch) {
            throw invalid(origin, 0, "more than " + DEPTH + " levels deep, or too many aliases");
        }
    }

    private static YamlMap of(Node node, String origin, String path, int offset) throws EngineException {
        int line = lineOf(node, offset);
        if (!(node instanceof MappingNode mapping)) {
            throw invalid(origin, line, what(path) + " must be a mapping (name: value)");
        }
        Map<String, Node> values = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            int at = lineOf(entry.getKeyNode(), offset);
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw invalid(origin, at, "a key must be plain text");
            }
            if (values.put(key.getValue(), entry.getValueNode()) != null) {
                throw invalid(origin, at, "\"" + key.getValue() + "\" stands here twice");
            }
            lines.put(key.getValue(), at);
        }
        return new YamlMap(origin, path, offset, line, values, lines);
    }

    /** Complains about the first key that is none of these. */
    public void allow(List<String> known) throws EngineException {
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                String nearest = NearestName.of(key, known);
                throw error(
                        key,
                        "unknown key \"" + Text.line(key, 80) + "\""
                                + (nearest.isEmpty() ? "" : " (did you mean " + nearest + "?)"));
            }
        }
    }

    public boolean has(String key) {
        Node node = values.get(key);
        return node != null && !isNull(node);
    }

    public Set<String> keys() {
        return values.keySet();
    }

    /** Line of a key, or of the mapping itself when it has no such key. */
    public int line(String key) {
        return lines.getOrDefault(key, line);
    }

    /** A scalar as written, empty when it is missing or null. */
    public String text(String key) throws EngineException {
        Node node = values.get(key);
        if (node == null || isNull(node)) {
            return "";
        }
        if (!(node instanceof ScalarNode scalar)) {
            throw error(key, what(join(key)) + " must be a text, not a " + kind(node));
        }
        if (!PLAIN.contains(scalar.getTag())) {
            throw error(key, what(join(key)) + " has the tag " + scalar.getTag().getValue() + ", which is not allowed");
        }
        return scalar.getValue();
    }

    /** A mapping beneath this one; none when it is missing or null. */
    public Optional<YamlMap> map(String key) throws EngineException {
        Node node = values.get(key);
        return node == null || isNull(node) ? Optional.empty() : Optional.of(of(node, origin, join(key), offset));
    }

    /** A mapping of texts beneath this one, empty when it is missing or null. */
    public Map<String, String> texts(String key) throws EngineException {
        Optional<YamlMap> map = map(key);
        return map.isEmpty() ? Map.of() : map.get().texts();
    }

    /** All of this mapping, every value a text. */
    public Map<String, String> texts() throws EngineException {
        Map<String, String> out = new LinkedHashMap<>();
        for (String name : values.keySet()) {
            out.put(name, text(name));
        }
        return out;
    }

    /** A list of texts, empty when it is missing or null. */
    public List<String> list(String key) throws EngineException {
        Node node = values.get(key);
        if (node == null || isNull(node)) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            throw error(key, what(join(key)) + " must be a list, not a " + kind(node));
        }
        List<String> out = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            if (!(item instanceof ScalarNode scalar) || !PLAIN.contains(scalar.getTag())) {
                throw error(key, what(join(key)) + " must be a list of texts");
            }
            out.add(isNull(item) ? "" : scalar.getValue());
        }
        return out;
    }

    /** An error at the line of this key. */
    public EngineException error(String key, String sentence) {
        return invalid(origin, line(key), sentence);
    }

    static EngineException invalid(String origin, int line, String sentence) {
        String where = origin + (line > 0 ? ":" + line : "");
        return new EngineException(
                EngineError.of(EngineError.Kind.INVALID, Text.line(where) + ": " + Text.line(sentence, 400)));
    }

    private String join(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static String what(String path) {
        return path.isEmpty() ? "the text" : path;
    }

    private static boolean isNull(Node node) {
        return node instanceof ScalarNode && node.getTag().equals(Tag.NULL);
    }

    private static String kind(Node node) {
        return node instanceof SequenceNode ? "list" : node instanceof MappingNode ? "mapping" : "text";
    }

    private static int lineOf(Node node, int offset) {
        return node.getStartMark().getLine() + 1 + offset;
    }
}
