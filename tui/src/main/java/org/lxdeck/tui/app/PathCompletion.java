package org.lxdeck.tui.app;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds the files whose path begins as typed. Reads one directory. */
final class PathCompletion {
    private static final int MOST = 500;

    private PathCompletion() {}

    /** The paths, sorted, directories with a slash; none when there is no such directory or it cannot be read. */
    static List<String> of(String typed) {
        int slash = typed.lastIndexOf('/');
        if (slash < 0) {
            return List.of();
        }
        String directory = typed.substring(0, slash + 1);
        String start = typed.substring(slash + 1);
        List<String> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(Path.of(directory))) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                boolean hidden = name.startsWith(".") && !start.startsWith(".");
                if (name.startsWith(start) && !hidden && found.size() < MOST) {
                    found.add(directory + name + (Files.isDirectory(entry) ? "/" : ""));
                }
            }
        } catch (IOException | InvalidPathException e) {
            return List.of();
        }
        found.sort(null);
        return found;
    }
}
