package org.lxdeck.engine.host.local.files;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.FileIntent.Copying;
import org.lxdeck.engine.FileIntent.Ownership;
import org.lxdeck.engine.model.FilePath;
import org.lxdeck.lxc.files.FileFailure;
import org.lxdeck.lxc.files.FileStatus;
import org.lxdeck.lxc.files.HeldFile;
import org.lxdeck.lxc.files.OpenDirectory;

/** Copies what was named from one root to another; what lies in directories is {@link TreeCopy}'s. */
final class Transfer {
    /** As LXD makes them. */
    private static final int NEW_PARENT = 0750;

    private static final int NEW_ON_HOST = 0755;

    private final OpenRoot from;
    private final OpenRoot to;
    private final Copying how;
    private final Owners owners;
    private final Tally tally;
    private final TreeCopy copy;

    Transfer(OpenRoot from, OpenRoot to, Copying how, Ownership wanted, Tally tally) {
        this.from = from;
        this.to = to;
        this.how = how;
        this.owners = new Owners(to, wanted);
        this.tally = tally;
        this.copy = new TreeCopy(from, to, owners, tally);
    }

    /** Copies them all; the first that fails ends it. */
    void run(List<String> sources, String target) throws EngineException, FileFailure {
        tally.begin(TreeScan.of(from, sources, true, tally.pulse()));
        boolean into = how.intoDirectory() || Landing.isDirectory(to, target);
        if (sources.size() > 1 && !into) {
            throw FileSentence.conflict("copy to " + to.shown(target), "several files need a directory to go to");
        }
        // All are looked at before the first is copied.
        for (String source : sources) {
            hold(source).close();
        }
        for (String source : sources) {
            one(source, target, into);
        }
    }

    private void one(String source, String target, boolean into) throws EngineException, FileFailure {
        try (HeldFile held = hold(source)) {
            FileStatus status = held.status();
            tally.pulse().beat();
            if (status.isDirectory()) {
                tree(source, held, status, target, into);
                return;
            }
            if (!status.isFile()) {
                String what = Entries.kind(status.kind()).word();
                throw FileSentence.refused("copy " + from.shown(source), "it is a " + what);
            }
            String place = into ? FilePath.join(target, FilePath.name(source)) : target;
            if (!from.isHost() && held.isKernels()) {
                throw FileSentence.kernels("copy " + from.shown(source), from.container());
            }
            try (Landing landing = Landing.at(to, place, path -> parents(path, status, into))) {
                copy.file(held, status, landing);
            }
        }
    }

    private HeldFile hold(String source) throws EngineException {
        try {
            return from.root().hold(source);
        } catch (FileFailure e) {
            throw FileSentence.of(e, "read " + from.shown(source));
        }
    }

    private void tree(String source, HeldFile held, FileStatus status, String target, boolean into)
            throws EngineException, FileFailure {
        if (!how.recursive()) {
            throw new EngineException(
                    EngineError.Kind.INVALID,
                    from.shown(source) + " is a directory",
                    "copy it with all that is in it: --recursive");
        }
        // As LXD: a recursive target is the directory to copy into; out of a container it is made when it is missing.
        boolean make = how.createDirectories() || (to.isHost() && !into);
        String name = FilePath.name(source);
        try (OpenDirectory source0 = held.directory(to.root().maker());
                OpenDirectory place = make ? made(target, status) : existing(target)) {
            if (!from.isHost() && source0.isKernels()) {
                throw FileSentence.kernels("copy " + from.shown(source), from.container());
            }
            if (name.isEmpty()) {
                copy.content(source0, FilePath.clean(source), place, target, 0);
            } else {
                copy.directory(source0, status, FilePath.clean(source), place, name, FilePath.join(target, name), 0);
            }
        }
    }

    private OpenDirectory parents(String path, FileStatus source, boolean into) throws EngineException {
        return how.createDirectories() || (into && to.isHost()) ? made(path, source) : existing(path);
    }

    private OpenDirectory existing(String path) throws EngineException {
        try {
            return to.root().directory(path);
        } catch (FileFailure e) {
            EngineException failure = FileSentence.of(e, "write to " + to.shown(path));
            boolean missing = e.number() == FileFailure.NO_ENTRY;
            throw missing
                    ? new EngineException(failure.error().withHint("make missing directories with: --create-dirs"))
                    : failure;
        }
    }

    private OpenDirectory made(String path, @Nullable FileStatus source) throws EngineException {
        int usual = to.isHost() ? NEW_ON_HOST : NEW_PARENT;
        int mode = source != null && source.isDirectory() && !to.isHost() ? source.mode() & 0777 : usual;
        return Directories.make(to, path, true, owners, source, mode).directory();
    }
}
