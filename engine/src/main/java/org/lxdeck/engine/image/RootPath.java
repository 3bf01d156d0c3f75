package org.lxdeck.engine.image;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Finds the real place of a path of a container as the container itself would, without ever leaving its root file system:
 * symbolic links are followed inside it, an absolute one starts at its root again, {@code ..} stops there. For a container
 * that does not run.
 */
final class RootPath {
    private static final int MOST_LINKS = 40;

    private RootPath() {}

    /** The place on the host; it may not exist, nor may the directories above it. */
    static Path resolve(Path rootfs, String inside) throws IOException {
        if (!Files.isDirectory(rootfs, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(rootfs.toString(), null, "it is not a real directory");
        }
        Deque<String> rest = new ArrayDeque<>();
        push(rest, inside);
        Path at = rootfs;
        int links = 0;
        while (!rest.isEmpty()) {
            String name = rest.pop();
            if (name.equals("..")) {
                Path above = at.getParent();
                at = at.equals(rootfs) || above == null ? rootfs : above;
                continue;
            }
            Path next = at.resolve(name);
            if (!Files.isSymbolicLink(next)) {
                at = next;
                continue;
            }
            if (++links > MOST_LINKS) {
                throw new FileSystemException(inside, null, "too many symbolic links");
            }
            String target = Files.readSymbolicLink(next).toString();
            at = target.startsWith("/") ? rootfs : at;
            push(rest, target);
        }
        return at;
    }

    private static void push(Deque<String> rest, String path) {
        String[] names = path.split("/", -1);
        for (int i = names.length - 1; i >= 0; i--) {
            if (!names[i].isEmpty() && !names[i].equals(".")) {
                rest.push(names[i]);
            }
        }
    }
}
