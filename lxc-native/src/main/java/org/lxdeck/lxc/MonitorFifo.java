package org.lxdeck.lxc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lxdeck.lxc.abi.Fifo;

/** The named pipe of an lxcpath, held open for reading and writing (so it never ends) and locked. */
final class MonitorFifo implements AutoCloseable {

    private static final int ATTEMPTS = 5;

    /** What this process holds: closing a second descriptor of a locked file would drop the lock of the first. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private MonitorFifo(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Where liblxc looks for the pipe of an lxcpath. */
    static Path path(Path runDirectory, String lxcpath) {
        return Path.of(runDirectory + "/" + lxcpath + "/monitor-fifo");
    }

    /** Makes the pipe where it is missing and locks it; null when somebody else holds the lock. */
    static @Nullable MonitorFifo take(Path path) throws IOException {
        if (!HELD.add(path)) {
            return null;
        }
        MonitorFifo taken = null;
        try {
            taken = takeUnheld(path);
            return taken;
        } finally {
            if (taken == null) {
                HELD.remove(path);
            }
        }
    }

    private static @Nullable MonitorFifo takeUnheld(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            makeIfMissing(path);
            Object before = identity(path);
            if (before == null) {
                continue;
            }
            FileChannel channel = open(path);
            if (channel == null) {
                continue;
            }
            if (!lock(channel)) {
                channel.close();
                return null;
            }
            if (before.equals(identity(path))) {
                return new MonitorFifo(path, channel);
            }
            // its last owner removed it in between: this one nobody writes to
            channel.close();
        }
        throw new IOException(path + " comes and goes");
    }

    Path path() {
        return path;
    }

    FileChannel channel() {
        return channel;
    }

    @Override
    public void close() {
        if (!channel.isOpen()) {
            return;
        }
        try (channel) {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // the next listener takes over what is left behind
        } finally {
            HELD.remove(path);
        }
    }

    private static void makeIfMissing(Path path) throws IOException {
        try {
            Fifo.make(path);
        } catch (FileAlreadyExistsException e) {
            BasicFileAttributes found = attributes(path);
            if (found != null && !found.isOther()) {
                throw new IOException(path + " is there and is not a pipe", e);
            }
        }
    }

    private static @Nullable FileChannel open(Path path) throws IOException {
        try {
            return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static @Nullable Object identity(Path path) throws IOException {
        BasicFileAttributes found = attributes(path);
        return found == null ? null : found.fileKey();
    }

    private static @Nullable BasicFileAttributes attributes(Path path) throws IOException {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return null;
        }
    }
}
