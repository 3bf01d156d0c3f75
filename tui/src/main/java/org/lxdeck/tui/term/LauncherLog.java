package org.lxdeck.tui.term;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file in which the launcher keeps what comes on standard error. The launcher takes it away when it is empty; after a
 * kill -9 of the launcher nobody else would.
 */
final class LauncherLog {
    private LauncherLog() {}

    /** Takes an empty one away when the launcher is gone. */
    static void tidy() {
        if (!Launcher.isGone()) {
            return;
        }
        try {
            Path file = Files.readSymbolicLink(Path.of("/proc/self/fd/2"));
            String name = String.valueOf(file.getFileName());
            if (name.startsWith("dashboard-") && name.endsWith(".log") && Files.size(file) == 0) {
                Files.delete(file);
            }
        } catch (IOException e) {
            // It is no file, or it is gone already.
            return;
        }
    }
}
