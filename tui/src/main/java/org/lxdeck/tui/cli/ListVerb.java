package org.lxdeck.tui.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.tui.cli.list.Columns;
import org.lxdeck.tui.cli.list.ListRequest;
import org.lxdeck.tui.cli.list.Listed;
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
final class ListVerb extends FormattedVerb {
    @Option(
            names = {"-c", "--columns"},
            paramLabel = "COLUMNS",
            description = "Columns (default: ns46tS)")
    String columns = Columns.DEFAULT;

    @Option(names = "--fast", description = "Same as --columns=nsacPt")
    boolean fast;

    @Parameters(paramLabel = "[HOST:] FILTER", description = "What to list")
    List<String> filters = new ArrayList<>();

    ListVerb(CliContext context) {
        super(context);
    }

    @Override
    protected int run() throws EngineException, IOException {
        try (Engine engine = openEngine()) {
            Listed.print(engine, new ListRequest(fast ? Columns.FAST : columns, format, filters), context.io());
        }
        return ExitCode.OK;
    }
}
