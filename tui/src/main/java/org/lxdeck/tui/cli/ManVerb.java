package org.lxdeck.tui.cli;

import org.lxdeck.tui.cli.generate.ManPage;
import picocli.CommandLine.Command;

/** {@code lxdeck man}. */
@Command(name = "man", description = "Print the man page (roff); read it with: lxdeck man | man -l -")
final class ManVerb extends CliVerb {
    ManVerb(CliContext context) {
        super(context);
    }

    @Override
    protected int run() {
        out().print(ManPage.of(Grammar.full(new Cli(context).factory()), Version.text()));
        return ExitCode.OK;
    }
}
