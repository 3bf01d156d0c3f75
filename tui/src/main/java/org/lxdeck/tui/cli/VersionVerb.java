package org.lxdeck.tui.cli;

import picocli.CommandLine.Command;

/** {@code lxdeck version}. */
@Command(name = "version", description = "Print the version of lxdeck.")
final class VersionVerb extends CliVerb {
    VersionVerb(CliContext context) {
        super(context);
    }

    @Override
    protected int run() {
        out().println("lxdeck " + Version.text());
        return ExitCode.OK;
    }
}
