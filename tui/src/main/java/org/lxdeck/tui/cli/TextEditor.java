package org.lxdeck.tui.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.tui.term.Visit;

/**
 * The person's editor: $VISUAL, else $EDITOR, else what the system calls editor, else vi.
 *
 * @param command as the variable has it, options included
 */
public record TextEditor(String command) {
    /** Programs that open at a line when they are told {@code +LINE}. */
    private static final Set<String> AT_A_LINE = Set.of(
            "vi",
            "vim",
            "nvim",
            "view",
            "elvis",
            "nvi",
            "vis",
            "ex",
            "nano",
            "pico",
            "rnano",
            "emacs",
            "emacsclient",
            "jmacs",
            "mg",
            "zile",
            "jed",
            "joe",
            "jstar",
            "jpico",
            "ne",
            "kak",
            "micro",
            "mcedit",
            "ed",
            "gedit",
            "kate");

    public static TextEditor of(CliIo io) {
        for (String name : new String[] {"VISUAL", "EDITOR"}) {
            String value = io.env().getOrDefault(name, "");
            if (!value.isBlank()) {
                return new TextEditor(value);
            }
        }
        return new TextEditor(Files.isExecutable(Path.of("/usr/bin/editor")) ? "/usr/bin/editor" : "vi");
    }

    /** Opens a file at a line, where the editor can; returns when it has ended. */
    public void open(CliIo io, Path file, int line) throws IOException, InterruptedException, EngineException {
        String at = line > 0 && opensAtLine() ? " +" + line : "";
        // The variable may hold options ("code -w"): the shell splits it, the file name is passed apart.
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", command + at + " \"$1\"", "sh", file.toString());
        int code = Visit.run(builder.inheritIO().redirectErrorStream(io.lent()));
        if (code != 0) {
            throw new EngineException(
                    EngineError.Kind.FAILED,
                    "the editor (" + command + ") ended with code " + code + ", nothing was changed");
        }
    }

    /** Asked of the program itself, whatever name leads to it. */
    boolean opensAtLine() {
        String program = command.strip().split("\\s+")[0];
        String name = program.substring(program.lastIndexOf('/') + 1);
        if (program.startsWith("/")) {
            try {
                name = String.valueOf(Path.of(program).toRealPath().getFileName());
            } catch (IOException | java.nio.file.InvalidPathException unknown) {
                return AT_A_LINE.contains(name);
            }
        }
        int dot = name.indexOf('.');
        return AT_A_LINE.contains(dot > 0 ? name.substring(0, dot) : name);
    }
}
