package org.lxdeck.engine.image;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Text;
import org.lxdeck.engine.op.Progress;
import org.lxdeck.engine.store.IoSentence;

/**
 * One file on its way into the store: copied, hashed, counted and looked through in one pass over its bytes. Used by one
 * thread, one part after the other.
 */
final class PartIntake {
    private static final int BUFFER = 256 << 10;

    private final MessageDigest digest;
    private final Progress progress;
    private final long total;
    private long done;

    /** What is known of a part once it is copied. */
    record Part(Compression compression, long size, ArchiveContent content) {}

    /**
     * @param digest runs over the bytes of every part in turn
     * @param total bytes of all parts together, for the progress
     */
    PartIntake(MessageDigest digest, Progress progress, long total) {
        this.digest = digest;
        this.progress = progress;
        this.total = total;
    }

    /** The size of a source; complains about what is not a readable regular file. */
    static long size(Path source) throws EngineException {
        try {
            if (Files.isDirectory(source)) {
                throw unusable(source, "it is a directory, not a tarball or squashfs file");
            }
            if (Files.exists(source) && !Files.isRegularFile(source)) {
                throw unusable(source, "it is a pipe or a device; give a regular file");
            }
            long size = Files.size(source);
            if (size == 0) {
                throw unusable(source, "the file is empty");
            }
            Files.newInputStream(source).close();
            return size;
        } catch (IOException failure) {
            throw IoSentence.of(failure, "read the image file " + source);
        }
    }

    /** Copies the source to a new file and waits until it is on the disk. */
    Part take(Path source, Path target) throws EngineException {
        String file = Text.line(String.valueOf(source.getFileName()), 200);
        try (InputStream in = Files.newInputStream(source)) {
            byte[] head = in.readNBytes(Compression.HEAD);
            Compression compression = detect(head, file);
            Files.createFile(
                    target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            long before = done;
            if (!compression.isTar()) {
                copy(in, head, target, null);
                return new Part(compression, done - before, SquashfsLook.read(target, file));
            }
            try (ArchiveFeed feed = ArchiveFeed.open(compression, file)) {
                progress.onCancel(feed::kill);
                copy(in, head, target, feed);
                progress.check();
                return new Part(compression, done - before, feed.finish());
            }
        } catch (IOException failure) {
            progress.check();
            throw IoSentence.of(failure, "copy " + file + " into the image store");
        }
    }

    private static Compression detect(byte[] head, String file) throws EngineException {
        Optional<Compression> found = Compression.detect(head);
        if (found.isEmpty()) {
            throw new EngineException(
                    EngineError.Kind.INVALID,
                    "Unsupported compression: " + file
                            + " is neither a tar archive (plain, gz, bz2, xz, lzma, zst) nor a squashfs");
        }
        if (found.get() == Compression.QCOW2) {
            throw new EngineException(
                    EngineError.Kind.INVALID, file + " is the disk of a virtual machine; lxdeck runs containers");
        }
        return found.get();
    }

    private void copy(InputStream in, byte[] head, Path target, @Nullable ArchiveFeed feed)
            throws IOException, EngineException {
        try (FileOutputStream out = new FileOutputStream(target.toFile())) {
            byte[] buffer = Arrays.copyOf(head, BUFFER);
            for (int n = head.length; n >= 0; n = in.read(buffer)) {
                progress.check();
                out.write(buffer, 0, n);
                digest.update(buffer, 0, n);
                done += n;
                progress.bytes(done, total);
                if (feed != null && !feed.feed(buffer, n)) {
                    return;
                }
            }
            out.getFD().sync();
        }
    }

    private static EngineException unusable(Path source, String why) {
        return new EngineException(
                EngineError.Kind.INVALID, "cannot use " + Text.line(source.toString(), 300) + ": " + why);
    }
}
