package org.lxdeck.engine.host.local.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lxdeck.engine.config.CpuSet;
import org.lxdeck.engine.config.HostFacts;
import org.lxdeck.engine.config.InvalidValue;
import org.lxdeck.engine.config.LimitFacts;
import org.lxdeck.engine.stats.CgroupLayout;
import org.lxdeck.engine.stats.KernelTree;

/** Reads what the generated configuration depends on: a handful of small files of /proc, /sys and /dev. */
final class HostFactsReader {
    private static final Path MEMINFO = Path.of("/proc/meminfo");
    private static final Path SWAPPINESS = Path.of("/proc/sys/vm/swappiness");
    private static final Path APPARMOR = Path.of("/sys/module/apparmor/parameters/enabled");
    private static final Path INIT = Path.of("/proc/1/status");

    private HostFactsReader() {}

    static HostFacts read(int liblxcMajor) {
        CgroupLayout.Kind kind = CgroupLayout.detect(KernelTree.LIVE).kind();
        Set<String> paths = new HashSet<>();
        for (String path : HostFacts.PROBED) {
            if (Files.exists(Path.of(path))) {
                paths.add(path);
            }
        }
        boolean unified = kind == CgroupLayout.Kind.V2 && Files.exists(Path.of("/proc/self/ns/cgroup"));
        boolean appArmor =
                firstLine(APPARMOR).equals("Y") && Files.isDirectory(Path.of("/sys/kernel/security/apparmor"));
        LimitFacts limits = new LimitFacts(
                memoryBytes(), countsSwap(kind), swappiness(), "", interfaces(), OptionalFiles.here(kind));
        return new HostFacts(liblxcMajor, unified, appArmor, paths, limits);
    }

    /** The CPUs that containers may use: those that init may use, which leaves out isolated ones. */
    static BitSet cpus() {
        for (String line : lines(INIT)) {
            if (line.startsWith("Cpus_allowed_list:")) {
                try {
                    return CpuSet.parse(line.substring(line.indexOf(':') + 1).trim());
                } catch (InvalidValue unknownFormat) {
                    break;
                }
            }
        }
        BitSet all = new BitSet();
        all.set(0, Runtime.getRuntime().availableProcessors());
        return all;
    }

    private static long memoryBytes() {
        for (String line : lines(MEMINFO)) {
            if (line.startsWith("MemTotal:")) {
                String digits = line.replaceAll("[^0-9]", "");
                return digits.isEmpty() ? 0 : Long.parseLong(digits) * 1024;
            }
        }
        return 0;
    }

    /** Those with a driver of their own; bridges and the hosts' sides of containers come and go. */
    private static Set<String> interfaces() {
        Set<String> found = new TreeSet<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of("/sys/class/net"))) {
            for (Path each : all) {
                String name = each.getFileName().toString();
                if (Files.exists(each.resolve("device")) && name.matches("[A-Za-z0-9_.-]{1,15}")) {
                    found.add(name);
                }
            }
        } catch (IOException unreadable) {
            return Set.of();
        }
        return found;
    }

    private static int swappiness() {
        String text = firstLine(SWAPPINESS);
        return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 60;
    }

    private static boolean countsSwap(CgroupLayout.Kind kind) {
        if (kind == CgroupLayout.Kind.V2) {
            return Files.exists(Path.of("/sys/fs/cgroup/init.scope/memory.swap.max"))
                    || Files.exists(Path.of("/sys/fs/cgroup/system.slice/memory.swap.max"));
        }
        return Files.exists(Path.of("/sys/fs/cgroup/memory/memory.memsw.limit_in_bytes"));
    }

    private static String firstLine(Path file) {
        List<String> all = lines(file);
        return all.isEmpty() ? "" : all.get(0).trim();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException missing) {
            return List.of();
        }
    }
}
