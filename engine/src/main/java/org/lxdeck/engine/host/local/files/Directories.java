package org.lxdeck.engine.host.local.files;

import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.FilePath;
import org.lxdeck.lxc.files.FileFailure;
import org.lxdeck.lxc.files.FileStatus;
import org.lxdeck.lxc.files.OpenDirectory;

/**
 * A directory at a path.
 *
 * @param made whether it was not there before
 */
record Directories(OpenDirectory directory, boolean made) {

    /**
     * Opens the directory, making it when it is missing.
     *
     * @param parents whether directories above it are made, too
     * @param source whom new ones belong to unless something else is wanted; null for the root
     * @param mode of new ones unless something else is wanted
     */
    static Directories make(
            OpenRoot root, String path, boolean parents, Owners owners, @Nullable FileStatus source, int mode)
            throws EngineException {
        String clean = FilePath.clean(path);
        try {
            return new Directories(root.root().directory(clean), false);
        } catch (FileFailure e) {
            if (e.number() != FileFailure.NO_ENTRY || clean.equals("/")) {
                throw FileSentence.of(e, "open " + root.shown(clean));
            }
        }
        String above = FilePath.parent(clean);
        try (OpenDirectory parent = parents
                ? make(root, above, true, owners, source, mode).directory()
                : root.root().directory(above)) {
            return new Directories(fresh(parent, FilePath.name(clean), owners, source, mode), true);
        } catch (FileFailure e) {
            throw FileSentence.of(e, "make the directory " + root.shown(clean));
        }
    }

    private static OpenDirectory fresh(
            OpenDirectory parent, String name, Owners owners, @Nullable FileStatus source, int mode)
            throws EngineException, FileFailure {
        FileStatus like = source == null ? parent.status() : source;
        boolean own = source == null && !owners.to().isHost();
        long uid = own && owners.wanted().uid() < 0 ? owners.to().ids().hostUid(0) : owners.uid(like);
        long gid = own && owners.wanted().gid() < 0 ? owners.to().ids().hostGid(0) : owners.gid(like);
        OpenDirectory directory = parent.makeDirectory(name);
        try {
            directory.own(uid, gid, owners.wanted().mode() >= 0 && source == null ? owners.mode(like) : mode);
            return directory;
        } catch (FileFailure e) {
            directory.close();
            parent.removeDirectory(name);
            throw e;
        }
    }
}
