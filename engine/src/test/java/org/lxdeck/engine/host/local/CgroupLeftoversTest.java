package org.lxdeck.engine.host.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.engine.stats.RunningScan.Running;

/** Which cgroups go when a container is stopped; directories that hold something stand for groups with processes. */
class CgroupLeftoversTest {
    @TempDir
    Path tree;

    @BeforeEach
    void make() throws IOException {
        for (String group : List.of(
                "memory/lxc.monitor.web",
                "memory/lxc.payload.web/init.scope/inner",
                "memory/lxc.payload.web-1",
                "memory/lxc.payload.web-x",
                "memory/lxc.payload.web2",
                "memory/lxc.pivot",
                "memory/web",
                "pids/lxc.payload.web-12",
                "lxc.payload.web")) {
            Files.createDirectories(tree.resolve(group));
        }
        Files.createFile(tree.resolve("pids/lxc.payload.web-12/process"));
    }

    private List<String> leftBy(Running running) throws IOException {
        new CgroupLeftovers(tree.toFile(), () -> running).sweep("web");
        try (var all = Files.walk(tree)) {
            return all.map(each -> tree.relativize(each).toString())
                    .filter(each -> each.contains("web") && !each.endsWith("process"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thoseOfTheNameGoWithWhatIsInThem() throws IOException {
        assertEquals(
                List.of("memory/lxc.payload.web-x", "memory/lxc.payload.web2", "memory/web", "pids/lxc.payload.web-12"),
                leftBy(new Running(Set.of("web2"), Set.of("other"), Set.of())));
    }

    @Test
    void aNumberThatIsAnotherContainersNameStays() throws IOException {
        assertEquals(
                List.of(
                        "memory/lxc.payload.web-1",
                        "memory/lxc.payload.web-x",
                        "memory/lxc.payload.web2",
                        "memory/web",
                        "pids/lxc.payload.web-12"),
                leftBy(new Running(Set.of("web-1"), Set.of(), Set.of())));
    }

    @Test
    void nothingGoesWhileAMonitorOfTheNameLivesAnywhere() throws IOException {
        for (Running running : List.of(
                new Running(Set.of("web"), Set.of(), Set.of()),
                new Running(Set.of(), Set.of("web"), Set.of()),
                // A hash may stand for it.
                new Running(Set.of(), Set.of(), Set.of("0123456789abcdef")))) {
            assertEquals(10, leftBy(running).size(), running::toString);
        }
    }

    @Test
    void allOfOneStaysWhileAProcessIsSomewhereInIt() throws IOException {
        Files.createDirectories(tree.resolve("cpu/lxc.payload.web/idle.slice"));
        Path busy = Files.createDirectories(tree.resolve("cpu/lxc.payload.web/busy.slice"));
        Files.writeString(busy.resolve("cgroup.procs"), "12\n");
        assertTrue(leftBy(new Running(Set.of(), Set.of(), Set.of())).contains("cpu/lxc.payload.web/idle.slice"));
    }

    @Test
    void aContainersOwnContainersAreNotOursOnCgroupV2() throws IOException {
        Files.createFile(tree.resolve("cgroup.controllers"));
        List<String> left = leftBy(new Running(Set.of(), Set.of(), Set.of()));
        assertTrue(left.contains("memory/lxc.payload.web/init.scope/inner"), left::toString);
        assertFalse(left.contains("lxc.payload.web"), left::toString);
    }

    @Test
    void whoMadeThemIsLookedForAfterwards() throws IOException {
        Path late = tree.resolve("memory/lxc.payload.web-9");
        new CgroupLeftovers(tree.toFile(), () -> {
                    assertTrue(late.toFile().mkdir());
                    return new Running(Set.of(), Set.of(), Set.of());
                })
                .sweep("web");
        assertTrue(Files.exists(late));
    }
}
