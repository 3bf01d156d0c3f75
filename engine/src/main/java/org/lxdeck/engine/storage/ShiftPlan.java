package org.lxdeck.engine.storage;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.op.Progress;
import org.lxdeck.engine.store.AtomicFile;
import org.lxdeck.engine.store.IoSentence;
import org.lxdeck.engine.store.PrivateDirectory;

/**
 * The owners that the files of a tree have and shall have, all written down before the first is changed. Applying it, in
 * either direction, can be interrupted anywhere and done again from the beginning. The tree is nobody's meanwhile.
 */
public final class ShiftPlan {
    private static final int SPECIAL_BITS = 06000;
    private static final int LIMIT = 256 << 20;
    private static final String OWNERS = "owners";

    private final Path directory;

    private ShiftPlan(Path directory) {
        this.directory = directory;
    }

    /** One that was made before. */
    public static ShiftPlan in(Path directory) {
        return new ShiftPlan(directory);
    }

    /** Writes one for a tree into a directory of its own; nothing in the tree changes. */
    public static ShiftPlan make(Path directory, Path rootfs, IdTranslation ids, Progress progress)
            throws EngineException {
        progress.stage("planning owners");
        try {
            PrivateDirectory.at(directory);
            String attributes = ShiftedAttributes.read(rootfs, progress);
            AtomicFile.write(directory.resolve(attributes(false)), attributes);
            AtomicFile.write(directory.resolve(attributes(true)), ShiftedAttributes.translateAll(attributes, ids));
            Path partial = AtomicFile.temporaryFor(directory.resolve(OWNERS));
            try (BufferedWriter out = Files.newBufferedWriter(partial, StandardCharsets.US_ASCII)) {
                walk(rootfs, ids, out);
            }
            AtomicFile.syncDirectory(directory);
            AtomicFile.replace(partial, directory.resolve(OWNERS));
            return new ShiftPlan(directory);
        } catch (IOException failure) {
            throw IoSentence.of(failure, "note the owners of " + rootfs);
        }
    }

    private static void walk(Path rootfs, IdTranslation ids, BufferedWriter out) throws IOException {
        Files.walkFileTree(rootfs, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes found) throws IOException {
                note(each, ids, out);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes found) throws IOException {
                note(each, ids, out);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void note(Path file, IdTranslation ids, BufferedWriter out) throws IOException {
        Map<String, Object> found = Files.readAttributes(file, "unix:uid,gid,mode", LinkOption.NOFOLLOW_LINKS);
        long uid = Integer.toUnsignedLong((Integer) found.getOrDefault("uid", 0));
        long gid = Integer.toUnsignedLong((Integer) found.getOrDefault("gid", 0));
        int mode = (Integer) found.getOrDefault("mode", 0);
        boolean special = (mode & 0170000) == 0100000 && (mode & SPECIAL_BITS) != 0;
        // A URI keeps every byte of a name.
        out.write(uid + " " + gid + " " + ids.uid(uid) + " " + ids.gid(gid) + " " + (special ? mode & 07777 : -1) + " "
                + file.toUri() + "\n");
    }

    /** Gives every file the owner it shall have, or the one it had. */
    public void apply(Path rootfs, boolean forwards, Progress progress) throws EngineException {
        progress.stage(forwards ? "shifting ids" : "shifting ids back");
        long done = 0;
        try (BufferedReader in = Files.newBufferedReader(directory.resolve(OWNERS), StandardCharsets.US_ASCII)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                one(line.split(" ", 6), forwards ? 2 : 0);
                if (++done % 256 == 0) {
                    progress.steps(done, -1);
                }
            }
            String attributes = AtomicFile.read(directory.resolve(attributes(forwards)), LIMIT);
            ShiftedAttributes.restore(rootfs, attributes);
        } catch (IOException failure) {
            throw IoSentence.of(failure, "shift the ids of " + rootfs);
        }
    }

    private static void one(String[] fields, int owner) throws IOException {
        Path file = Path.of(URI.create(fields[5]));
        try {
            Files.setAttribute(file, "unix:uid", (int) Long.parseLong(fields[owner]), LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(file, "unix:gid", (int) Long.parseLong(fields[owner + 1]), LinkOption.NOFOLLOW_LINKS);
            int mode = Integer.parseInt(fields[4]);
            if (mode >= 0) {
                // chown takes setuid and setgid away.
                Files.setAttribute(file, "unix:mode", mode, LinkOption.NOFOLLOW_LINKS);
            }
        } catch (NoSuchFileException gone) {
            return;
        }
    }

    /** Removes it once it is no longer needed. */
    public void discard() throws EngineException {
        try {
            AtomicFile.sweep(directory);
            for (String name : new String[] {OWNERS, attributes(false), attributes(true)}) {
                Files.deleteIfExists(directory.resolve(name));
            }
            Files.deleteIfExists(directory);
        } catch (IOException failure) {
            throw IoSentence.of(failure, "remove " + directory);
        }
    }

    /** Whether it was written to the end; before that nothing has changed. */
    public boolean isComplete() {
        return Files.isRegularFile(directory.resolve(OWNERS), LinkOption.NOFOLLOW_LINKS);
    }

    private static String attributes(boolean forwards) {
        return forwards ? "attributes-after" : "attributes-before";
    }
}
