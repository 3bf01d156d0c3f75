package org.lxdeck.engine.host.local.files;

import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.FilePath;
import org.lxdeck.lxc.files.FileFailure;
import org.lxdeck.lxc.files.FileStatus;
import org.lxdeck.lxc.files.OpenDirectory;

/**
 * Deletes files of a container. Symbolic links are deleted, never followed; what something is mounted on is left, for
 * deleting it from outside would take the mount away from the container.
 */
final class TreeRemoval {
    private final OpenRoot root;
    private final boolean recursive;
    private final Tally tally;

    TreeRemoval(OpenRoot root, boolean recursive, Tally tally) {
        this.root = root;
        this.recursive = recursive;
        this.tally = tally;
    }

    void remove(String asked) throws EngineException {
        String path = FilePath.clean(asked);
        String doing = "delete " + root.shown(path);
        if (path.equals("/")) {
            throw FileSentence.refused(doing, "it is the root of the container");
        }
        try (OpenDirectory parent = root.root().directory(FilePath.parent(path))) {
            String name = FilePath.name(path);
            entry(parent, name, path, parent.status(name), 0);
        } catch (FileFailure e) {
            throw FileSentence.of(e, doing);
        }
    }

    private void entry(OpenDirectory parent, String name, String path, FileStatus status, int depth)
            throws EngineException, FileFailure {
        String doing = "delete " + root.shown(path);
        if (status.mountRoot()) {
            throw FileSentence.refused(doing, "something is mounted there");
        }
        try {
            if (!status.isDirectory()) {
                parent.remove(name);
            } else {
                if (recursive) {
                    content(parent, name, path, depth);
                }
                parent.removeDirectory(name);
            }
        } catch (FileFailure e) {
            if (e.number() == FileFailure.NOT_EMPTY && !recursive) {
                EngineException failure = FileSentence.of(e, doing);
                throw new EngineException(failure.error().withHint("delete it with all that is in it: --recursive"));
            }
            throw FileSentence.of(e, doing);
        }
        tally.done();
    }

    private void content(OpenDirectory parent, String name, String path, int depth)
            throws EngineException, FileFailure {
        if (depth > TreeScan.DEEPEST) {
            throw FileSentence.refused(
                    "delete " + root.shown(path), "it lies deeper than " + TreeScan.DEEPEST + " directories");
        }
        try (OpenDirectory directory = parent.directoryOfSameMount(name)) {
            for (String child : directory.names(TreeScan.MOST_NAMES)) {
                FileStatus status = directory.find(child);
                if (status != null) {
                    entry(directory, child, FilePath.join(path, child), status, depth + 1);
                }
            }
        }
    }
}
