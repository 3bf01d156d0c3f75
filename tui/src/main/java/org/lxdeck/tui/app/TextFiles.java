package org.lxdeck.tui.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Writes texts to files that only their owner may read; blocks. Answers what became of it as a message. */
final class TextFiles {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_DIRECTORY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path copies;

    /** @param copies the file that holds the last copy */
    TextFiles(Path copies) {
        this.copies = copies;
    }

    /** Writes what was copied to the file for copies. */
    Msg copied(String what, String text, String reason) {
        try {
            Path directory = copies.getParent();
            if (directory != null && !Files.isDirectory(directory)) {
                Files.createDirectories(directory, OWNER_DIRECTORY);
            }
            replace(copies, text);
            return new Msg.Copied(what, text, copies.toString(), reason, "");
        } catch (IOException e) {
            String sentence = copies + " cannot be written: " + e.getMessage();
            return new Msg.Copied(what, text, "", reason, sentence);
        }
    }

    /** Writes a text to a file of the user's choice. */
    Msg save(String path, String text, boolean over) {
        try {
            Path file = Path.of(path);
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                if (!Files.isRegularFile(file)) {
                    return new Msg.NotSaved(path, text, false, path + " is no file that can be written over.");
                }
                if (!over) {
                    return new Msg.NotSaved(path, text, true, "");
                }
                replace(file.toRealPath(), text);
            } else {
                create(file, text);
            }
            return new Msg.Saved(path, (int) text.lines().count());
        } catch (FileAlreadyExistsException e) {
            return new Msg.NotSaved(path, text, true, "");
        } catch (NoSuchFileException e) {
            return new Msg.NotSaved(path, text, false, "There is no directory for " + path + ".");
        } catch (InvalidPathException | IOException e) {
            return new Msg.NotSaved(path, text, false, path + " cannot be written: " + e.getMessage());
        }
    }

    private static void create(Path file, String text) throws IOException {
        try (var out = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNER_FILE)) {
            var bytes = java.nio.ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        }
    }

    /** Whole or not at all: a full disk leaves what was there. */
    private static void replace(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid());
        try {
            Files.deleteIfExists(fresh);
            create(fresh, text);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
