package org.lxdeck.tui.app;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.model.Text;
import org.lxdeck.tui.attach.Attachment;
import org.lxdeck.tui.cli.Cli;
import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.CliIo;
import org.lxdeck.tui.cli.LineCompletion;

/** Runs a line of the command line's verbs on the dashboard's own engine and catches what it prints. */
final class VerbLine {
    private static final int MOST_LINES = 2000;

    private VerbLine() {}

    static Msg.LineDone run(Engine engine, String line) {
        List<String> words = ShellWords.split(line);
        if (words.isEmpty()) {
            return new Msg.LineDone(line, 2, List.of("A quote is not closed."));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        CliIo io = new CliIo(InputStream.nullInputStream(), out, out, false, false, false, System.getenv());
        Cli cli = new Cli(new CliContext(io, options -> new SharedEngine(engine)));
        int code = cli.run(words.toArray(new String[0]));
        return new Msg.LineDone(line, code, lines(bytes.toString(StandardCharsets.UTF_8)));
    }

    /** Runs a verb that needs the terminal, and lets its last words be read. */
    static Msg.LineDone onTerminal(Display display, Engine engine, String line) {
        List<String> words = ShellWords.split(line);
        try {
            int code = display.released(() -> {
                Cli cli = new Cli(new CliContext(CliIo.ofProcess(), options -> new SharedEngine(engine)));
                int result = cli.run(words.toArray(new String[0]));
                if (result != 0) {
                    var unused = Attachment.wait("The command ended with code " + result + ".");
                }
                return result;
            });
            return new Msg.LineDone(line, code, List.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Msg.LineDone(line, 130, List.of());
        } catch (Exception e) {
            return new Msg.LineDone(line, 1, List.of(String.valueOf(e.getMessage())));
        }
    }

    /** What the last word of a line can become: verbs and options of the grammar, names of what there is. */
    static List<String> complete(Engine engine, String line) {
        List<String> words = new ArrayList<>(ShellWords.split(line));
        if (words.isEmpty() || line.endsWith(" ")) {
            words.add("");
        }
        CliIo io =
                new CliIo(InputStream.nullInputStream(), System.out, System.err, false, false, false, System.getenv());
        CliContext context = new CliContext(io, options -> new SharedEngine(engine));
        TreeSet<String> found = new TreeSet<>(LineCompletion.of(context, words));
        if (words.size() > 1 && found.isEmpty()) {
            names(engine.state(), words.get(words.size() - 1), found);
        }
        return List.copyOf(found);
    }

    private static void names(EngineState state, String start, Set<String> found) {
        state.containers().forEach(container -> add(found, start, container.name()));
        state.profiles().forEach(profile -> add(found, start, profile.name()));
        state.images().forEach(image -> image.aliases().forEach(alias -> add(found, start, alias.name())));
    }

    private static void add(Set<String> found, String start, String name) {
        if (name.startsWith(start) && !start.startsWith("-")) {
            found.add(name);
        }
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", MOST_LINES)) {
            lines.add(Text.line(line));
        }
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }
}
