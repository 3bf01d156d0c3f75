package org.lxdeck.engine.host.local.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.FileIntent;
import org.lxdeck.engine.FileIntent.Copying;
import org.lxdeck.engine.FileIntent.Ownership;
import org.lxdeck.engine.model.FileCount;
import org.lxdeck.engine.model.FileEntry;
import org.lxdeck.engine.model.FileListing;
import org.lxdeck.engine.model.FilePath;
import org.lxdeck.engine.op.Outcome;
import org.lxdeck.engine.op.Progress;
import org.lxdeck.engine.store.IoSentence;
import org.lxdeck.lxc.files.FileFailure;
import org.lxdeck.lxc.files.FileStatus;
import org.lxdeck.lxc.files.HeldFile;
import org.lxdeck.lxc.files.OpenFile;

/** What can be done with the files of one container; every method blocks and gives up when nothing answers. */
public final class ContainerFiles {
    /** A person waits for a list, and for a look. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    /** A slow disk may write back a lot before it takes the next piece. */
    private static final Duration LONG_PATIENCE = Duration.ofSeconds(40);

    private static final int NEW_DIRECTORY = 0755;
    private static final int OF_STREAM = 0600;

    private final RootSpot spot;

    public ContainerFiles(RootSpot spot) {
        this.spot = spot;
    }

    private interface Work<T> {
        T with(OpenRoot root, Pulse pulse) throws EngineException, FileFailure;
    }

    private <T> T on(String doing, Duration patience, boolean writing, Progress progress, Work<T> work)
            throws EngineException {
        return WatchedThread.run(doing, patience, progress, pulse -> {
            try (OpenRoot root = spot.open(writing)) {
                pulse.beat();
                return work.with(root, pulse);
            }
        });
    }

    public FileListing list(String asked) throws EngineException {
        String path = FilePath.clean(asked);
        return on(
                "list " + spot.name() + path,
                PATIENCE,
                false,
                Progress.NONE,
                (root, pulse) -> Entries.list(root, path, pulse));
    }

    public FileEntry look(String asked) throws EngineException {
        String path = FilePath.clean(asked);
        return on("look at " + spot.name() + path, PATIENCE, false, Progress.NONE, (root, pulse) -> {
            try (HeldFile held = root.root().hold(path)) {
                FileStatus status = held.status();
                return Entries.of(root, FilePath.name(path), status, "", status.isDirectory());
            }
        });
    }

    public FileCount count(List<String> paths) throws EngineException {
        return on(
                "count files", PATIENCE, false, Progress.NONE, (root, pulse) -> TreeScan.of(root, paths, false, pulse));
    }

    public void read(String asked, long limit, OutputStream into) throws EngineException {
        String path = FilePath.clean(asked);
        String doing = "read " + spot.name() + path;
        long unused = on(doing, LONG_PATIENCE, false, Progress.NONE, (root, pulse) -> {
            try (HeldFile held = root.root().hold(path)) {
                FileStatus status = held.status();
                if (!status.isFile()) {
                    throw FileSentence.refused(
                            "read " + root.shown(path),
                            "it is a " + Entries.kind(status.kind()).word());
                }
                if (held.isKernels()) {
                    throw FileSentence.kernels("read " + root.shown(path), root.container());
                }
                try (OpenFile file = held.read()) {
                    return pour(file, limit, into, pulse);
                }
            }
        });
    }

    private static long pour(OpenFile file, long limit, OutputStream into, Pulse pulse)
            throws EngineException, FileFailure {
        byte[] piece = new byte[OpenFile.PIECE];
        long poured = 0;
        int got = file.read(piece);
        while (got > 0 && poured < limit) {
            int size = (int) Math.min(got, limit - poured);
            pulse.waitsElsewhere();
            try {
                into.write(piece, 0, size);
            } catch (IOException failure) {
                throw IoSentence.of(failure, "write what was read");
            }
            pulse.beat();
            poured += size;
            got = file.read(piece);
        }
        return poured;
    }

