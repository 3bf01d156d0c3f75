package org.lxdeck.engine.host.local.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Text;
import org.lxdeck.engine.storage.IdMap;
import org.lxdeck.lxc.HeldProcess;
import org.lxdeck.lxc.LxcException;
import org.lxdeck.lxc.files.FileFailure;
import org.lxdeck.lxc.files.FileRoot;
import org.lxdeck.lxc.files.Maker;
import org.lxdeck.lxc.files.OverlayMount;

/**
 * Where the root of a container is.
 *
 * <p>A running one's is reached through {@code /proc/<init>/root}, so that what is mounted in it is seen. That is a lookup
 * by this process and nothing more: no namespace is entered, neither of a privileged container nor of another, so nobody
 * inside gains a process of the host to reach for, as would happen to a helper in its mount namespace. What the lookup
 * could be misled by is closed: links cannot leave the root, links of /proc are not followed, files of the kernel's own
 * file systems are not opened, only regular files and directories are opened at all, and a file system that gives no
 * answer costs one thread ({@link WatchedThread}).
 */
public sealed interface RootSpot {
    /** Of the container. */
    String name();

    /** Opens it, for writing too where that makes a difference. */
    OpenRoot open(boolean writing) throws EngineException, FileFailure;

    /** Whether nobody may start the container while something is written. */
    boolean wantsLock();

    /**
     * Of a running container.
     *
     * @param pid of its init
     * @param now tells the pid of its init anew
     */
    record Running(String name, int pid, IntSupplier now) implements RootSpot {
        @Override
        public OpenRoot open(boolean writing) throws EngineException, FileFailure {
            // Held first, so that a number that was given to another process is noticed.
            try (HeldProcess held = HeldProcess.of(pid)) {
                InsideIds ids = InsideIds.ofProcess(pid);
                FileRoot root = FileRoot.ofProcess(pid, maker(ids));
                boolean same = false;
                try {
                    same = now.getAsInt() == pid;
                    held.signal(0);
                } catch (LxcException gone) {
                    same = false;
                } finally {
                    if (!same) {
                        root.close();
                    }
                }
                if (same) {
                    return new OpenRoot(root, ids, name);
                }
            } catch (LxcException | IOException e) {
                if (e instanceof FileFailure failure && failure.number() != FileFailure.NO_ENTRY) {
                    throw failure;
                }
            }
            throw new EngineException(
                    EngineError.Kind.CONFLICT, "container " + name + " has just stopped", "try again");
        }

        private static Maker maker(InsideIds ids) {
            long uid = ids.map().host(false, 0);
            long gid = ids.map().host(true, 0);
            return uid < 0 || gid < 0 ? Maker.ROOT : new Maker((int) uid, (int) gid);
        }

        @Override
        public boolean wantsLock() {
            return false;
        }
    }

    /**
     * Of a stopped container.
     *
     * @param layers one directory, or those of an overlay, uppermost first
     */
    record Stored(String name, List<Path> layers, InsideIds ids) implements RootSpot {
        public Stored {
            layers = List.copyOf(layers);
        }

        @Override
        public OpenRoot open(boolean writing) throws FileFailure {
            Path first = layers.get(0);
            if (layers.size() == 1) {
                return new OpenRoot(FileRoot.ofDirectory(first, Maker.ROOT), ids, name);
            }
            // As liblxc does: the work directory lies beside the uppermost layer.
            return new OpenRoot(
                    writing
                            ? OverlayMount.forWriting(layers, first.resolveSibling("olwork"), Maker.ROOT)
                            : OverlayMount.forReading(layers, Maker.ROOT),
                    ids,
                    name);
        }

        @Override
        public boolean wantsLock() {
            return true;
        }
    }

    /**
     * As its configuration says, or why its files cannot be reached while it is stopped.
     *
     * @param path {@code lxc.rootfs.path} as liblxc gives it, which is without the word for its kind: a directory, or the
     *     layers of an overlay with colons between, the lowest first
     */
    static RootSpot stored(String name, String path, boolean mappedByMount, IdMap map) throws EngineException {
        InsideIds ids = mappedByMount ? InsideIds.unshifted(map) : new InsideIds(map);
        List<Path> layers = new ArrayList<>();
        try {
            if (path.startsWith("/") && Files.isDirectory(Path.of(path))) {
                return new Stored(name, List.of(Path.of(path)), ids);
            }
            for (String part : path.split(":", -1)) {
                Path layer = Path.of(part);
                if (!layer.isAbsolute() || !Files.isDirectory(layer)) {
                    throw unreachable(name, path);
                }
                layers.add(0, layer);
            }
        } catch (InvalidPathException odd) {
            throw unreachable(name, path);
        }
        return new Stored(name, layers, ids);
    }

    private static EngineException unreachable(String name, String path) {
        return new EngineException(
                EngineError.Kind.UNAVAILABLE,
                "the root of " + name + " is "
                        + (path.isEmpty()
                                ? "not in its configuration"
                                : Text.line(path, 200) + ", which is no directory")
                        + ": its files can be reached only while it runs",
                "start it: lxdeck start " + name);
    }
}
