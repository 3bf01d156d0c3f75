package org.lxdeck.tui.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.lxdeck.engine.store.IoSentence;

/** Saves a script where the user said: a new file of mode 0600. */
final class ScriptFile {
    private ScriptFile() {}

    /** Writes it; what is in the way is left alone. */
    static Msg.ScriptSaved save(String path, String text) {
        try {
            Path file = Path.of(path);
            try (FileChannel out = FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                out.write(StandardCharsets.UTF_8.encode(text));
                out.force(true);
            } catch (IOException broken) {
                if (!(broken instanceof java.nio.file.FileAlreadyExistsException)) {
                    Files.deleteIfExists(file);
                }
                throw broken;
            }
            return new Msg.ScriptSaved(path, "");
        } catch (IOException e) {
            return new Msg.ScriptSaved(path, path + " cannot be written: " + IoSentence.why(e) + ".");
        } catch (InvalidPathException e) {
            return new Msg.ScriptSaved(path, path + " is no path.");
        }
    }
}
