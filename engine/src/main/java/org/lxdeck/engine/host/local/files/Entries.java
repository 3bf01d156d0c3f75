package org.lxdeck.engine.host.local.files;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.FileEntry;
import org.lxdeck.engine.model.FileKind;
import org.lxdeck.engine.model.FileListing;
import org.lxdeck.engine.model.FilePath;
import org.lxdeck.lxc.files.FileFailure;
import org.lxdeck.lxc.files.FileStatus;
import org.lxdeck.lxc.files.HeldFile;
import org.lxdeck.lxc.files.OpenDirectory;

/** Reads what is in a directory into the model. */
final class Entries {
    static final int MOST = 100_000;

    private Entries() {}

    static FileListing list(OpenRoot from, String path, Pulse pulse) throws EngineException, FileFailure {
        List<FileEntry> entries = new ArrayList<>();
        try (OpenDirectory directory = from.root().directory(path)) {
            pulse.beat();
            List<String> names = directory.names(MOST + 1);
            for (String name : names.subList(0, Math.min(names.size(), MOST))) {
                pulse.beat();
                try {
                    entries.add(entry(from, path, directory, name));
                } catch (FileFailure gone) {
                    if (gone.number() != FileFailure.NO_ENTRY) {
                        entries.add(new FileEntry(name, FileKind.OTHER, 0, 0, 0, 0, 0, "", false));
                    }
                }
            }
            return new FileListing(path, entries, names.size() > MOST);
        }
    }

    private static FileEntry entry(OpenRoot from, String path, OpenDirectory directory, String name)
            throws FileFailure {
        FileStatus status = directory.status(name);
        if (!status.isLink()) {
            return of(from, name, status, "", status.isDirectory());
        }
        return of(from, name, status, directory.readLink(name), leads(from, FilePath.join(path, name)));
    }

    private static boolean leads(OpenRoot from, String path) {
        try (HeldFile target = from.root().hold(path)) {
            return target.status().isDirectory();
        } catch (FileFailure nowhere) {
            return false;
        }
    }

    static FileEntry of(OpenRoot from, String name, FileStatus status, String target, boolean leads) {
        return new FileEntry(
                name,
                kind(status.kind()),
                status.mode(),
                from.ids().uid(status.uid()),
                from.ids().gid(status.gid()),
                status.size(),
                status.modified(),
                target,
                leads);
    }

    static FileKind kind(FileStatus.Kind kind) {
        return switch (kind) {
            case FILE -> FileKind.FILE;
            case DIRECTORY -> FileKind.DIRECTORY;
            case LINK -> FileKind.LINK;
            case FIFO -> FileKind.FIFO;
            case SOCKET -> FileKind.SOCKET;
            case CHARACTER_DEVICE -> FileKind.CHARACTER_DEVICE;
            case BLOCK_DEVICE -> FileKind.BLOCK_DEVICE;
            case OTHER -> FileKind.OTHER;
        };
    }
}
