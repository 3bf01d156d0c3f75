package org.lxdeck.tui.app;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lxdeck.engine.model.FileEntry;
import org.lxdeck.engine.model.FileKind;
import org.lxdeck.engine.model.FileListing;

/** Reads a directory of this machine as those of containers are read. */
final class HostFolder {
    private static final int MOST = 100_000;
    private static final int TYPE = 0170000;

    private HostFolder() {}

    static FileListing list(String path) throws IOException {
        List<FileEntry> entries = new ArrayList<>();
        boolean cut = false;
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(Path.of(path))) {
            for (Path file : stream) {
                cut = entries.size() >= MOST;
                if (cut) {
                    break;
                }
                entry(file).ifPresent(entries::add);
            }
        }
        return new FileListing(path, entries, cut);
    }

    /** Empty when it has gone since. */
    private static Optional<FileEntry> entry(Path file) {
        try {
            return Optional.of(read(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static FileEntry read(Path file) throws IOException {
        Map<String, Object> found = Files.readAttributes(file, "unix:*", LinkOption.NOFOLLOW_LINKS);
        int mode = (Integer) found.getOrDefault("mode", 0);
        FileKind kind = kind(mode & TYPE);
        boolean link = kind == FileKind.LINK;
        FileTime changed = (FileTime) found.getOrDefault("lastModifiedTime", FileTime.fromMillis(0));
        return new FileEntry(
                String.valueOf(file.getFileName()),
                kind,
                mode & 07777,
                ((Integer) found.getOrDefault("uid", 0)) & 0xffffffffL,
                ((Integer) found.getOrDefault("gid", 0)) & 0xffffffffL,
                (Long) found.getOrDefault("size", 0L),
                changed.toMillis() / 1000,
                link ? Files.readSymbolicLink(file).toString() : "",
                link ? Files.isDirectory(file) : kind == FileKind.DIRECTORY);
    }

    private static FileKind kind(int type) {
        return switch (type) {
            case 0100000 -> FileKind.FILE;
            case 0040000 -> FileKind.DIRECTORY;
            case 0120000 -> FileKind.LINK;
            case 0010000 -> FileKind.FIFO;
            case 0140000 -> FileKind.SOCKET;
            case 0020000 -> FileKind.CHARACTER_DEVICE;
            case 0060000 -> FileKind.BLOCK_DEVICE;
            default -> FileKind.OTHER;
        };
    }
}
