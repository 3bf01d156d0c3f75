package org.lxdeck.tui.cli.config;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Container;
import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.CliVerb;
import org.lxdeck.tui.cli.ExitCode;
import org.lxdeck.tui.cli.list.ContainerTree;
import org.lxdeck.tui.cli.table.Tree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lxdeck config show}. */
@Command(name = "show", description = "Show a container's configuration as YAML.")
final class ConfigShow extends CliVerb {
    @Parameters(index = "0", paramLabel = "[HOST:]NAME", description = "The container")
    String name = "";

    @Option(
            names = {"-e", "--expanded"},
            description = "With what its profiles add")
    boolean expanded;

    ConfigShow(CliContext context) {
        super(context);
    }

    @Override
    protected int run() throws EngineException {
        try (Engine engine = openEngine()) {
            out().print(Tree.yaml(tree(Containers.find(engine, name), expanded)));
        }
        return ExitCode.OK;
    }

    static Map<String, Object> tree(Container container, boolean expanded) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("architecture", container.architecture());
        tree.put("config", ContainerTree.sorted(expanded ? container.expandedConfig() : container.config()));
        tree.put("devices", ContainerTree.devices(expanded ? container.expandedDevices() : container.devices()));
        tree.put("ephemeral", container.ephemeral());
        tree.put("profiles", container.profiles());
        tree.put("stateful", false);
        tree.put("description", container.description());
        return tree;
    }
}
