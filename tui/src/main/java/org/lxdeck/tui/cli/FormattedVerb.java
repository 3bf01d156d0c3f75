package org.lxdeck.tui.cli;

import java.io.IOException;
import java.util.List;
import org.lxdeck.tui.cli.table.Format;
import org.lxdeck.tui.cli.table.Rows;
import org.lxdeck.tui.cli.table.Tree;
import picocli.CommandLine.Option;

/** A verb that shows what it found in the format that is asked for. */
public abstract class FormattedVerb extends CliVerb {
    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "table, csv, json, yaml or compact")
    protected Format format = Format.table;

    protected FormattedVerb(CliContext context) {
        super(context);
    }

    /** Prints rows for a person, or the same things with all that is known of them for a program. */
    protected int print(Rows rows, List<?> trees) throws IOException {
        if (format.isTree()) {
            Tree.print(format, trees, out());
        } else {
            rows.print(format, out());
        }
        return ExitCode.OK;
    }
}
