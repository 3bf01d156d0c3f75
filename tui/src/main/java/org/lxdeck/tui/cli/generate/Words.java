package org.lxdeck.tui.cli.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The grammar as flat words: what the generators of completion scripts and of the man page walk over. */
final class Words {
    private Words() {}

    /** Direct subcommands by their own name, aliases left out, in order. */
    static Map<String, CommandLine> verbs(CommandLine command) {
        Map<String, CommandLine> verbs = new LinkedHashMap<>();
        command.getSubcommands().values().forEach(sub -> verbs.putIfAbsent(sub.getCommandName(), sub));
        return verbs;
    }

    /** The first sentence of a command's description, on one line. */
    static String summary(CommandSpec spec) {
        String[] lines = spec.usageMessage().description();
        return lines.length == 0 ? "" : lines[0].replace("%%", "%");
    }

    /** All lines of a command's description. */
    static List<String> description(CommandSpec spec) {
        List<String> lines = new ArrayList<>();
        for (String line : spec.usageMessage().description()) {
            lines.add(line.replace("%%", "%"));
        }
        return lines;
    }

    /** Options of the command, global ones included, hidden ones left out. */
    static List<OptionSpec> options(CommandSpec spec) {
        return spec.options().stream().filter(option -> !option.hidden()).toList();
    }

    /** Options of the command itself. */
    static List<OptionSpec> ownOptions(CommandSpec spec) {
        return options(spec).stream().filter(option -> !option.inherited()).toList();
    }

    static String description(OptionSpec option) {
        return option.description().length == 0 ? "" : option.description()[0].replace("%%", "%");
    }
}
