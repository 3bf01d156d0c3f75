package org.lxdeck.tui.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lxdeck help [VERB…]}. */
@Command(name = "help", description = "Show help for a verb.")
final class HelpVerb extends CliVerb {
    @Parameters(arity = "0..*", paramLabel = "VERB", description = "Verb, e.g. image import")
    List<String> words = new ArrayList<>();

    HelpVerb(CliContext context) {
        super(context);
    }

    @Override
    protected int run() {
        CommandLine command = spec.root().commandLine();
        for (String word : words) {
            CommandLine next = command.getSubcommands().get(word);
            if (next == null) {
                throw usage("there is no verb '" + word + "'");
            }
            command = next;
        }
        command.usage(out());
        return ExitCode.OK;
    }
}
