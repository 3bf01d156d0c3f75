package org.lxdeck.engine.device;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a device must know to become lines.
 *
 * @param netIndex N of {@code lxc.net.N}, for a nic
 * @param nicName the interface's name inside, for a nic
 * @param mac the interface's address, for a nic
 * @param paths what stands at paths
 * @param mapped whether ids inside are others than on the host
 * @param place where the host's side of the container's devices lies
 */
public record LineContext(int netIndex, String nicName, String mac, Paths paths, boolean mapped, DevicePlace place) {
    /** What liblxc can be told to run on the host. */
    public HookDirectory hooks() {
        return place.hooks();
    }

    /** Looks at paths. */
    public interface Paths {
        /** What stands at a path of the host. */
        FileKind onHost(String path);

        /** Where an absolute path inside the container leads, symbolic links taken, for liblxc refuses them. */
        default String inside(String path) {
            return path;
        }
    }

    /** What stands at a path. */
    public enum FileKind {
        DIRECTORY,
        FILE,
        BLOCK,
        MISSING
    }

    /** Looks at the real host; symbolic links of the host are followed, as a mount does. */
    public static FileKind onHost(String path) {
        Path found = Path.of(path);
        if (Files.isDirectory(found)) {
            return FileKind.DIRECTORY;
        }
        if (!Files.exists(found)) {
            return FileKind.MISSING;
        }
        return NodeKind.of(found).equals("b") ? FileKind.BLOCK : FileKind.FILE;
    }
}
