package org.lxdeck.engine.host.local.files;

import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.FilePath;
import org.lxdeck.lxc.files.FileFailure;
import org.lxdeck.lxc.files.FileStatus;
import org.lxdeck.lxc.files.HeldFile;
import org.lxdeck.lxc.files.OpenDirectory;
import org.lxdeck.lxc.files.OpenFile;

/**
 * Copies single files and whole directories between two roots, from directory to directory by descriptors, so that
 * nobody who renames something meanwhile leads it astray. Symbolic links are copied as they are. On this machine none is
 * ever followed: a link that came out of the container with an earlier copy would lead a later one to the host's files.
 */
final class TreeCopy {
    private static final int OWNER_ALL = 0700;

    private final OpenRoot from;
    private final OpenRoot to;
    private final Owners owners;
    private final Tally tally;

    TreeCopy(OpenRoot from, OpenRoot to, Owners owners, Tally tally) {
        this.from = from;
        this.to = to;
        this.owners = owners;
        this.tally = tally;
    }

    /** Copies a regular file; what was at its place is replaced in one step once it is complete. */
    void file(HeldFile held, FileStatus status, Landing landing) throws EngineException, FileFailure {
        String doing = "write " + to.shown(landing.path());
        FileStatus there = landing.found();
        if (there != null && !there.isFile()) {
            throw FileSentence.conflict(
                    doing, "it is a " + Entries.kind(there.kind()).word());
        }
        if (there != null && from.isHost() && to.isHost() && there.isSame(status)) {
            throw FileSentence.conflict(doing, "it is the same file");
        }
        try (OpenFile source = read(held, landing.path())) {
            Placing.put(to, landing, there == null ? owners : null, status, out -> source.copyTo(out, tally::moved));
        } catch (FileFailure e) {
            throw FileSentence.of(e, doing);
        }
        tally.done();
    }

    private OpenFile read(HeldFile held, String path) throws EngineException {
        try {
            return held.read();
        } catch (FileFailure e) {
            throw FileSentence.of(e, "read " + FilePath.name(path));
        }
    }

    /** Copies a directory with all that is in it to a name in another. */
    void directory(
            OpenDirectory source,
            FileStatus status,
            String path,
            OpenDirectory parent,
            String name,
            String target,
            int depth)
            throws EngineException, FileFailure {
        String doing = "make the directory " + to.shown(target);
        try {
            FileStatus there = parent.find(name);
            if (there == null) {
                try (OpenDirectory made = parent.makeDirectory(name)) {
                    // Its own mode, which may forbid to write, comes last.
                    made.own(owners.uid(status), owners.gid(status), OWNER_ALL);
                    content(source, path, made, target, depth);
                    made.own(owners.uid(status), owners.gid(status), owners.mode(status));
                }
            } else {
                try (OpenDirectory existing = existing(parent, name, there, target)) {
                    content(source, path, existing, target, depth);
                }
            }
        } catch (FileFailure e) {
            throw FileSentence.of(e, doing);
        }
        tally.done();
    }

    private OpenDirectory existing(OpenDirectory parent, String name, FileStatus there, String target)
            throws EngineException, FileFailure {
        if (there.isLink() && !to.isHost()) {
            return to.root().directory(target);
        }
        if (!there.isDirectory()) {
            throw FileSentence.conflict(
                    "make the directory " + to.shown(target),
                    "there is a " + Entries.kind(there.kind()).word() + " of that name");
        }
        return parent.directory(name);
    }

    /** Copies all that is in a directory into another. */
    void content(OpenDirectory source, String path, OpenDirectory place, String target, int depth)
            throws EngineException, FileFailure {
        if (depth > TreeScan.DEEPEST) {
            tally.leftOut(from.shown(path), "it lies deeper than " + TreeScan.DEEPEST + " directories");
            return;
        }
        if (!from.isHost() && source.isKernels()) {
            tally.leftOut(from.shown(path), "it is not stored, the kernel makes it");
            return;
        }
        for (String name : source.names(TreeScan.MOST_NAMES)) {
            tally.pulse().beat();
            @Nullable FileStatus status = source.find(name);
            if (status != null) {
                entry(source, status, path, place, name, target, depth);
            }
        }
    }

    private void entry(
            OpenDirectory source,
            FileStatus status,
            String path,
            OpenDirectory place,
            String name,
            String target,
            int depth)
            throws EngineException, FileFailure {
        String inPath = FilePath.join(path, name);
        String inTarget = FilePath.join(target, name);
        switch (status.kind()) {
            case DIRECTORY -> {
                try (OpenDirectory child = source.directory(name)) {
                    directory(child, status, inPath, place, name, inTarget, depth + 1);
                }
            }
            case FILE -> {
                try (HeldFile held = source.hold(name)) {
                    FileStatus now = held.status();
                    if (!now.isFile() || (!from.isHost() && held.isKernels())) {
                        tally.leftOut(from.shown(inPath), "it is no stored file");
                        return;
                    }
                    FileStatus there = place.find(name);
                    if (there != null && there.isLink()) {
                        place.remove(name);
                        there = null;
                    }
                    file(held, now, new Landing(place, name, inTarget, there));
                }
            }
            case LINK -> link(source, status, place, name, inTarget);
            default ->
                tally.leftOut(
                        from.shown(inPath),
                        "it is a " + Entries.kind(status.kind()).word());
        }
    }

    private void link(OpenDirectory source, FileStatus status, OpenDirectory place, String name, String target)
            throws EngineException, FileFailure {
        String leads = source.readLink(name);
        FileStatus there = place.find(name);
        if (there != null && there.isDirectory()) {
            throw FileSentence.conflict("make the link " + to.shown(target), "there is a directory of that name");
        }
        if (there != null && there.isLink() && place.readLink(name).equals(leads)) {
            return;
        }
        if (there != null) {
            place.remove(name);
        }
        place.makeLink(name, leads, owners.uid(status), owners.gid(status));
        tally.done();
    }
}
