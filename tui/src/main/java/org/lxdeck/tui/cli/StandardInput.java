package org.lxdeck.tui.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What stands behind file descriptor 0. */
public final class StandardInput {
    private StandardInput() {}

    /** Whether something can be read to its end: a regular file or a pipe, not a terminal, socket or device. */
    public static boolean isFileOrPipe() {
        try {
            Path fd = Path.of("/proc/self/fd/0");
            String target = Files.readSymbolicLink(fd).toString();
            return target.startsWith("pipe:") || Files.isRegularFile(fd);
        } catch (IOException e) {
            return false;
        }
    }
}
