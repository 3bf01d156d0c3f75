package org.lxdeck.engine.host.local.files;

import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.FilePath;
import org.lxdeck.lxc.files.FileFailure;
import org.lxdeck.lxc.files.FileStatus;
import org.lxdeck.lxc.files.HeldFile;
import org.lxdeck.lxc.files.OpenDirectory;

/**
 * Where a file is to be written: an open directory and a name in it that is no symbolic link. Links at the end of the path
 * are followed within the root, so that the file they lead to is replaced and not the link.
 *
 * @param path of the place, for sentences and for what is made beneath it
 * @param found what is there now; null for nothing
 */
record Landing(
        OpenDirectory directory,
        String name,
        String path,
        @Nullable FileStatus found) implements AutoCloseable {
    private static final int MOST_LINKS = 40;

    /** What is made of missing directories above it. */
    @FunctionalInterface
    interface Parents {
        OpenDirectory open(String path) throws EngineException, FileFailure;
    }

    /** Finds it; the caller knows that the path does not lead to a directory by {@code .} or {@code ..} at its end. */
    static Landing at(OpenRoot root, String asked, Parents parents) throws EngineException, FileFailure {
        String path = FilePath.clean(asked);
        for (int i = 0; i < MOST_LINKS; i++) {
            String name = FilePath.name(path);
            if (name.isEmpty() || name.equals(".") || name.equals("..")) {
                throw FileSentence.conflict("write " + root.shown(path), "it is a directory");
            }
            String parent = FilePath.parent(path);
            OpenDirectory directory = parents.open(parent);
            boolean kept = false;
            try {
                FileStatus found = directory.find(name);
                if (found == null || !found.isLink()) {
                    kept = true;
                    return new Landing(directory, name, path, found);
                }
                String target = directory.readLink(name);
                path = target.startsWith("/") ? target : FilePath.join(parent, target);
            } finally {
                if (!kept) {
                    directory.close();
                }
            }
        }
        throw FileSentence.refused("write " + root.shown(asked), "too many symbolic links");
    }

    /** Whether a path leads to a directory that is there. */
    static boolean isDirectory(OpenRoot root, String path) throws FileFailure {
        try (HeldFile held = root.root().hold(path)) {
            return held.status().isDirectory();
        } catch (FileFailure e) {
            if (e.number() == FileFailure.NO_ENTRY || e.number() == FileFailure.LOOP) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        directory.close();
    }
}
