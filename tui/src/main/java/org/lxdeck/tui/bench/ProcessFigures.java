package org.lxdeck.tui.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the kernel counts for a process: CPU ticks (1/100 s, utime + stime of /proc/PID/stat), write calls (syscw of
 * /proc/PID/io), proportional memory as if alone (KiB): Pss of smaps, but Rss of files that the bench itself has mapped,
 * since a Java virtual machine beside it takes half of its library and archive off the measured one.
 */
record ProcessFigures(long ticks, long writes, long pssKib) {
    static ProcessFigures of(List<Integer> pids) throws IOException {
        long ticks = 0;
        long writes = 0;
        long pss = 0;
        Set<String> ours = filesOfBench();
        for (int pid : pids) {
            ProcessFigures one = of(pid, ours);
            ticks += one.ticks;
            writes += one.writes;
            pss += one.pssKib;
        }
        return new ProcessFigures(ticks, writes, pss);
    }

    private static ProcessFigures of(int pid, Set<String> ours) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"), StandardCharsets.ISO_8859_1);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long used = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            return new ProcessFigures(used, number("/proc/" + pid + "/io", "syscw:"), alone(pid, ours));
        } catch (IOException gone) {
            return new ProcessFigures(0, 0, 0); // a helper that was at work for a moment
        }
    }

    /** The files this process has mapped. */
    private static Set<String> filesOfBench() throws IOException {
        Set<String> files = new HashSet<>();
        for (String line : Files.readAllLines(Path.of("/proc/self/maps"))) {
            int slash = line.indexOf('/');
            if (slash > 0) {
                files.add(line.substring(slash));
            }
        }
        return files;
    }

    private static long alone(int pid, Set<String> ours) throws IOException {
        long sum = 0;
        boolean shared = false;
        for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/smaps"), StandardCharsets.ISO_8859_1)) {
            int slash = line.indexOf('/');
            if (line.indexOf(':') > line.indexOf(' ')) {
                shared = slash > 0 && ours.contains(line.substring(slash));
            } else if (line.startsWith(shared ? "Rss:" : "Pss:")) {
                sum += kib(line.substring(4));
            }
        }
        return sum;
    }

    /** Proportional memory as if alone, of which anonymous (KiB), files open, threads of one process. */
    static long[] holdings(int pid) throws IOException {
        long pss = alone(pid, filesOfBench());
        long anonymous = number("/proc/" + pid + "/smaps_rollup", "Anonymous:");
        return new long[] {pss, anonymous, entries(pid, "fd"), entries(pid, "task")};
    }

    private static long entries(int pid, String directory) throws IOException {
        try (Stream<Path> entries = Files.list(Path.of("/proc/" + pid + "/" + directory))) {
            return entries.count();
        }
    }

    static long pssKib(int pid) throws IOException {
        return number("/proc/" + pid + "/smaps_rollup", "Pss:");
    }

    private static long number(String file, String name) throws IOException {
        for (String line : Files.readAllLines(Path.of(file))) {
            if (line.startsWith(name)) {
                return kib(line.substring(name.length()));
            }
        }
        throw new IOException(file + " has no line " + name);
    }

    private static long kib(String amount) {
        return Long.parseLong(amount.replace("kB", "").strip());
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
