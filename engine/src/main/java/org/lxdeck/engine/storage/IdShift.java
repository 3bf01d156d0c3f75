package org.lxdeck.engine.storage;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.op.Progress;
import org.lxdeck.engine.store.IoSentence;

/**
 * Moves the owners of every file of an unshifted tree into a container's range: chown without following links, setuid and
 * setgid bits put back, file capabilities and ACLs translated. The tree must be one that nobody else can reach yet.
 */
public final class IdShift {
    private static final int SPECIAL_BITS = 06000;
    private static final int CHECK_EVERY = 256;

    private final RootIds ids;
    private final Progress progress;
    private final Set<Object> linked = new HashSet<>();
    private long done;

    private IdShift(RootIds ids, Progress progress) {
        this.ids = ids;
        this.progress = progress;
    }

    /** Ids outside the range are left as they are. */
    public static void apply(Path rootfs, RootIds ids, Progress progress) throws EngineException {
        progress.stage("shifting ids");
        // chown takes file capabilities away, so they are read before and put back afterwards.
        String attributes = ShiftedAttributes.read(rootfs, progress);
        IdShift shift = new IdShift(ids, progress);
        try {
            shift.walk(rootfs);
        } catch (Cancelled stop) {
            throw stop.cause;
        } catch (IOException failure) {
            throw IoSentence.of(failure, "shift the ids of " + rootfs);
        }
        ShiftedAttributes.write(rootfs, attributes, ids, progress);
    }

    private void walk(Path rootfs) throws IOException {
        Files.walkFileTree(rootfs, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes found) throws IOException {
                return shift(directory);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes found) throws IOException {
                return shift(file);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                if (failure != null) {
                    throw failure;
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private FileVisitResult shift(Path file) throws IOException {
        if (++done % CHECK_EVERY == 0) {
            progress.steps(done, -1);
            try {
                progress.check();
            } catch (EngineException stop) {
                throw new Cancelled(stop);
            }
        }
        Map<String, Object> found =
                Files.readAttributes(file, "unix:uid,gid,mode,nlink,ino", LinkOption.NOFOLLOW_LINKS);
        int mode = (Integer) found.getOrDefault("mode", 0);
        boolean directory = (mode & 0170000) == 0040000;
        if (!directory && (Integer) found.getOrDefault("nlink", 1) > 1 && !linked.add(found.get("ino"))) {
            return FileVisitResult.CONTINUE;
        }
        set(file, "unix:uid", (Integer) found.getOrDefault("uid", 0), ids.uid(), ids.uids());
        set(file, "unix:gid", (Integer) found.getOrDefault("gid", 0), ids.gid(), ids.gids());
        boolean regular = (mode & 0170000) == 0100000;
        if (regular && (mode & SPECIAL_BITS) != 0) {
            Files.setAttribute(file, "unix:mode", mode & 07777, LinkOption.NOFOLLOW_LINKS);
        }
        return FileVisitResult.CONTINUE;
    }

    private static void set(Path file, String attribute, int id, long base, long count) throws IOException {
        long inside = Integer.toUnsignedLong(id);
        if (inside < count) {
            Files.setAttribute(file, attribute, (int) (base + inside), LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static final class Cancelled extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient EngineException cause;

        Cancelled(EngineException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
