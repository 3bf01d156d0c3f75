package org.lxdeck.tui.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.lxdeck.engine.store.AtomicFile;
import org.lxdeck.engine.store.IoSentence;
import org.lxdeck.engine.store.PrivateDirectory;

/**
 * Writes texts to files that only their owner may read, each whole or not at all; blocks. Answers what became of it as a
 * message.
 */
final class TextFiles {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path copies;

    /** @param copies the file that holds the last copy; what dialogs save goes to a directory beside it */
    TextFiles(Path copies) {
        this.copies = copies.toAbsolutePath();
    }

    /** Writes what was copied to the file for copies. */
    Msg copied(String what, String text, String reason) {
        try {
            Path unused = PrivateDirectory.at(copies.resolveSibling(""));
            AtomicFile.write(copies, text + "\n");
            return new Msg.Copied(what, text, copies.toString(), reason, "");
        } catch (IOException e) {
            String sentence = copies + " cannot be written: " + IoSentence.why(e);
            return new Msg.Copied(what, text, "", reason, sentence);
        }
    }

    /** Writes the text of a dialog under a name of its own. */
    Msg dialog(String name, String text) {
        Path file = copies.resolveSibling("saved").resolve(name.replace('/', '_'));
        try {
            Path unused = PrivateDirectory.beneath(PrivateDirectory.at(copies.resolveSibling("")), "saved");
            AtomicFile.write(file, text);
            return new Msg.EditEnded("Saved as " + file, false);
        } catch (IOException e) {
            return new Msg.EditEnded("Not saved as " + file + ": " + IoSentence.why(e), true);
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
                AtomicFile.write(file.toRealPath(), text + "\n");
            } else {
                create(file, text + "\n");
            }
            return new Msg.Saved(path, (int) text.lines().count());
        } catch (FileAlreadyExistsException e) {
            return new Msg.NotSaved(path, text, true, "");
        } catch (NoSuchFileException e) {
            return new Msg.NotSaved(path, text, false, "There is no directory for " + path + ".");
        } catch (IOException e) {
            return new Msg.NotSaved(path, text, false, path + " cannot be written: " + IoSentence.why(e));
        } catch (InvalidPathException e) {
            return new Msg.NotSaved(path, text, false, path + " is no path.");
        }
    }

    /** Saves a script where the user said; what is in the way is left alone. */
    Msg script(String path, String text) {
        try {
            create(Path.of(path), text);
            return new Msg.ScriptSaved(path, "");
        } catch (IOException e) {
            return new Msg.ScriptSaved(path, path + " cannot be written: " + IoSentence.why(e) + ".");
        } catch (InvalidPathException e) {
            return new Msg.ScriptSaved(path, path + " is no path.");
        }
    }

    /** A file that was not there before. */
    private static void create(Path file, String text) throws IOException {
        try (FileChannel out =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNER_FILE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        } catch (FileAlreadyExistsException inTheWay) {
            throw inTheWay;
        } catch (IOException broken) {
            Files.deleteIfExists(file);
            throw broken;
        }
    }
}
