package org.lxdeck.tui.cli.config;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.KeyReference;
import org.lxdeck.engine.model.Text;
import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.FormattedVerb;
import org.lxdeck.tui.cli.table.Rows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lxdeck config keys}. */
@Command(name = "keys", description = "List the keys that a container or a profile can have.")
final class KeysVerb extends FormattedVerb {
    @Parameters(index = "0", arity = "0..1", paramLabel = "PART", description = "Only keys with this in their name")
    String part = "";

    KeysVerb(CliContext context) {
        super(context);
    }

    @Override
    protected int run() throws EngineException, IOException {
        List<List<String>> cells = new ArrayList<>();
        List<Object> trees = new ArrayList<>();
        for (KeyReference.Entry entry : KeyReference.entries()) {
            if (entry.key().contains(part)) {
                cells.add(List.of(entry.key(), entry.value(), entry.when(), entry.help()));
                trees.add(tree(entry));
            }
        }
        if (cells.isEmpty()) {
            throw new EngineException(
                    EngineError.Kind.NOT_FOUND,
                    "there is no key with " + Text.line(part, 80) + " in its name",
                    "see all of them: lxdeck config keys");
        }
        return print(new Rows(List.of("KEY", "VALUES", "A CHANGE", "WHAT IT DOES"), cells), trees);
    }

    private static Map<String, String> tree(KeyReference.Entry entry) {
        Map<String, String> tree = new LinkedHashMap<>();
        tree.put("key", entry.key());
        tree.put("values", entry.value());
        tree.put("scope", entry.scope());
        tree.put("change", entry.when());
        tree.put("liblxc", entry.lines());
        tree.put("cgroup_v1", entry.v1());
        tree.put("cgroup_v2", entry.v2());
        tree.put("help", entry.help());
        return tree;
    }
}
