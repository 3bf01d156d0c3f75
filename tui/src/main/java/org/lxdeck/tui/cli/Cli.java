package org.lxdeck.tui.cli;

import java.io.PrintWriter;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import org.lxdeck.engine.model.Text;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs one line of the command line and turns every way it can end into an exit code and at most one sentence. */
public final class Cli {
    private final CliContext context;

    public Cli(CliContext context) {
        this.context = context;
    }

    public int run(String... args) {
        String[] prepared = ExecArguments.separate(args);
        CommandLine line = Grammar.forWord(firstWord(prepared), factory());
        line.setOut(new PrintWriter(context.io().out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(context.io().err(), true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler(this::wrongUsage);
        line.setExecutionExceptionHandler((failure, command, parsed) -> Report.failure(context.io(), failure));
        int code = line.execute(prepared);
        context.io().out().flush();
        context.io().err().flush();
        return code;
    }

    /** Makes verbs with the context; everything else as picocli does. */
    IFactory factory() {
        IFactory fallback = CommandLine.defaultFactory();
        return new IFactory() {
            @Override
            public <K> K create(Class<K> cls) throws Exception {
                if (CliVerb.class.isAssignableFrom(cls)) {
                    Constructor<K> constructor = cls.getDeclaredConstructor(CliContext.class);
                    constructor.setAccessible(true);
                    return constructor.newInstance(context);
                }
                return fallback.create(cls);
            }
        };
    }

    /** The verb: the first word that is neither an option nor the value of a global option. */
    static String firstWord(String[] args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--lxcpath") || args[i].equals("--reason")) {
                i++;
            } else if (args[i].equals("--demo") && i + 1 < args.length && isNumber(args[i + 1])) {
                i++;
            } else if (!args[i].startsWith("-")) {
                return args[i];
            }
        }
        return "";
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private int wrongUsage(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        StringBuilder text = new StringBuilder("Error: ").append(sentence(failure));
        if (failure instanceof UnmatchedArgumentException unmatched) {
            String hint = Suggestions.of(unmatched);
            if (!hint.isEmpty()) {
                text.append("; did you mean ").append(hint).append('?');
            }
        }
        context.io().err().println(text);
        context.io().err().println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    private static String sentence(ParameterException failure) {
        boolean verb = failure instanceof UnmatchedArgumentException
                && failure.getCommandLine().getParent() == null
                && !failure.getCommandLine().getSubcommands().isEmpty();
        String word =
                verb ? ((UnmatchedArgumentException) failure).getUnmatched().get(0) : "";
        return verb && !word.startsWith("-")
                ? "there is no verb '" + Text.line(word, 60) + "'"
                : oneLine(String.valueOf(failure.getMessage()));
    }

    static String oneLine(String text) {
        return text.replace('\n', ' ').strip();
    }
}
