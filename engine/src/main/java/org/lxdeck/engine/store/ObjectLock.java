package org.lxdeck.engine.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;

/**
 * The right to change one object (an image store, a container, a profile) until closed, against other threads and other
 * processes alike. The kernel gives it back when a holder dies. The lock file holds the holder's pid, for people.
 */
public final class ObjectLock implements AutoCloseable {
    private static final Set<OpenOption> OPTIONS = Set.of(
            StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE, LinkOption.NOFOLLOW_LINKS);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    // Record locks belong to the process: a second open and close of the same file anywhere in this JVM would drop
    // them,
    // so the file may be open only once in the process, whatever number of engines live in it.
    private static final ConcurrentHashMap<Path, Semaphore> IN_PROCESS = new ConcurrentHashMap<>();

    /** Something to do while an object is ours. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws EngineException, IOException;
    }

    private final Path file;
    private final Semaphore inProcess;
    private final FileChannel channel;
    private final AtomicBoolean closed = new AtomicBoolean();

    private ObjectLock(Path file, Semaphore inProcess, FileChannel channel) {
        this.file = file;
        this.inProcess = inProcess;
        this.channel = channel;
    }

    /**
     * Waits for the object at most this long.
     *
     * @param run {@code Places.run()}
     * @param kind what it is, e.g. {@code container}; part of the file's name and of the sentence
     * @param name which one; any text without {@code /}
     */
    public static ObjectLock acquire(Path run, String kind, String name, Duration limit) throws EngineException {
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            Path file = PrivateDirectory.beneath(run, "locks")
                    .resolve(kind + "-" + name.replace('/', '_') + ".lock")
                    .toAbsolutePath()
                    .normalize();
            Semaphore inProcess = IN_PROCESS.computeIfAbsent(file, key -> new Semaphore(1));
            if (!inProcess.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                throw busy(kind, name, Long.toString(ProcessHandle.current().pid()));
            }
            @Nullable ObjectLock lock = null;
            try {
                lock = lockFile(file, inProcess, deadline, kind, name);
                return lock;
            } finally {
                if (lock == null) {
                    inProcess.release();
                }
            }
        } catch (IOException failure) {
            throw IoSentence.of(failure, "lock the " + kind + " " + name);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new EngineException(EngineError.of(EngineError.Kind.CANCELLED, "cancelled"), stop);
        }
    }

    /** Does the work while the object is ours; a failure of a file is told as {@code cannot <doing>: ...}. */
    public static <T> T whileHeld(Path run, String kind, String name, Duration limit, String doing, Work<T> work)
            throws EngineException {
        ObjectLock lock = acquire(run, kind, name, limit);
        try {
            return work.run();
        } catch (IOException failure) {
            throw IoSentence.of(failure, doing);
        } finally {
            lock.close();
        }
    }

    private static ObjectLock lockFile(Path file, Semaphore inProcess, long deadline, String kind, String name)
            throws IOException, EngineException {
        FileChannel channel = FileChannel.open(
                file, OPTIONS, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        boolean locked = false;
        try {
            while (true) {
                @Nullable FileLock got = channel.tryLock();
                if (got != null) {
                    locked = true;
                    sign(channel);
                    return new ObjectLock(file, inProcess, channel);
                }
                if (System.nanoTime() >= deadline) {
                    throw busy(kind, name, holder(channel));
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    /** Gives it back and removes its file: only for an object whose name is never used again. */
    public void discard() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException ignored) {
            // an empty file in a directory that ends with the next boot
        }
        close();
        IN_PROCESS.remove(file, inProcess);
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            channel.close();
        } catch (IOException ignored) {
            // the kernel gave the lock back with the descriptor; there is nothing else to lose
        } finally {
            inProcess.release();
        }
    }

    private static void sign(FileChannel channel) throws IOException {
        byte[] pid = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(pid), 0);
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(20);
        int length = channel.read(text, 0);
        String pid = length <= 0 ? "" : new String(text.array(), 0, length, StandardCharsets.US_ASCII).trim();
        return pid.chars().allMatch(Character::isDigit) ? pid : "";
    }

    private static EngineException busy(String kind, String name, String pid) {
        String who = pid.isEmpty() ? "another process" : "process " + pid;
        String what = name.isEmpty() ? "the " + kind : kind + " " + name;
        return new EngineException(EngineError.of(EngineError.Kind.TIMED_OUT, what + " is being changed by " + who)
                .withHint("wait until it is done, then try again"));
    }
}
