package org.lxdeck.engine.host.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.store.AtomicFile;
import org.lxdeck.engine.store.IoSentence;

/**
 * Renames a stopped container: its directory moves in one step, then its configuration (and those of its snapshots)
 * follow. The new texts lie ready in the directory before it moves, so that after a crash {@link RenameLeftovers} can
 * finish the one half or forget the other.
 */
final class Renamer {
    static final String READY = ".lxdeck-rename-";
    private static final int LIMIT = 1 << 22;

    private final LocalSite site;

    Renamer(LocalSite site) {
        this.site = site;
    }

    /** Both locks are held, the container is stopped and the new name is free. */
    void rename(String from, String to) throws EngineException {
        Path old = site.directory(from);
        Path now = site.directory(to);
        refuseDependents(from);
        boolean moved = false;
        try {
            for (Path config : configs(old)) {
                prepare(config, from, to);
            }
            Files.move(old, now);
            moved = true;
            finish(now, to);
        } catch (IOException e) {
            undo(old, now, moved);
            throw IoSentence.of(e, "rename " + from + " to " + to);
        }
    }

    /** Overlay clones name the directory of their base from outside; only liblxc's own tools keep track of both. */
    private void refuseDependents(String name) throws EngineException {
        Path directory = site.directory(name);
        if (isFilled(directory.resolve("lxc_snapshots"))) {
            throw new EngineException(
                    EngineError.Kind.CONFLICT,
                    "other containers are overlay clones of " + name + " and would lose their base",
                    "delete or copy those first");
        }
        if (isFilled(directory.resolve("lxc_rdepends"))) {
            throw new EngineException(
                    EngineError.Kind.CONFLICT,
                    name + " is an overlay clone of another container, which keeps its name",
                    "rename it with: lxc-copy -R -P " + site.lxcpath() + " -n " + name + " -N NEWNAME");
        }
    }

    private static boolean isFilled(Path file) {
        try {
            return Files.size(file) > 0;
        } catch (IOException e) {
            return false; // not there
        }
    }

    /** The container's configuration and those of its snapshots. */
    private static List<Path> configs(Path directory) throws IOException {
        List<Path> configs = new ArrayList<>();
        configs.add(directory.resolve("config"));
        Path snapshots = directory.resolve("snaps");
        if (Files.isDirectory(snapshots, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(snapshots)) {
                for (Path snapshot : all) {
                    Path config = snapshot.resolve("config");
                    if (Files.isRegularFile(config, LinkOption.NOFOLLOW_LINKS)) {
                        configs.add(config);
                    }
                }
            }
        }
        return configs;
    }

    private void prepare(Path config, String from, String to) throws IOException {
        String text = new String(read(config), StandardCharsets.ISO_8859_1);
        byte[] renamed = new RenamedConfig(site.lxcpath(), from, to).apply(text).getBytes(StandardCharsets.ISO_8859_1);
        PosixFileAttributes was = Files.readAttributes(config, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Path ready = config.resolveSibling(READY + to);
        Files.deleteIfExists(ready);
        FileAttribute<?> secret = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(ready, secret);
        Files.write(ready, renamed);
        Files.setAttribute(ready, "unix:uid", Files.getAttribute(config, "unix:uid"));
        Files.setAttribute(ready, "unix:gid", Files.getAttribute(config, "unix:gid"));
        Files.setPosixFilePermissions(ready, was.permissions());
    }

    static byte[] read(Path config) throws IOException {
        if (!Files.isRegularFile(config, LinkOption.NOFOLLOW_LINKS) || Files.size(config) > LIMIT) {
            throw new IOException(config + " is not an ordinary configuration file");
        }
        return Files.readAllBytes(config);
    }

    /** Puts the ready texts of a directory that has its new name in place. */
    static void finish(Path directory, String to) throws IOException {
        for (Path config : configs(directory)) {
            Path ready = config.resolveSibling(READY + to);
            if (Files.isRegularFile(ready, LinkOption.NOFOLLOW_LINKS)) {
                AtomicFile.replace(ready, config);
            }
        }
    }

    private static void undo(Path old, Path now, boolean moved) {
        try {
            if (moved) {
                Files.move(now, old);
            }
            for (Path config : configs(old)) {
                forget(config.resolveSibling("."));
            }
        } catch (IOException e) {
            return; // the next start mends what is left
        }
    }

    /** Removes ready texts that will not be used. */
    static void forget(Path directory) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(directory, READY + "*")) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        }
    }
}
