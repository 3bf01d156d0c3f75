package org.lxdeck.engine.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.store.AtomicFile;
import org.lxdeck.engine.store.IoSentence;

/** A file below {@code /etc} that is not ours: replaced as a whole, its mode kept, a link in its place followed. */
final class SettingsFile {
    private SettingsFile() {}

    static void write(Env env, String file, String text) throws EngineException {
        Path path = env.path(file);
        try {
            Path target = Files.exists(path) ? path.toRealPath() : path;
            Path parent = target.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            String mode = Files.exists(target)
                    ? PosixFilePermissions.toString(Files.getPosixFilePermissions(target))
                    : "rw-r--r--";
            AtomicFile.write(target, text.getBytes(StandardCharsets.UTF_8), mode);
        } catch (IOException failure) {
            throw IoSentence.of(failure, "write " + file);
        }
    }
}
