package org.lxdeck.tui.cli.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.model.ProcessRow;
import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.FormattedVerb;
import org.lxdeck.tui.cli.table.Rows;
import org.lxdeck.tui.widget.Amounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lxdeck process list}. */
@Command(
        name = "list",
        aliases = "ls",
        description = "List the processes of a container with their ids outside and inside.")
final class ProcessList extends FormattedVerb {
    private static final List<String> HEADER = List.of(
            "PID", "PARENT", "PID INSIDE", "UID", "UID INSIDE", "STATE", "CPU%", "MEMORY", "THREADS", "COMMAND");

    @Parameters(index = "0", paramLabel = "[HOST:]NAME", description = "The container")
    String name = "";

    ProcessList(CliContext context) {
        super(context);
    }

    @Override
    protected int run() throws EngineException, IOException {
        List<List<String>> cells = new ArrayList<>();
        List<Object> trees = new ArrayList<>();
        try (Engine engine = openEngine()) {
            engine.refresh(EnumSet.of(Part.CONTAINERS));
            for (ProcessRow row : engine.processes(ref(engine, name))) {
                cells.add(cells(row));
                trees.add(tree(row));
            }
        }
        return print(new Rows(HEADER, cells), trees);
    }

    private static List<String> cells(ProcessRow row) {
        return List.of(
                Integer.toString(row.pid()),
                Integer.toString(row.parent()),
                known(row.insidePid()),
                Integer.toString(row.uid()),
                known(row.insideUid()),
                String.valueOf(row.state()),
                row.cpuPerMille() < 0 ? "" : Amounts.percent(row.cpuPerMille()),
                Amounts.bytes(row.rss()),
                Integer.toString(row.threads()),
                row.command());
    }

    private static String known(int number) {
        return number < 0 ? "" : Integer.toString(number);
    }

    private static Map<String, Object> tree(ProcessRow row) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("command", row.command());
        tree.put("cpu_per_mille", row.cpuPerMille());
        tree.put("memory", row.rss());
        tree.put("parent", row.parent());
        tree.put("pid", row.pid());
        tree.put("pid_inside", row.insidePid());
        tree.put("started_at_ms", row.startedAtMillis());
        tree.put("state", String.valueOf(row.state()));
        tree.put("threads", row.threads());
        tree.put("uid", row.uid());
        tree.put("uid_inside", row.insideUid());
        return tree;
    }
}
