package org.lxdeck.tui.app;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.model.Text;
import org.lxdeck.tui.attach.Attachment;
import org.lxdeck.tui.cli.Cli;
import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.CliIo;
import org.lxdeck.tui.cli.LineCompletion;
import org.lxdeck.tui.cli.SharedEngine;
import org.lxdeck.tui.cli.generate.VerbWords;
import org.lxdeck.tui.dialog.PaletteEntry;
import org.lxdeck.tui.line.ShellWords;

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
        CliIo io = new CliIo(InputStream.nullInputStream(), out, out, false, false, false, System.getenv(), false);
        Cli cli = new Cli(new CliContext(io, options -> engine));
        int code = cli.run(words.toArray(new String[0]));
        return new Msg.LineDone(line, code, lines(bytes.toString(StandardCharsets.UTF_8)));
    }

    /** Runs a verb that needs the terminal, and lets its last words be read. */
    static Msg.LineDone onTerminal(Display display, Engine engine, String line) {
        List<String> words = ShellWords.split(line);
        try {
            int code = display.released(() -> {
                Cli cli = new Cli(new CliContext(CliIo.ofLentTerminal(), options -> engine));
                int result = cli.run(words.toArray(new String[0]));
                if (result != 0) {
                    var unused = Attachment.wait("The command ended with code " + result + ".");
                } else if (!isInteractive(words)) {
                    var unused = Attachment.wait("Done.");
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

    /** Whether somebody sat at it to the end: nothing is left to be read. */
    private static boolean isInteractive(List<String> words) {
        return words.isEmpty()
                || List.of("shell", "console", "prompt").contains(words.get(0))
                || (words.size() > 1 && words.get(1).equals("edit"));
    }

    /** What the last word of a line can become: verbs and options of the grammar, names of what there is. */
    static List<String> complete(Engine engine, String line) {
        return LineCompletion.ofLine(quiet(engine), engine, line);
    }

    /** Every verb of the command line, for the palette. */
    static List<PaletteEntry> verbs(Engine engine) {
        List<PaletteEntry> verbs = new ArrayList<>();
        for (VerbWords verb : LineCompletion.verbs(quiet(engine))) {
            verbs.add(PaletteEntry.verb(verb.path(), verb.arguments(), verb.needsMore(), verb.doc()));
        }
        return verbs;
    }

    private static CliContext quiet(Engine engine) {
        CliIo io = new CliIo(
                InputStream.nullInputStream(), System.out, System.err, false, false, false, System.getenv(), false);
        return new CliContext(io, options -> new SharedEngine(engine));
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
