package org.lxdeck.engine.host.local.files;

import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineException;
import org.lxdeck.lxc.files.FileFailure;
import org.lxdeck.lxc.files.FileStatus;
import org.lxdeck.lxc.files.HeldFile;
import org.lxdeck.lxc.files.NewFile;
import org.lxdeck.lxc.files.OpenFile;

/**
 * Puts a file in its place: written aside, then given the name in one step, so that a failure leaves the old one whole. A
 * file that something is mounted on is written where it is, for a rename would take the container's mount away.
 */
final class Placing {
    private Placing() {}

    /** Writes the content. */
    @FunctionalInterface
    interface Content {
        void writeTo(OpenFile file) throws EngineException, FileFailure;
    }

    /**
     * @param owners of a new file; null for one that keeps owner and mode of what it replaces
     * @param source what the new file is made from
     */
    static void put(OpenRoot to, Landing landing, @Nullable Owners owners, FileStatus source, Content content)
            throws EngineException, FileFailure {
        FileStatus there = landing.found();
        if (!to.isHost() && landing.directory().isKernels()) {
            throw FileSentence.kernels("write " + to.shown(landing.path()), to.container());
        }
        if (there != null && there.mountRoot()) {
            try (HeldFile held = landing.directory().hold(landing.name())) {
                if (!to.isHost() && held.isKernels()) {
                    throw FileSentence.kernels("write " + to.shown(landing.path()), to.container());
                }
                try (OpenFile file = held.overwrite()) {
                    content.writeTo(file);
                }
            }
            return;
        }
        try (NewFile fresh = landing.directory().makeFile()) {
            content.writeTo(fresh.file());
            if (owners != null) {
                fresh.file().own(owners.uid(source), owners.gid(source), owners.mode(source));
            } else if (there != null) {
                fresh.file().own(there.uid(), there.gid(), there.mode());
            }
            fresh.settle(landing.name());
        }
    }
}
