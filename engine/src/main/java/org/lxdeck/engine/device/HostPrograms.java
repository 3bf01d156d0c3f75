package org.lxdeck.engine.device;

import java.nio.file.Files;
import java.nio.file.Path;

/** Which programs are installed where {@link HostCommand} and the programs for devices find them. */
final class HostPrograms {
    private HostPrograms() {}

    static boolean has(String name) {
        for (String directory : HostCommand.PATH.split(":", -1)) {
            if (Files.isExecutable(Path.of(directory, name))) {
                return true;
            }
        }
        return false;
    }
}
