package org.lxdeck.engine.host.local.config;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lxdeck.engine.config.LimitFacts;
import org.lxdeck.engine.stats.CgroupLayout;

/** Which of {@link LimitFacts#OPTIONAL} a cgroup below the root has: that of anybody, or for a moment one of our own. */
final class OptionalFiles {
    private static final Path ROOT = Path.of("/sys/fs/cgroup");

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
        return found;
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
