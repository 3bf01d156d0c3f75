package org.lxdeck.tui.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.tui.term.Visit;

/**
 * Lets a person change a text: from standard input when that is a file or pipe, otherwise in $VISUAL or $EDITOR, again
 * and again until it is right or given up.
 */
public final class Editing {
    private Editing() {}

    /** Turns the text into what it says. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(String text, String source) throws EngineException;
    }

    public static <T> T edit(CliIo io, String before, String suffix, Reader<T> reader)
            throws EngineException, IOException, InterruptedException {
        if (!io.inIsTerminal()) {
            return reader.read(new String(io.in().readAllBytes(), StandardCharsets.UTF_8), "<stdin>");
        }
        Path file = Files.createTempFile(
                "lxdeck-", suffix, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(file, before);
            while (true) {
                open(io, file);
                String text = Files.readString(file);
                try {
                    return reader.read(text, "your text");
                } catch (EngineException e) {
                    Report.error(io, e.error());
                    if (!Question.yes(io, "Open the editor again (yes/no)? ")) {
                        throw new EngineException(EngineError.Kind.CANCELLED, "given up, nothing was changed");
                    }
                }
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void open(CliIo io, Path file) throws IOException, InterruptedException, EngineException {
        String editor = firstSet(io, "VISUAL", "EDITOR");
        // The variable may hold options ("code -w"): the shell splits it, the file name is passed apart.
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", editor + " \"$1\"", "sh", file.toString());
        int code = Visit.run(builder.inheritIO().redirectErrorStream(io.lent()));
        if (code != 0) {
            throw new EngineException(
                    EngineError.Kind.FAILED,
                    "the editor (" + editor + ") ended with code " + code + ", nothing was changed");
        }
    }

    private static String firstSet(CliIo io, String... names) {
        for (String name : names) {
            String value = io.env().getOrDefault(name, "");
            if (!value.isBlank()) {
                return value;
            }
        }
        return Files.isExecutable(Path.of("/usr/bin/editor")) ? "/usr/bin/editor" : "vi";
    }
}
