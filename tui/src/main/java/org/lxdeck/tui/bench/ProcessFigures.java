package org.lxdeck.tui.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the kernel counts for a process: CPU ticks (1/100 s, utime + stime of /proc/PID/stat), write calls (syscw of
 * /proc/PID/io), proportional memory (Pss of smaps_rollup, KiB).
 */
record ProcessFigures(long ticks, long writes, long pssKib) {
    static ProcessFigures of(List<Integer> pids) throws IOException {
        long ticks = 0;
        long writes = 0;
        long pss = 0;
        for (int pid : pids) {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"), StandardCharsets.ISO_8859_1);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            ticks += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            writes += number("/proc/" + pid + "/io", "syscw:");
            pss += number("/proc/" + pid + "/smaps_rollup", "Pss:");
        }
        return new ProcessFigures(ticks, writes, pss);
    }

    static long pssKib(int pid) throws IOException {
        return number("/proc/" + pid + "/smaps_rollup", "Pss:");
    }

    private static long number(String file, String name) throws IOException {
        for (String line : Files.readAllLines(Path.of(file))) {
            if (line.startsWith(name)) {
                return Long.parseLong(
                        line.substring(name.length()).replace("kB", "").strip());
            }
        }
        throw new IOException(file + " has no line " + name);
    }

    static String commandLine(String pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/cmdline"), StandardCharsets.ISO_8859_1)
                    .replace('\0', ' ')
                    .strip();
        } catch (IOException e) {
            return "";
        }
    }

    /** The process and all below it. */
    static List<Integer> family(int root) throws IOException {
        List<Integer> family = new ArrayList<>(List.of(root));
        for (int i = 0; i < family.size(); i++) {
            int parent = family.get(i);
            try (Stream<Path> tasks = Files.list(Path.of("/proc/" + parent + "/task"))) {
                for (Path task : (Iterable<Path>) tasks::iterator) {
                    String children = Files.readString(task.resolve("children")).strip();
                    for (String child : children.isEmpty() ? new String[0] : children.split(" ")) {
                        family.add(Integer.parseInt(child));
                    }
                }
            }
        }
        return family;
    }
}
