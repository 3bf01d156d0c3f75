package org.lxdeck.engine.host.local.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lxdeck.engine.config.LimitFacts;
import org.lxdeck.engine.stats.CgroupLayout;

/**
 * Which of {@link LimitFacts#OPTIONAL} a cgroup below the root has: that of anybody, or for a moment one of our own. Where
 * cgroup v2 is all there is, also those that a container's will have: its start switches every controller on that the root
 * offers, and systemd has not done so by then.
 */
final class OptionalFiles {
    private static final Path ROOT = Path.of("/sys/fs/cgroup");
    private static final Path SYS = Path.of("/sys");
    private static final Pattern HUGE_PAGES = Pattern.compile("hugepages-([0-9]{1,12})kB");

    private OptionalFiles() {}

    static Set<String> here(CgroupLayout.Kind kind) {
        Set<String> found = new HashSet<>();
        List<Path> roots = kind == CgroupLayout.Kind.V2
                ? List.of(ROOT)
                : List.of(ROOT.resolve("blkio"), ROOT.resolve("hugetlb"), ROOT.resolve("net_prio"));
        for (Path root : roots) {
            if (Files.exists(root.resolve("cgroup.procs"))) {
                look(root, found);
            }
        }
        if (kind == CgroupLayout.Kind.V2) {
            found.addAll(offered(ROOT, SYS));
        }
        return found;
    }

    /** Those of the controllers that the root of cgroup v2 has, switched on below it or not. */
    static Set<String> offered(Path root, Path sys) {
        Set<String> controllers = new HashSet<>(
                Arrays.asList(text(root.resolve("cgroup.controllers")).split("\\s+", -1)));
        Set<String> found = new HashSet<>();
        if (controllers.contains("hugetlb")) {
            for (Path size : children(sys.resolve("kernel/mm/hugepages"))) {
                Matcher name = HUGE_PAGES.matcher(size.getFileName().toString());
                if (name.matches()) {
                    found.add("hugetlb." + pages(Long.parseLong(name.group(1))) + ".max");
                }
            }
        }
        if (controllers.contains("io") && Files.exists(root.resolve("io.cost.qos"))) {
            found.add("io.weight");
        }
        if (controllers.contains("io")
                && children(sys.resolve("block")).stream()
                        .anyMatch(disk -> text(disk.resolve("queue/scheduler")).contains("bfq"))) {
            found.add("io.bfq.weight");
        }
        found.retainAll(LimitFacts.OPTIONAL);
        return found;
    }

    /** A size of pages as the kernel writes it into names of files. */
    private static String pages(long kibibytes) {
        if (kibibytes >= 1 << 20) {
            return (kibibytes >> 20) + "GB";
        }
        return kibibytes >= 1 << 10 ? (kibibytes >> 10) + "MB" : kibibytes + "KB";
    }

    private static List<Path> children(Path directory) {
        List<Path> all = new ArrayList<>();
        try (DirectoryStream<Path> each = Files.newDirectoryStream(directory)) {
            each.forEach(all::add);
        } catch (IOException missing) {
            return List.of();
        }
        return all;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.US_ASCII).strip();
        } catch (IOException missing) {
            return "";
        }
    }

    private static void look(Path root, Set<String> found) {
        try (DirectoryStream<Path> groups = Files.newDirectoryStream(root, Files::isDirectory)) {
            for (Path group : groups) {
                lookIn(group, found);
                return;
            }
        } catch (IOException unreadable) {
            return;
        }
        lookInNew(root.resolve("lxdeck.probe." + ProcessHandle.current().pid()), found);
    }

    private static void lookInNew(Path group, Set<String> found) {
        try {
            Files.createDirectory(group);
            lookIn(group, found);
            Files.delete(group);
        } catch (IOException refused) {
            // Without the right to make one nothing is known of it.
            return;
        }
    }

    private static void lookIn(Path group, Set<String> found) {
        for (String file : LimitFacts.OPTIONAL) {
            if (Files.exists(group.resolve(file))) {
                found.add(file);
            }
        }
    }
}
