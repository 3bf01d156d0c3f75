package org.lxdeck.tui.cli;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.model.Container;
import org.lxdeck.tui.cli.list.Column;
import org.lxdeck.tui.cli.list.Columns;
import org.lxdeck.tui.cli.list.Listing;
import org.lxdeck.tui.cli.table.Format;
import org.lxdeck.tui.cli.table.Rows;
import org.lxdeck.tui.cli.table.Tree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lxdeck list}. */
@Command(
        name = "list",
        aliases = "ls",
        description = {
            "List containers.",
            "",
            "Filters: the beginning of a name, a regular expression on the name, or KEY=VALUE on a configuration key"
                    + " (abbreviated keys are understood) or on type, status, architecture, location, ipv4, ipv6.",
            "",
            "Columns: 4 IPv4, 6 IPv6, a architecture, b storage pool, c creation date, d description, D disk usage,"
                    + " e project, f base image (short), F base image, l last used, m memory, M memory %%, n name,"
                    + " N processes, p PID, P profiles, s state, S snapshots, t type, u CPU seconds, or"
                    + " [config:|devices:]KEY[:NAME][:WIDTH]."
        })
final class ListVerb extends CliVerb {
    @Option(
            names = {"-c", "--columns"},
            paramLabel = "COLUMNS",
            description = "Columns (default: ns46tS)")
    String columns = Columns.DEFAULT;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "table, csv, json, yaml or compact")
    Format format = Format.table;

    @Option(names = "--fast", description = "Same as --columns=nsacPt")
    boolean fast;

    @Parameters(paramLabel = "[HOST:] FILTER", description = "What to list")
    List<String> filters = new ArrayList<>();

    ListVerb(CliContext context) {
        super(context);
    }

    @Override
    protected int run() throws EngineException, IOException {
        List<Column> wanted = new Columns(ZoneId.systemDefault()).parse(fast ? Columns.FAST : columns);
        try (Engine engine = openEngine()) {
            engine.refresh(parts());
            EngineState state = engine.state();
            Listing listing = Listing.of(state, filters);
            for (String problem : listing.problems()) {
                err().println("Warning: " + problem);
            }
            List<Container> found = listing.containers();
            if (format.isTree()) {
                Tree.print(format, Listing.trees(engine, found), out());
            } else {
                rows(state, found, wanted).print(format, out());
            }
        }
        return ExitCode.OK;
    }

    private static Rows rows(EngineState state, List<Container> found, List<Column> columns) {
        List<String> header = new ArrayList<>();
        for (Column column : columns) {
            header.add(column.header());
        }
        List<List<String>> cells = new ArrayList<>(found.size());
        for (Container container : found) {
            List<String> row = new ArrayList<>(columns.size());
            var subject = Listing.subject(state, container);
            for (Column column : columns) {
                row.add(column.value().apply(subject));
            }
            cells.add(row);
        }
        return new Rows(header, cells);
    }

    /** Only what the columns and filters show is read. */
    private Set<Part> parts() {
        Set<Part> parts = EnumSet.of(Part.CONTAINERS);
        boolean tree = format.isTree();
        String letters = fast ? Columns.FAST : columns;
        boolean custom = letters.indexOf('.') >= 0 || letters.indexOf(':') >= 0;
        if (tree || custom || hasAny(letters, "abcdefFlPMt") || hasKeyFilter()) {
            parts.add(Part.CONFIG);
        }
        if (tree || custom || hasAny(letters, "46") || hasKeyFilter()) {
            parts.add(Part.ADDRESSES);
        }
        if (tree || custom || hasAny(letters, "mMNu")) {
            parts.add(Part.USAGE);
        }
        return parts;
    }

    private boolean hasKeyFilter() {
        for (String filter : filters) {
            if (filter.indexOf('=') >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasAny(String letters, String wanted) {
        for (int i = 0; i < letters.length(); i++) {
            if (wanted.indexOf(letters.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
