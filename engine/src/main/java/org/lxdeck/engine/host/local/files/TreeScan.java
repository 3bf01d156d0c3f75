package org.lxdeck.engine.host.local.files;

import java.util.List;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.FileCount;
import org.lxdeck.lxc.files.FileFailure;
import org.lxdeck.lxc.files.FileStatus;
import org.lxdeck.lxc.files.HeldFile;
import org.lxdeck.lxc.files.Maker;
import org.lxdeck.lxc.files.OpenDirectory;

/** Counts files before they are copied or deleted. What cannot be looked at is left out. */
final class TreeScan {
    /** So deep nobody builds for use; every step down holds a descriptor. */
    static final int DEEPEST = 300;

    static final int MOST_NAMES = 5_000_000;

    private final Pulse pulse;
    private long files;
    private long directories;
    private long bytes;

    private TreeScan(Pulse pulse) {
        this.pulse = pulse;
    }

    static FileCount of(OpenRoot root, List<String> paths, boolean follow, Pulse pulse) throws EngineException {
        TreeScan scan = new TreeScan(pulse);
        for (String path : paths) {
            try (HeldFile held = follow ? root.root().hold(path) : root.root().holdItself(path)) {
                FileStatus status = held.status();
                scan.add(status);
                if (status.isDirectory()) {
                    try (OpenDirectory directory = held.directory(Maker.ROOT)) {
                        scan.inside(directory, 0);
                    }
                }
            } catch (FileFailure gone) {
                pulse.beat();
            }
        }
        return new FileCount(scan.files, scan.directories, scan.bytes);
    }

    private void inside(OpenDirectory directory, int depth) throws EngineException, FileFailure {
        if (depth > DEEPEST || directory.isKernels()) {
            return;
        }
        for (String name : directory.names(MOST_NAMES)) {
            pulse.beat();
            try {
                FileStatus status = directory.status(name);
                add(status);
                if (status.isDirectory()) {
                    try (OpenDirectory child = directory.directory(name)) {
                        inside(child, depth + 1);
                    }
                }
            } catch (FileFailure gone) {
                pulse.beat();
            }
        }
    }

    private void add(FileStatus status) {
        files++;
        directories += status.isDirectory() ? 1 : 0;
        bytes += status.isFile() ? status.size() : 0;
    }
}
