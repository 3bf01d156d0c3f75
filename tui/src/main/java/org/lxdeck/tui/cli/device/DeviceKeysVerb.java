package org.lxdeck.tui.cli.device;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.device.DeviceReference;
import org.lxdeck.engine.model.Text;
import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.FormattedVerb;
import org.lxdeck.tui.cli.table.Rows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code device keys}. */
@Command(name = "keys", description = "List the options that devices can have.")
final class DeviceKeysVerb extends FormattedVerb {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "PART",
            description = "Only devices or options with this in their name, e.g. disk or limits")
    String part = "";

    DeviceKeysVerb(CliContext context) {
        super(context);
    }

    @Override
    protected int run() throws EngineException, IOException {
        List<List<String>> cells = new ArrayList<>();
        List<Object> trees = new ArrayList<>();
        for (DeviceReference.Entry entry : DeviceReference.entries()) {
            if (entry.device().contains(part) || entry.option().contains(part)) {
                cells.add(List.of(entry.device(), entry.option(), entry.value(), entry.when(), entry.help()));
                trees.add(tree(entry));
            }
        }
        if (cells.isEmpty()) {
            throw new EngineException(
                    EngineError.Kind.NOT_FOUND,
                    "there is no device and no option with " + Text.line(part, 80) + " in its name",
                    "see all of them: lxdeck config device keys");
        }
        return print(new Rows(List.of("DEVICE", "OPTION", "VALUES", "A CHANGE", "WHAT IT DOES"), cells), trees);
    }

    private static Map<String, String> tree(DeviceReference.Entry entry) {
        Map<String, String> tree = new LinkedHashMap<>();
        tree.put("device", entry.device());
        tree.put("option", entry.option());
        tree.put("values", entry.value());
        tree.put("change", entry.when());
        tree.put("liblxc", entry.lines());
        tree.put("cgroup_v1", entry.v1());
        tree.put("cgroup_v2", entry.v2());
        tree.put("help", entry.help());
        return tree;
    }
}
