package org.lxdeck.tui.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.tui.cli.config.ConfigVerb;
import org.lxdeck.tui.cli.file.FileVerb;
import org.lxdeck.tui.cli.image.ImageVerb;
import org.lxdeck.tui.cli.process.ProcessVerb;
import org.lxdeck.tui.cli.profile.ProfileVerb;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Mixin;

/** The one grammar of verbs. To run a single verb only that verb's classes are loaded. */
public final class Grammar {
    /** Every verb in the order in which help shows them. */
    static final List<String> VERBS = List.of(
            "list",
            "info",
            "launch",
            "create",
            "start",
            "stop",
            "restart",
            "pause",
            "resume",
            "rename",
            "delete",
            "exec",
            "broadcast",
            "shell",
            "console",
            "file",
            "process",
            "why",
            "image",
            "profile",
            "config",
            "prompt",
            "audit",
            "doctor",
            "verify",
            "bench",
            "completion",
            "man",
            "version",
            "help");

    private Grammar() {}

    /** The root command. */
    @Command(
            name = "lxdeck",
            description = {
                "A dashboard for Linux system containers. Without a verb it opens on this terminal; with one it does that"
                        + " one thing and exits."
            },
            synopsisSubcommandLabel = "[VERB]",
            versionProvider = Version.class,
            footer = {
                "",
                "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 refused for safety; exec passes the command's own code."
            })
    static final class Root {
        @Mixin
        GlobalOptions global = new GlobalOptions();

        @CommandLine.Option(
                names = {"-h", "--help"},
                usageHelp = true,
                scope = CommandLine.ScopeType.INHERIT,
                description = "Show help")
        boolean help;

        @CommandLine.Option(
                names = {"-V", "--version"},
                versionHelp = true,
                description = "Print the version")
        boolean version;
    }

    /** The grammar with one verb, or with all when the word is none of them. */
    static CommandLine forWord(String word, IFactory factory) {
        @Nullable Class<?> verb = classOf(word);
        if (verb == null || verb == HelpVerb.class) {
            return full(factory);
        }
        CommandLine root = root(factory);
        root.addSubcommand(verb);
        return root;
    }

    /** The whole grammar. */
    public static CommandLine full(IFactory factory) {
        CommandLine root = root(factory);
        for (String word : VERBS) {
            Class<?> verb = classOf(word);
            if (verb != null) {
                root.addSubcommand(verb);
            }
        }
        return root;
    }

    private static CommandLine root(IFactory factory) {
        CommandLine root = new CommandLine(new Root(), factory);
        root.setUsageHelpAutoWidth(false);
        root.setAbbreviatedOptionsAllowed(false);
        return root;
    }

    private static @Nullable Class<?> classOf(String word) {
        return switch (word) {
            case "list", "ls" -> ListVerb.class;
            case "info" -> InfoVerb.class;
            case "launch" -> CreateVerbs.Launch.class;
            case "create", "init" -> CreateVerbs.Create.class;
            case "start" -> PowerVerbs.Start.class;
            case "stop" -> PowerVerbs.Stop.class;
            case "restart" -> PowerVerbs.Restart.class;
            case "pause" -> PowerVerbs.Pause.class;
            case "resume" -> PowerVerbs.Resume.class;
            case "rename", "mv" -> RenameVerb.class;
            case "delete", "rm" -> DeleteVerb.class;
            case "exec" -> ExecVerb.class;
            case "broadcast" -> BroadcastVerb.class;
            case "shell" -> AttachVerbs.Shell.class;
            case "console" -> AttachVerbs.Console.class;
            case "why" -> WhyVerb.class;
            case "file" -> FileVerb.class;
            case "process" -> ProcessVerb.class;
            case "image" -> ImageVerb.class;
            case "profile" -> ProfileVerb.class;
            case "config" -> ConfigVerb.class;
            case "prompt" -> PromptVerb.class;
            case "audit" -> AuditVerb.class;
            case "doctor" -> DoctorVerb.class;
            case "verify" -> VerifyVerb.class;
            case "bench" -> BenchVerb.class;
            case "completion" -> CompletionVerb.class;
            case "man" -> ManVerb.class;
            case "version" -> VersionVerb.class;
            case "help" -> HelpVerb.class;
            default -> null;
        };
    }
}
