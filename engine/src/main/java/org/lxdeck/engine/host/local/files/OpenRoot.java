package org.lxdeck.engine.host.local.files;

import org.lxdeck.engine.model.FilePath;
import org.lxdeck.lxc.files.FileFailure;
import org.lxdeck.lxc.files.FileRoot;

/**
 * A root that paths start from, and how its owners and paths are told.
 *
 * @param container whose root it is; empty for this machine
 */
public record OpenRoot(FileRoot root, InsideIds ids, String container) implements AutoCloseable {
    /** This machine's own. */
    static OpenRoot ofHost() throws FileFailure {
        return new OpenRoot(FileRoot.ofHost(), InsideIds.SAME, "");
    }

    boolean isHost() {
        return container.isEmpty();
    }

    /** A path as a sentence names it. */
    String shown(String path) {
        return isHost() ? path : container + path;
    }

    String shown(String directory, String name) {
        return shown(FilePath.join(directory, name));
    }

    @Override
    public void close() {
        root.close();
    }
}
