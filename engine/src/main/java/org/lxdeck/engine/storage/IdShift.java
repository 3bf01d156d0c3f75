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
 * Moves the owners of every file of a tree from one id map to another: chown without following links, setuid and
 * setgid bits put back, file capabilities and ACLs translated. The tree must be one that nobody else can reach yet.
 */
public final class IdShift {
    private static final int SPECIAL_BITS = 06000;
    private static final int CHECK_EVERY = 256;

    private final IdTranslation ids;
    private final Progress progress;
    private final Set<Object> linked = new HashSet<>();
    private long done;

    private IdShift(IdTranslation ids, Progress progress) {
        this.ids = ids;
        this.progress = progress;
    }

    /** Ids outside the maps are left as they are. */
    public static void apply(Path rootfs, IdTranslation ids, Progress progress) throws EngineException {
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
        progress.check();
        ShiftedAttributes.restore(rootfs, ShiftedAttributes.translateAll(attributes, ids));
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
        long uid = Integer.toUnsignedLong((Integer) found.getOrDefault("uid", 0));
        long gid = Integer.toUnsignedLong((Integer) found.getOrDefault("gid", 0));
        set(file, "unix:uid", uid, ids.uid(uid));
        set(file, "unix:gid", gid, ids.gid(gid));
        boolean regular = (mode & 0170000) == 0100000;
        if (regular && (mode & SPECIAL_BITS) != 0) {
            Files.setAttribute(file, "unix:mode", mode & 07777, LinkOption.NOFOLLOW_LINKS);
        }
        return FileVisitResult.CONTINUE;
    }

    private static void set(Path file, String attribute, long old, long id) throws IOException {
        if (id != old) {
            Files.setAttribute(file, attribute, (int) id, LinkOption.NOFOLLOW_LINKS);
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
