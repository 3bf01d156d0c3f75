package org.lxdeck.engine.stats;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The root under which /proc and /sys are looked for: {@code ""} for this machine, a directory of recorded files in tests. */
public record KernelTree(String root) {
    /** The machine this runs on. */
    public static final KernelTree LIVE = new KernelTree("");

    /** The name of the file at an absolute kernel path. */
    String file(String kernelPath) {
        return root.isEmpty() ? kernelPath : root + kernelPath;
    }

    /** The file at an absolute kernel path; null when the platform cannot name it. */
    @Nullable
    Path path(String kernelPath) {
        try {
            return Path.of(root + kernelPath);
        } catch (InvalidPathException cannotBeNamed) {
            return null;
        }
    }
}
