package org.lxdeck.engine.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What kind of node a path of the host is. */
final class NodeKind {
    private static final int KIND_BITS = 0170000;
    private static final int CHARACTER = 0020000;
    private static final int BLOCK = 0060000;

    private NodeKind() {}

    /** {@code c}, {@code b}, or nothing for everything else; links are followed. */
    static String of(Path path) {
        try {
            int mode = (Integer) Files.getAttribute(path, "unix:mode") & KIND_BITS;
            return mode == CHARACTER ? "c" : mode == BLOCK ? "b" : "";
        } catch (IOException missing) {
            return "";
        }
    }
}
