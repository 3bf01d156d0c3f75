package org.lxdeck.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rooms stay small: no source file above 400 lines, half of them at most 100, every package says what it is. */
class RoomsTest {
    private static final List<String> MODULES = List.of("lxc-native", "engine", "tui");

    @Test
    void noFileIsTooLarge() throws IOException {
        List<String> large = new ArrayList<>();
        for (Path file : sources()) {
            long lines = lines(file);
            if (lines > 400) {
                large.add(file.getFileName() + " has " + lines + " lines");
            }
        }
        assertEquals(List.of(), large);
    }

    @Test
    void halfOfThemAreAtMostAHundredLines() throws IOException {
        List<Long> sizes = new ArrayList<>();
        for (Path file : sources()) {
            sizes.add(lines(file));
        }
        sizes.sort(null);
        assertTrue(sizes.get(sizes.size() / 2) <= 100, "median is " + sizes.get(sizes.size() / 2));
    }

    @Test
    void everyPackageSaysWhatItIs() throws IOException {
        List<String> silent = new ArrayList<>();
        for (Path file : sources()) {
            Path info = file.resolveSibling("package-info.java");
            if (!Files.exists(info)) {
                silent.add(String.valueOf(file.getParent()));
            }
        }
        assertEquals(List.of(), silent.stream().distinct().toList());
    }

    private static List<Path> sources() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> walk = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                walk.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            }
        }
        return files;
    }

    private static long lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        }
    }
}
