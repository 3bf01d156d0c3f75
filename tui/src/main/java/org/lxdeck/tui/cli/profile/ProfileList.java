package org.lxdeck.tui.cli.profile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.FormattedVerb;
import org.lxdeck.tui.cli.list.ContainerTree;
import org.lxdeck.tui.cli.table.Rows;
import picocli.CommandLine.Command;

/** {@code lxdeck profile list}. */
@Command(name = "list", aliases = "ls", description = "List profiles and how many containers use each.")
final class ProfileList extends FormattedVerb {
    ProfileList(CliContext context) {
        super(context);
    }

    @Override
    protected int run() throws EngineException, IOException {
        List<List<String>> cells = new ArrayList<>();
        List<Object> trees = new ArrayList<>();
        try (Engine engine = openEngine()) {
            for (Profile profile : Profiles.read(engine).profiles()) {
                cells.add(List.of(
                        profile.name(),
                        profile.description(),
                        String.valueOf(profile.usedBy().size())));
                trees.add(tree(profile));
            }
        }
        return print(new Rows(List.of("NAME", "DESCRIPTION", "USED BY"), cells), trees);
    }

    private static Map<String, Object> tree(Profile profile) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("config", ContainerTree.sorted(profile.config()));
        tree.put("description", profile.description());
        tree.put("devices", ContainerTree.devices(profile.devices()));
        tree.put("name", profile.name());
        tree.put(
                "used_by",
                profile.usedBy().stream().map(name -> "/1.0/instances/" + name).toList());
        return tree;
    }
}
