package org.lxdeck.engine.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * A file that is replaced as a whole: a reader, a second writer or a power cut sees the old content or the new one,
 * never a part. A symbolic link in the file's place is replaced, never written through, and never read.
 */
public final class AtomicFile {
    private static final String MARK = ".lxdeck-new-";
    private static final Set<StandardOpenOption> NEW_FILE =
            EnumSet.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);

    private AtomicFile() {}

    /** Writes the text with mode 0600 and waits until it is on the disk. */
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8), "rw-------");
    }

    /** Writes the bytes with the mode given in the form {@code rw-r--r--} and waits until they are on the disk. */
    public static void write(Path file, byte[] content, String mode) throws IOException {
        Path temporary = temporaryFor(file);
        boolean done = false;
        try {
            create(temporary, content, mode);
            replace(temporary, file);
            done = true;
        } finally {
            if (!done) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    /** Makes a file that is not there yet, such as one of {@link #temporaryFor}; waits until its bytes are on the disk. */
    public static void create(Path file, byte[] content, String mode) throws IOException {
        try (FileChannel out = FileChannel.open(
                file, NEW_FILE, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
            out.force(true);
        }
    }

    /** Puts a complete and synced file (or directory) in the place of another and syncs the directory. */
    public static void replace(Path complete, Path target) throws IOException {
        Files.move(complete, target, StandardCopyOption.ATOMIC_MOVE);
        syncDirectory(parent(target));
    }

    /** Removes the file, if it is there, and syncs the directory. */
    public static void delete(Path file) throws IOException {
        if (Files.deleteIfExists(file)) {
            syncDirectory(parent(file));
        }
    }

    /** Reads a regular file of at most {@code limit} bytes as UTF-8. */
    public static String read(Path file, int limit) throws IOException {
        return new String(readBytes(file, limit), StandardCharsets.UTF_8);
    }

    /** Reads a regular file of at most {@code limit} bytes. */
    public static byte[] readBytes(Path file, int limit) throws IOException {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!found.isRegularFile()) {
            throw new FileSystemException(file.toString(), null, "it is not a regular file");
        }
        try (InputStream in = Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new FileSystemException(file.toString(), null, "it is larger than " + limit + " bytes");
            }
            return bytes;
        }
    }

    /** Waits until the names in the directory are on the disk. */
    public static void syncDirectory(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** A name in the same directory for a file that is still being written. */
    public static Path temporaryFor(Path file) {
        String unique = ProcessHandle.current().pid() + "-" + System.nanoTime();
        return file.resolveSibling("." + file.getFileName() + MARK + unique);
    }

    /** Whether the name is one of {@link #temporaryFor}, left behind by a writer that was killed. */
    public static boolean isTemporary(String name) {
        return name.startsWith(".") && name.contains(MARK);
    }

    /** Removes what killed writers left in a directory; what a living process is writing stays. */
    public static void sweep(Path directory) throws IOException {
        if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, ".*" + MARK + "*")) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                String[] unique =
                        name.substring(name.lastIndexOf(MARK) + MARK.length()).split("-", -1);
                boolean ours = unique.length == 2 && unique[0].matches("[0-9]{1,9}");
                if (ours && ProcessHandle.of(Long.parseLong(unique[0])).isEmpty()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static Path parent(Path file) throws FileSystemException {
        Path parent = file.getParent();
        if (parent == null) {
            throw new FileSystemException(file.toString(), null, "it has no directory");
        }
        return parent;
    }
}
