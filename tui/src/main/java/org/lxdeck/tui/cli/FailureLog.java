package org.lxdeck.tui.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import org.lxdeck.engine.Places;

/** Where stack traces go: {@code lxdeck.log} in the log directory, never a person's terminal. */
final class FailureLog {
    private FailureLog() {}

    /** Appends the failure; gives the sentence that tells where, empty when it could not be written. */
    static String write(Map<String, String> env, Throwable failure) {
        Path dir = Places.of(env).log();
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        try {
            if (!Files.isDirectory(dir)) {
                Files.createDirectories(
                        dir, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            Path file = dir.resolve("lxdeck.log");
            Files.writeString(
                    file,
                    Instant.now() + " " + text,
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            return "The details are in " + file;
        } catch (IOException e) {
            // A user who may not write there, or a full disk: the sentence on the terminal has to do.
            return "";
        }
    }
}
