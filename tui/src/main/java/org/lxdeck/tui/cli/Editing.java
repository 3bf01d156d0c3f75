package org.lxdeck.tui.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;

/**
 * Lets a person change a text: from standard input when that is a file or pipe, otherwise in $VISUAL or $EDITOR, again
 * and again until it is right or given up. The editor opens at the line that is wrong; what was typed is never thrown
 * away: a text that was given up stays in its file.
 */
public final class Editing {
    private static final String SOURCE = "your text";
    private static final Pattern AT_LINE = Pattern.compile(Pattern.quote(SOURCE) + ":(\\d+): .*", Pattern.DOTALL);
    private static final String MARK = "#! ";

    private Editing() {}

    /** Turns the text into what it says. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(String text, String source) throws EngineException;
    }

    /** Whether what is wrong can be written into the text itself. */
    public enum Style {
        /** {@code #} begins a comment. */
        YAML,
        /** Every character belongs to the value. */
        BARE
    }

    public static <T> T edit(CliIo io, String before, String suffix, Style style, Reader<T> reader)
            throws EngineException, IOException, InterruptedException {
        if (!io.inIsTerminal()) {
            return reader.read(new String(io.in().readAllBytes(), StandardCharsets.UTF_8), "<stdin>");
        }
        Path file = Files.createTempFile(
                "lxdeck-", suffix, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        boolean keep = false;
        try {
            Files.writeString(file, before);
            TextEditor editor = TextEditor.of(io);
            int line = 0;
            while (true) {
                try {
                    editor.open(io, file, line);
                } catch (EngineException e) {
                    throw keep
                            ? new EngineException(e.error().kind(), e.error().message() + "; your text is in " + file)
                            : e;
                }
                String text = style == Style.YAML ? unmarked(Files.readString(file)) : Files.readString(file);
                try {
                    T read = reader.read(text, SOURCE);
                    keep = false;
                    return read;
                } catch (EngineException e) {
                    keep = true;
                    Report.error(io, e.error());
                    if (!Question.yes(io, "Open the editor again (yes/no)? ")) {
                        throw new EngineException(
                                EngineError.Kind.CANCELLED, "given up, nothing was changed; your text is in " + file);
                    }
                    String mark =
                            style == Style.YAML ? MARK + e.error().message().replace('\n', ' ') + '\n' : "";
                    Files.writeString(file, mark + text);
                    line = line(e.error().message());
                    line += line == 0 || mark.isEmpty() ? 0 : 1;
                }
            }
        } finally {
            if (!keep) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** The line that a complaint is about; 0 where it names none. */
    private static int line(String message) {
        Matcher at = AT_LINE.matcher(message);
        return at.matches() && at.group(1).length() < 8 ? Integer.parseInt(at.group(1)) : 0;
    }

    /** Without the complaint that was written above it. */
    private static String unmarked(String text) {
        return text.startsWith(MARK) ? text.substring(text.indexOf('\n') + 1) : text;
    }
}
