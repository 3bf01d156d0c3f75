package org.lxdeck.engine.host.local.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a container's cgroup will have is told by the root, before anything has switched the controllers on below it. */
class OptionalFilesTest {
    @TempDir
    private Path root;

    @TempDir
    private Path sys;

    @Test
    void aControllerThatIsOnlyOfferedCounts() throws IOException {
        Files.writeString(root.resolve("cgroup.controllers"), "cpuset cpu io memory hugetlb pids\n");
        Files.createDirectories(sys.resolve("kernel/mm/hugepages/hugepages-2048kB"));
        Files.createDirectories(sys.resolve("kernel/mm/hugepages/hugepages-1048576kB"));
        Files.createDirectories(sys.resolve("kernel/mm/hugepages/hugepages-64kB"));
        Files.createDirectories(sys.resolve("kernel/mm/hugepages/hugepages-16384kB"));
        assertEquals(
                Set.of("hugetlb.2MB.max", "hugetlb.1GB.max", "hugetlb.64KB.max"), OptionalFiles.offered(root, sys));
    }

    @Test
    void weightsAreThereWithTheirScheduler() throws IOException {
        Files.writeString(root.resolve("cgroup.controllers"), "cpu io memory\n");
        scheduler("sda", "[mq-deadline] none\n");
        assertEquals(Set.of(), OptionalFiles.offered(root, sys));
        scheduler("sdb", "mq-deadline [bfq] none\n");
        assertEquals(Set.of("io.bfq.weight"), OptionalFiles.offered(root, sys));
        Files.createFile(root.resolve("io.cost.qos"));
        assertEquals(Set.of("io.bfq.weight", "io.weight"), OptionalFiles.offered(root, sys));
    }

    @Test
    void withoutTheControllersThereIsNothing() throws IOException {
        Files.createDirectories(sys.resolve("kernel/mm/hugepages/hugepages-2048kB"));
        scheduler("sda", "[bfq]\n");
        assertEquals(Set.of(), OptionalFiles.offered(root, sys), "no cgroup v2");
        Files.writeString(root.resolve("cgroup.controllers"), "cpu memory hugetlbs ios\n");
        Files.createFile(root.resolve("io.cost.qos"));
        assertEquals(Set.of(), OptionalFiles.offered(root, sys));
    }

    private void scheduler(String disk, String names) throws IOException {
        Path queue = Files.createDirectories(sys.resolve("block").resolve(disk).resolve("queue"));
        Files.writeString(queue.resolve("scheduler"), names);
    }
}
