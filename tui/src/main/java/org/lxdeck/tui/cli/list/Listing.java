package org.lxdeck.tui.cli.list;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.Host;
import org.lxdeck.engine.model.NetworkState;
import org.lxdeck.tui.cli.HostNames;

/** The containers that a list shows, and what is wrong with their hosts. */
public record Listing(List<Container> containers, List<String> problems) {
    public static Listing of(EngineState state, List<String> arguments) throws EngineException {
        String host = "";
        List<String> filters = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.endsWith(":")) {
                host = HostNames.split(state, argument).host();
            } else {
                filters.add(argument);
            }
        }
        List<Container> found = new ArrayList<>();
        for (Container container : state.containers()) {
            if ((host.isEmpty() || container.ref().host().equals(host)) && Filter.accepts(container, filters)) {
                found.add(container);
            }
        }
        List<String> problems = new ArrayList<>();
        for (Host one : state.hosts()) {
            if (!one.isWell()) {
                problems.add(one.id() + ": " + one.problem());
            }
        }
        return new Listing(found, problems);
    }

    public static Subject subject(EngineState state, Container container) {
        return new Subject(container, state.usageOf(container.ref()));
    }

    /** Their trees, for JSON and YAML; blocks for the interfaces. */
    public static List<Object> trees(Engine engine, List<Container> containers) throws EngineException {
        List<Object> trees = new ArrayList<>();
        for (Container container : containers) {
            List<NetworkState> network = container.status().isAlive() ? engine.network(container.ref()) : List.of();
            trees.add(ContainerTree.of(subject(engine.state(), container), network));
        }
        return trees;
    }
}
