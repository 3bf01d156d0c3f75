package org.lxdeck.tui.cli.generate;

import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The man page lxdeck(1) in roff. */
public final class ManPage {
    private ManPage() {}

    public static String of(CommandLine root, String version) {
        StringBuilder out = new StringBuilder();
        out.append(".TH LXDECK 1 \"\" \"lxdeck ").append(escaped(version)).append("\" \"User Commands\"\n");
        out.append(".SH NAME\nlxdeck \\- a dashboard for Linux system containers\n");
        out.append(".SH SYNOPSIS\n.B lxdeck\n[\\fIOPTION\\fR]... [\\fIVERB\\fR [\\fIARGUMENT\\fR]...]\n");
        out.append(".SH DESCRIPTION\n");
        for (String line : Words.description(root.getCommandSpec())) {
            out.append(escaped(line)).append('\n');
        }
        out.append(".SH OPTIONS\nThey stand before or after any verb.\n");
        options(out, Words.options(root.getCommandSpec()));
        out.append(".SH VERBS\n");
        Words.verbs(root).forEach((name, verb) -> verb(out, "lxdeck", verb));
        out.append(".SH EXIT STATUS\n0 done, 1 failed, 2 wrong usage, 3 refused for safety. ");
        out.append("\\fBlxdeck exec\\fR passes the command's own code.\n");
        out.append(".SH FILES\n.TP\n/var/lib/lxdeck\nimages, profiles, journal\n.TP\n/etc/lxdeck/config.yaml\n");
        out.append("settings for everybody\n.TP\n~/.config/lxdeck\nsettings, keymaps and themes of a user\n");
        out.append(".TP\n/var/log/lxdeck\nlogs\n");
        out.append(".SH SEE ALSO\n.BR lxc (7),\n.BR lxcfs (8)\n");
        return out.toString();
    }

    private static void verb(StringBuilder out, String path, CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        String name = path + " " + spec.name();
        Map<String, CommandLine> inner = Words.verbs(command);
        out.append(".SS ").append(escaped(name + arguments(spec))).append('\n');
        for (String line : Words.description(spec)) {
            out.append(line.isEmpty() ? ".PP" : escaped(line)).append('\n');
        }
        if (spec.aliases().length > 0) {
            out.append(".br\nAlso: ")
                    .append(escaped(String.join(", ", spec.aliases())))
                    .append(".\n");
        }
        options(out, Words.ownOptions(spec));
        inner.values().forEach(sub -> verb(out, name, sub));
    }

    static String arguments(CommandSpec spec) {
        StringBuilder out = new StringBuilder();
        for (PositionalParamSpec word : spec.positionalParameters()) {
            boolean optional = word.arity().min() == 0;
            out.append(optional ? " [" : " ").append(word.paramLabel());
            out.append(word.arity().max() > 1 ? "..." : "").append(optional ? "]" : "");
        }
        return out.toString();
    }

    private static void options(StringBuilder out, List<OptionSpec> options) {
        for (OptionSpec option : options) {
            String label = option.arity().max() > 0 ? " " + option.paramLabel() : "";
            out.append(".TP\n\\fB")
                    .append(escaped(String.join(", ", option.names())))
                    .append("\\fR");
            out.append(escaped(label))
                    .append('\n')
                    .append(escaped(Words.description(option)))
                    .append('\n');
        }
    }

    private static String escaped(String text) {
        String plain = text.replace("\\", "\\e").replace("-", "\\-");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }
}
