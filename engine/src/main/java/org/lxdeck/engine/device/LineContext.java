package org.lxdeck.engine.device;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * What a device must know to become lines.
 *
 * @param netIndex N of {@code lxc.net.N}, for a nic
 * @param nicName the interface's name inside, for a nic
 * @param mac the interface's address, for a nic
 * @param files what stands at a path of the host
 */
public record LineContext(int netIndex, String nicName, String mac, Function<String, FileKind> files) {
    /** What stands at a path. */
    public enum FileKind {
        DIRECTORY,
        FILE,
        MISSING
    }

    /** Looks at the real host; symbolic links of the host are followed, as a mount does. */
    public static FileKind onHost(String path) {
        Path found = Path.of(path);
        if (Files.isDirectory(found)) {
            return FileKind.DIRECTORY;
        }
        return Files.exists(found) ? FileKind.FILE : FileKind.MISSING;
    }
}
