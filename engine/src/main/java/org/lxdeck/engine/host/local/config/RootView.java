package org.lxdeck.engine.host.local.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files of a running container as seen from the host, through {@code /proc/<init>/root}. Contents are read by opening
 * one directory after the other without following any symbolic link; questions whether something is there follow links,
 * but inside the container's root only.
 */
final class RootView {
    private static final int MOST_LINKS = 40;

    private final Path root;

    RootView(Path root) {
        this.root = root;
    }

    static RootView of(int pid) {
        return new RootView(Path.of("/proc", Integer.toString(pid), "root"));
    }

    /**
     * The beginning of a regular file; empty when it is not there, is something else or lies behind a symbolic link.
     *
     * @param path relative to the root
     */
    String read(String path, int limit) {
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(root)) {
            return stream instanceof SecureDirectoryStream<Path> directory
                    ? read(directory, path.split("/", -1), 0, limit)
                    : "";
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static String read(SecureDirectoryStream<Path> directory, String[] names, int at, int limit)
            throws IOException {
        Path name = Path.of(names[at]);
        if (at < names.length - 1) {
            try (SecureDirectoryStream<Path> next = directory.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS)) {
                return read(next, names, at + 1, limit);
            }
        }
        BasicFileAttributeView view =
                directory.getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (!view.readAttributes().isRegularFile()) {
            return "";
        }
        ByteBuffer bytes = ByteBuffer.allocate(limit);
        try (SeekableByteChannel in =
                directory.newByteChannel(name, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            int got = in.read(bytes);
            while (got > 0 && bytes.hasRemaining()) {
                got = in.read(bytes);
            }
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    /** As {@link #read}, of a file that may lie behind links inside the root. */
    String readBehindLinks(String path, int limit) {
        Path found = resolve(path);
        return found == null ? "" : read(root.relativize(found).toString(), limit);
    }

    /** Whether it is certain that nothing is there; not where a part of the way cannot be looked into. */
    boolean lacks(String path) {
        try {
            return find(path) == null;
        } catch (IOException unsure) {
            return false;
        }
    }

    boolean isFile(String path) {
        Path found = resolve(path);
        return found != null && Files.isRegularFile(found, LinkOption.NOFOLLOW_LINKS);
    }

    boolean isDirectory(String path) {
        Path found = resolve(path);
        return found != null && Files.isDirectory(found, LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether a file is there that somebody may execute. */
    boolean isProgram(String path) {
        Path found = resolve(path);
        try {
            return found != null
                    && Files.isRegularFile(found, LinkOption.NOFOLLOW_LINKS)
                    && ((Integer) Files.getAttribute(found, "unix:mode", LinkOption.NOFOLLOW_LINKS) & 0111) != 0;
        } catch (IOException gone) {
            return false;
        }
    }

    /** Where an absolute path of the container leads, every link taken as the container would; null when nowhere. */
    private @Nullable Path resolve(String path) {
        try {
            return find(path);
        } catch (IOException gone) {
            return null;
        }
    }

    /** As {@link #resolve}; an exception where that cannot be told. */
    private @Nullable Path find(String path) throws IOException {
        Deque<String> rest = new ArrayDeque<>();
        Deque<Path> walked = new ArrayDeque<>(List.of(root));
        push(rest, path);
        int links = 0;
        try {
            while (!rest.isEmpty()) {
                String name = rest.pop();
                Path next = walked.getLast().resolve(name);
                if (name.equals("..")) {
                    if (walked.size() > 1) {
                        walked.removeLast();
                    }
                } else if (Files.isSymbolicLink(next)) {
                    if (++links > MOST_LINKS) {
                        return null;
                    }
                    String target = Files.readSymbolicLink(next).toString();
                    if (target.startsWith("/")) {
                        walked.clear();
                        walked.add(root);
                    }
                    push(rest, target);
                } else if (Files.exists(next, LinkOption.NOFOLLOW_LINKS)) {
                    walked.add(next);
                } else if (Files.notExists(next, LinkOption.NOFOLLOW_LINKS)) {
                    return null;
                } else {
                    throw new AccessDeniedException(next.toString());
                }
            }
            return walked.getLast();
        } catch (InvalidPathException nowhere) {
            return null;
        }
    }

    static void push(Deque<String> rest, String path) {
        String[] names = path.split("/", -1);
        for (int i = names.length - 1; i >= 0; i--) {
            if (!names[i].isEmpty() && !names[i].equals(".")) {
                rest.push(names[i]);
            }
        }
    }
}
