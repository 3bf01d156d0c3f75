package org.lxdeck.engine.config;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** The grammars of {@code cloud-init.*}: YAML, or for user data anything that does not call itself cloud-config. */
final class CloudInit {
    static final ValueType NETWORK = ValueType.parsed("a YAML mapping", CloudInit::requireYaml);
    static final ValueType DATA =
            ValueType.parsed("any text; after a first line #cloud-config a YAML mapping", CloudInit::requireData);
    private static final String HEADER = "#cloud-config\n";

    private CloudInit() {}

    private static void requireData(String value) {
        Values.requireText(value);
        if (value.startsWith(HEADER)) {
            requireYaml(value.substring(HEADER.length()));
        }
    }

    /** Only its structure: no object is constructed. */
    private static void requireYaml(String value) {
        Values.requireText(value);
        try {
            LoaderOptions options = new LoaderOptions();
            Composer composer = new Composer(new ParserImpl(new StreamReader(value), options), new Resolver(), options);
            Node root = composer.checkNode() ? composer.getNode() : null;
            if (root != null && !(root instanceof MappingNode) && !root.getTag().equals(Tag.NULL)) {
                throw new InvalidValue("Invalid YAML: it is not a mapping");
            }
        } catch (MarkedYAMLException wrong) {
            int line =
                    wrong.getProblemMark() == null ? 1 : wrong.getProblemMark().getLine() + 1;
            throw new InvalidValue("Invalid YAML: line " + line + ": " + wrong.getProblem());
        } catch (YAMLException wrong) {
            throw new InvalidValue("Invalid YAML: " + wrong.getMessage());
        }
    }
}
