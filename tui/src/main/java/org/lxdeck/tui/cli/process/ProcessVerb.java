package org.lxdeck.tui.cli.process;

import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.VerbGroup;
import picocli.CommandLine.Command;

/** {@code lxdeck process}. */
@Command(
        name = "process",
        description = "Look at single processes of a container and signal them, from outside.",
        subcommands = {ProcessList.class, ProcessSignal.class})
public final class ProcessVerb extends VerbGroup {
    public ProcessVerb(CliContext context) {
        super(context);
    }
}
