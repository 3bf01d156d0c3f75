package org.lxdeck.tui.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.Places;
import org.lxdeck.engine.model.Host;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.tui.line.LineHistory;
import org.lxdeck.tui.line.ShellWords;
import org.lxdeck.tui.term.LineEditor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lxdeck prompt}. */
@Command(
        name = "prompt",
        description = {
            "Type verbs line by line, with completion and history; ctrl-c clears the line, ctrl-d or exit leaves.",
            "From a file or pipe it runs the lines, # begins a comment, and stops with the code of the first that fails."
        })
final class PromptVerb extends CliVerb {
    @Option(
            names = {"-k", "--keep-going"},
            description = "Go on after a line that failed; the code is that of the last one that did")
    boolean keepGoing;

    PromptVerb(CliContext context) {
        super(context);
    }

    @Override
    protected int run() throws EngineException, InterruptedException, IOException {
        try (Engine engine = openEngine()) {
            engine.refresh(EnumSet.of(Part.CONTAINERS, Part.IMAGES, Part.PROFILES));
            return context.io().inIsTerminal() ? talk(engine) : script(engine);
        }
    }

    private int talk(Engine engine) throws IOException {
        CliIo io = context.io();
        String name = global().demo() > 0 ? "history-demo" : "history";
        HistoryFile history = new HistoryFile(Places.of(io.env()).userState().resolve(name));
        String term = io.env().getOrDefault("TERM", "dumb");
        boolean plain = !io.outIsTerminal() || term.isEmpty() || term.equals("dumb");
        LineEditor editor = new LineEditor(
                plain ? List.of() : history.read(), typed -> LineCompletion.ofLine(inside(engine, io), engine, typed));
        int code = 0;
        while (true) {
            String prompt = prompt(engine, code);
            LineEditor.onInterrupt(() -> again(io, plain ? prompt : ""));
            LineEditor.Typed typed = plain ? readPlain(io, prompt) : editor.read(prompt);
            if (typed.end() == LineEditor.End.LEFT) {
                out().println();
                return 0;
            }
            String line = typed.text().strip();
            if (line.equals("exit") || line.equals("quit")) {
                return 0;
            }
            if (typed.end() == LineEditor.End.CLEARED) {
                code = 0;
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                LineEditor.onInterrupt(() -> cancel(engine, io));
                if (LineHistory.isKept(typed.text())) {
                    history.append(line);
                }
                code = run(engine, io, line);
            }
        }
    }

    private static String prompt(Engine engine, int code) {
        List<Host> hosts = engine.state().hosts();
        String badge = hosts.isEmpty() ? "" : hosts.get(0).badge().label();
        String host = !badge.isEmpty()
                ? " " + badge
                : hosts.size() > 1 ? " " + hosts.get(0).id() : "";
        return "lxdeck" + host + (code == 0 ? "" : " [" + code + "]") + "> ";
    }

    /** Ctrl-C while a verb works ends its work, not the prompt. */
    private static void cancel(Engine engine, CliIo io) {
        again(io, "");
        for (Operation operation : engine.state().operations()) {
            if (!operation.isFinal()) {
                engine.cancel(operation.id());
            }
        }
    }

    /** Behind the terminal's own echo of the key. */
    private static void again(CliIo io, String prompt) {
        io.out().println();
        io.out().print(prompt);
        io.out().flush();
    }

    /** On a terminal that can do nothing: the kernel's own editing. */
    private static LineEditor.Typed readPlain(CliIo io, String prompt) throws IOException {
        io.out().print(prompt);
        io.out().flush();
        String line = Lines.next(io.in());
        return line == null
                ? new LineEditor.Typed(LineEditor.End.LEFT, "")
                : new LineEditor.Typed(LineEditor.End.LINE, line);
    }

    private int script(Engine engine) throws IOException {
        CliIo io = context.io();
        InputStream in = io.in();
        CliIo quiet = new CliIo(
                InputStream.nullInputStream(),
                io.out(),
                io.err(),
                false,
                io.outIsTerminal(),
                io.errIsTerminal(),
                io.env(),
                io.lent());
        int worst = 0;
        int number = 0;
        for (String text = Lines.next(in); text != null; text = Lines.next(in)) {
            number++;
            String line = text.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.equals("exit") || line.equals("quit")) {
                return worst;
            }
            int code = run(engine, quiet, line);
            if (code != 0) {
                err().println("lxdeck: line " + number + " failed with code " + code + ": " + line);
                worst = code;
                if (!keepGoing) {
                    return code;
                }
            }
        }
        return worst;
    }

    private int run(Engine engine, CliIo io, String line) {
        List<String> words = new java.util.ArrayList<>(ShellWords.split(line));
        if (words.isEmpty()) {
            io.err().println("Error: a quote is not closed");
            return ExitCode.USAGE;
        }
        if (words.get(0).equals("lxdeck")) {
            words.remove(0);
        }
        if (!words.isEmpty() && words.get(0).equals("prompt")) {
            io.err().println("Error: this is the prompt already");
            return ExitCode.USAGE;
        }
        if (!words.isEmpty() && words.get(0).equals("exec") && !io.inIsTerminal()) {
            // What is read from is the script: it is not for the command.
            words.add(1, "--disable-stdin");
        }
        return new Cli(inside(engine, io)).run(words.toArray(new String[0]));
    }

    private static CliContext inside(Engine engine, CliIo io) {
        return new CliContext(io, options -> new SharedEngine(engine));
    }
}
