package org.lxdeck.engine.host.local.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.config.MarkedConfig;

/** Follows the {@code lxc.include} lines of a configuration; best effort, what cannot be read has no lines. */
final class Includes {
    private static final int DEEPEST = 5;
    private static final long LARGEST = 1 << 20;

    private Includes() {}

    /** The lines with those of the included files in their places. */
    static List<LxcLine> allLines(List<LxcLine> lines) {
        List<LxcLine> all = new ArrayList<>();
        add(lines, all, 0);
        return all;
    }

    private static void add(List<LxcLine> lines, List<LxcLine> all, int depth) {
        for (LxcLine line : lines) {
            all.add(line);
            if (line.key().equals("lxc.include") && depth < DEEPEST) {
                for (Path file : files(line.value())) {
                    add(read(file), all, depth + 1);
                }
            }
        }
    }

    private static List<Path> files(String value) {
        try {
            Path path = Path.of(value);
            if (!Files.isDirectory(path)) {
                return List.of(path);
            }
            try (Stream<Path> inside = Files.list(path)) {
                return inside.filter(file -> file.toString().endsWith(".conf"))
                        .sorted()
                        .toList();
            }
        } catch (IOException | InvalidPathException unreadable) {
            return List.of();
        }
    }

    private static List<LxcLine> read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return List.of();
            }
            String text = Files.readString(file, StandardCharsets.ISO_8859_1).replace('\0', ' ');
            return MarkedConfig.parse(unmarked(text), file.toString()).outside();
        } catch (IOException | EngineException unreadable) {
            return List.of();
        }
    }

    // An included file is never ours, whatever its comments say.
    private static byte[] unmarked(String text) {
        return text.replace("# lxdeck", "# ").getBytes(StandardCharsets.ISO_8859_1);
    }
}
