package org.lxdeck.tui.term;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.history.DefaultHistory;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * Lines that a person types on this terminal, with history and completion. Each line opens the terminal and closes it
 * again, so that nobody reads the keys of a program that has it in between.
 */
public final class LineEditor {
    private final DefaultHistory history = new DefaultHistory();
    private final Words words;

    /** What the last word can become. */
    public interface Words {
        /** Whole words, for what stands before the cursor. */
        List<String> after(String typed);
    }

    /** How the reading of a line ended. */
    public enum End {
        /** Enter. */
        LINE,
        /** Ctrl-C: the line is thrown away. */
        CLEARED,
        /** Ctrl-D on an empty line, or the terminal is gone. */
        LEFT
    }

    /** What came of it. */
    public record Typed(End end, String text) {}

    /** @param earlier lines of earlier starts, newest last */
    public LineEditor(List<String> earlier, Words words) {
        this.words = words;
        for (String line : earlier) {
            history.add(line);
        }
    }

    /** Reads one line; blocks. */
    public Typed read(String prompt) throws IOException {
        TtyDevice device = TtyDevice.open();
        device.save();
        try {
            return type(prompt);
        } finally {
            // The library forgets what it has no name for, the speed of the line among it.
            device.restore();
        }
    }

    private Typed type(String prompt) throws IOException {
        try (Terminal terminal = TerminalBuilder.builder()
                .system(true)
                .provider(isPseudo() ? "jni" : "exec")
                .dumb(true)
                .encoding(StandardCharsets.UTF_8)
                .nativeSignals(true)
                .build()) {
            LineReader reader = LineReaderBuilder.builder()
                    .terminal(terminal)
                    .history(history)
                    .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                    .option(LineReader.Option.HISTORY_IGNORE_SPACE, true)
                    .completer((line, parsed, candidates) -> {
                        String typed = parsed.line().substring(0, parsed.cursor());
                        for (String word : new ArrayList<>(words.after(typed))) {
                            candidates.add(new Candidate(word));
                        }
                    })
                    .build();
            return new Typed(End.LINE, reader.readLine(prompt));
        } catch (UserInterruptException e) {
            return new Typed(End.CLEARED, "");
        } catch (EndOfFileException e) {
            return new Typed(End.LEFT, "");
        }
    }

    /** A serial line without a speed would hang up. */
    private static boolean isPseudo() throws IOException {
        return Files.readSymbolicLink(Path.of("/proc/self/fd/0")).startsWith("/dev/pts");
    }

    /** Ctrl-C does this from now on instead of ending the process; programs started meanwhile have their own. */
    public static void onInterrupt(Runnable action) {
        Signals.on("INT", action);
    }
}
