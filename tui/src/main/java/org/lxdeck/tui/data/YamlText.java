package org.lxdeck.tui.data;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads a person's YAML down to nodes: no types, no tags, no anchors, with limits on size and depth. */
final class YamlText {
    private static final int MAX_CHARACTERS = 256 * 1024;
    private static final int MAX_DEPTH = 8;

    private final String file;

    private YamlText(String file) {
        this.file = file;
    }

    static DataFile read(String file, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_CHARACTERS);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setAllowDuplicateKeys(false);
        Node root;
        try {
            root = new Yaml(options).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            throw new DataException(file, lineOf(e.getProblemMark()), "this is not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new DataException(file, 0, "this is not YAML: " + firstLine(e.getMessage()));
        }
        if (root == null) {
            throw new DataException(file, 1, "the file is empty");
        }
        if (new YamlText(file).node(root) instanceof DataNode.Entries entries) {
            return new DataFile(file, entries);
        }
        throw new DataException(file, lineOf(root.getStartMark()), "the file is a mapping (name: value) at its top");
    }

    private DataNode node(Node node) {
        int line = lineOf(node.getStartMark());
        if (node.getAnchor() != null) {
            throw new DataException(
                    file, line, "anchors and aliases (& and *) are not used here; quote the text if it is one");
        }
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar, line);
        }
        if (node instanceof SequenceNode sequence) {
            List<DataNode> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(node(item));
            }
            return new DataNode.Items(line, items);
        }
        if (node instanceof MappingNode mapping) {
            return mapping(mapping, line);
        }
        throw new DataException(file, line, "only texts, lists and mappings are used here");
    }

    private DataNode mapping(MappingNode mapping, int line) {
        List<DataNode.Entry> entries = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(node(tuple.getKeyNode()) instanceof DataNode.Text key)) {
                throw new DataException(file, lineOf(tuple.getKeyNode().getStartMark()), "a key is one text");
            }
            entries.add(new DataNode.Entry(key, node(tuple.getValueNode())));
        }
        return new DataNode.Entries(line, entries);
    }

    private DataNode scalar(ScalarNode scalar, int line) {
        boolean ours = scalar.getTag().startsWith(Tag.PREFIX);
        if (!ours) {
            throw new DataException(
                    file, line, "tags such as " + scalar.getTag().getValue() + " are not used here");
        }
        return new DataNode.Text(line, scalar.getValue());
    }

    private static int lineOf(@Nullable Mark mark) {
        return mark == null ? 0 : mark.getLine() + 1;
    }

    private static String firstLine(@Nullable String message) {
        if (message == null) {
            return "unknown mistake";
        }
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