    public Outcome push(FileIntent.Push intent, Progress progress) throws EngineException {
        return on("copy to " + spot.name() + intent.target(), LONG_PATIENCE, true, progress, (root, pulse) -> {
            try (OpenRoot host = OpenRoot.ofHost()) {
                return copied(host, root, intent.sources(), intent.target(), intent.how(), intent.ownership(), pulse);
            }
        });
    }

    public Outcome pull(FileIntent.Pull intent, Progress progress) throws EngineException {
        List<String> sources = intent.sources().stream().map(FilePath::clean).toList();
        return on("copy from " + spot.name(), LONG_PATIENCE, false, progress, (root, pulse) -> {
            try (OpenRoot host = OpenRoot.ofHost()) {
                return copied(root, host, sources, intent.target(), intent.how(), Ownership.OF_SOURCE, pulse);
            }
        });
    }

    private static Outcome copied(
            OpenRoot from,
            OpenRoot to,
            List<String> sources,
            String target,
            Copying how,
            Ownership ownership,
            Pulse pulse)
            throws EngineException, FileFailure {
        Tally tally = new Tally(pulse);
        new Transfer(from, to, how, ownership, tally).run(sources, target);
        return Outcome.of("files", Long.toString(tally.close()));
    }

    public Outcome push(FileIntent.PushStream intent, Progress progress) throws EngineException {
        return on("write " + spot.name() + intent.target(), LONG_PATIENCE, true, progress, (root, pulse) -> {
            Ownership wanted = intent.ownership();
            FileStatus source = new FileStatus(FileStatus.Kind.FILE, OF_STREAM, 0, 0, -1, 0, 1, 0, 0, false);
            Owners owners = new Owners(root, wanted);
            Tally tally = new Tally(pulse);
            progress.stage("copying");
            try (Landing landing = Landing.at(
                    root,
                    intent.target(),
                    path -> intent.createDirectories()
                            ? Directories.make(root, path, true, owners, source, NEW_DIRECTORY)
                                    .directory()
                            : root.root().directory(path))) {
                FileStatus there = landing.found();
                if (there != null && !there.isFile()) {
                    throw FileSentence.conflict(
                            "write " + root.shown(landing.path()),
                            "it is a " + Entries.kind(there.kind()).word());
                }
                Placing.put(
                        root,
                        landing,
                        there == null ? owners : null,
                        source,
                        file -> drain(intent.content(), file, tally));
                tally.done();
            }
            return Outcome.of("files", Long.toString(tally.close()));
        });
    }

    private static void drain(InputStream content, OpenFile file, Tally tally) throws EngineException, FileFailure {
        byte[] piece = new byte[OpenFile.PIECE];
        try {
            tally.pulse().waitsElsewhere();
            for (int got = content.read(piece); got >= 0; got = content.read(piece)) {
                tally.pulse().beat();
                file.write(piece, got);
                tally.moved(got);
                tally.pulse().waitsElsewhere();
            }
        } catch (FileFailure e) {
            throw e;
        } catch (IOException failure) {
            throw IoSentence.of(failure, "read what shall be written");
        }
        tally.pulse().beat();
    }

    public Outcome makeDirectory(FileIntent.MakeDirectory intent, Progress progress) throws EngineException {
        String path = FilePath.clean(intent.path());
        String doing = "make the directory " + spot.name() + path;
        return on(doing, PATIENCE, true, progress, (root, pulse) -> {
            Owners owners = new Owners(root, intent.ownership());
            Directories result = Directories.make(root, path, intent.createDirectories(), owners, null, NEW_DIRECTORY);
            result.directory().close();
            if (!result.made() && !intent.createDirectories()) {
                throw FileSentence.conflict("make the directory " + root.shown(path), "it exists already");
            }
            return Outcome.of("path", path);
        });
    }

    public Outcome delete(FileIntent.DeleteFiles intent, Progress progress) throws EngineException {
        return on("delete files in " + spot.name(), LONG_PATIENCE, true, progress, (root, pulse) -> {
            progress.stage("deleting");
            Tally tally = new Tally(pulse);
            TreeRemoval removal = new TreeRemoval(root, intent.recursive(), tally);
            for (String path : intent.paths()) {
                removal.remove(path);
            }
            return Outcome.of("files", Long.toString(tally.close()));
        });
    }
}
