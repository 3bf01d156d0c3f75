package org.lxdeck.engine.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.InsideView;
import org.lxdeck.engine.model.ProcessRow;
import org.lxdeck.engine.model.UsageSample;

/** The readers against real containers with limits, compared with what programs inside say. */
@Tag("lxc")
class RealContainerTest {
    private static final List<String> LIMITS = List.of(
            "lxc.cgroup.memory.limit_in_bytes = 268435456",
            "lxc.cgroup2.memory.max = 268435456",
            "lxc.cgroup.cpuset.cpus = 0",
            "lxc.cgroup2.cpuset.cpus = 0",
            "lxc.cgroup.cpu.cfs_period_us = 100000",
            "lxc.cgroup.cpu.cfs_quota_us = 50000",
            "lxc.cgroup2.cpu.max = 50000 100000",
            "lxc.cgroup.pids.max = 200",
            "lxc.cgroup2.pids.max = 200");

    private final KernelTree tree = KernelTree.LIVE;
    private final ProcText text = new ProcText();
    private final CgroupLayout layout = CgroupLayout.detect(tree);
    private Path lxcpath = Path.of("/nowhere");

    @BeforeEach
    void makeLxcpath() throws Exception {
        RealContainer.assumePossible();
        lxcpath = Files.createTempDirectory(Path.of("/tmp"), "lxdeck-test-stats");
    }

    @AfterEach
    void removeLxcpath() throws Exception {
        if (lxcpath.startsWith("/tmp")) {
            RealContainer.run("rm", "-rf", "--one-file-system", lxcpath.toString());
        }
    }

    private static LxcfsStatus lxcfs() {
        LxcfsStatus status = new LxcfsProbe(KernelTree.LIVE).read();
        Assumptions.assumeTrue(status.state() == LxcfsStatus.State.OK, "lxcfs does not run here");
        return status;
    }

    private UsageCollector track(RealContainer container, ContainerRef ref, AvailableRule rule) throws Exception {
        UsageCollector collector = new UsageCollector(tree, layout, rule);
        assertTrue(collector.track(ref, container.initPid()));
        return collector;
    }

    private static void until(BooleanSupplier condition, String what) {
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, what);
            java.util.concurrent.locks.LockSupport.parkNanos(400_000_000L);
        }
    }

    @Test
    void limitsAreThoseThatProgramsInsideSee() throws Exception {
        LxcfsStatus lxcfs = lxcfs();
        ContainerRef ref = new ContainerRef("local", "limited");
        try (RealContainer container = RealContainer.start(lxcpath, "limited", true, LIMITS);
                UsageCollector collector = track(container, ref, lxcfs.rule())) {
            UsageSample sample = collector.tick(System.nanoTime()).of(ref);
            assertEquals(256L << 20, sample.memoryLimit());
            assertEquals(500, sample.cpuLimitPerMille());
            assertEquals(200, sample.processLimit());
            assertEquals(1, sample.processes());
            InitProcess init = collector.init(ref).orElseThrow();
            InsideView view = new InsideReader(tree, collector).read(ref, init, lxcfs);
            assertTrue(view.computed());
            assertEquals("", view.problem());
            sameAsInside(container, view, true);
        }
    }

    @Test
    void anUnprivilegedContainersViewIsReadThroughLxcfs() throws Exception {
        LxcfsStatus lxcfs = lxcfs();
        ContainerRef ref = new ContainerRef("local", "unpriv");
        try (RealContainer container = RealContainer.start(lxcpath, "unpriv", false, LIMITS);
                UsageCollector collector = track(container, ref, lxcfs.rule())) {
            collector.tick(System.nanoTime());
            InitProcess init = collector.init(ref).orElseThrow();
            InsideView view = new InsideReader(tree, collector).read(ref, init, lxcfs);
            assertFalse(view.computed());
            assertEquals("", view.problem());
            sameAsInside(container, view, false);
        }
    }

    private static void sameAsInside(RealContainer container, InsideView view, boolean computed) throws Exception {
        Assumptions.assumeTrue(RealContainer.isThere("/usr/bin/free"), "procps is not installed");
        String[] free = container.inside("free", "-b").lines().toList().get(1).split(" +", -1);
        assertEquals(Long.parseLong(free[1]), view.memoryTotal());
        assertNear(Long.parseLong(free[6]), view.memoryAvailable(), 8L << 20, "available");
        assertEquals(container.inside("nproc").trim(), Integer.toString(view.cpus()));
        double uptime =
                Double.parseDouble(container.inside("cat", "/proc/uptime").split(" ", 2)[0]);
        assertNear((long) uptime, view.uptimeSeconds(), 3, "uptime");
        if (!computed || view.load1() >= 0) {
            double load =
                    Double.parseDouble(container.inside("cat", "/proc/loadavg").split(" ", 2)[0]);
            assertNear(Math.round(load * 100), view.load1(), 30, "load");
        }
    }

    private static void assertNear(long expected, long actual, long by, String what) {
        assertTrue(Math.abs(expected - actual) <= by, what + ": " + expected + " inside, " + actual + " here");
    }

    @Test
    void aBusyContainerShowsItsQuotaAndThrottling() throws Exception {
        ContainerRef ref = new ContainerRef("local", "busy");
        List<String> config = new java.util.ArrayList<>(LIMITS);
        config.add("lxc.cgroup.cpu.cfs_quota_us = 5000"); // little enough to be held back also on a busy machine
        config.add("lxc.cgroup2.cpu.max = 5000 100000");
        config.add("lxc.init.cmd = /usr/bin/sha256sum /dev/zero");
        try (RealContainer container = RealContainer.start(lxcpath, "busy", true, config);
                UsageCollector collector = track(container, ref, AvailableRule.CACHE)) {
            collector.tick(System.nanoTime());
            until(() -> busy(collector.tick(System.nanoTime()).of(ref)), "never seen busy and throttled");
        }
    }

    private static boolean busy(UsageSample sample) {
        assertEquals(50, sample.cpuLimitPerMille());
        return sample.cpuPerMille() >= 20 && sample.cpuPerMille() <= 120 && sample.throttledPerMille() > 0;
    }

    @Test
    void aStoppedContainerIsGoneAndItsFilesAreClosed() throws Exception {
        ContainerRef ref = new ContainerRef("local", "stops");
        try (RealContainer container = RealContainer.start(lxcpath, "stops", true, List.of());
                UsageCollector collector = track(container, ref, AvailableRule.CACHE)) {
            assertTrue(collector.tick(System.nanoTime()).gone().isEmpty());
            assertTrue(collector.openFiles() > 5);
            container.lxc("stop", "-k");
            assertEquals(Set.of(ref), collector.tick(System.nanoTime()).gone());
            assertEquals(0, collector.openFiles());
            assertTrue(collector.tick(System.nanoTime()).usage().isEmpty());
        }
    }

    @Test
    void aFrozenContainerIsHeld() throws Exception {
        ContainerRef ref = new ContainerRef("local", "cold");
        try (RealContainer container = RealContainer.start(lxcpath, "cold", true, List.of());
                UsageCollector collector = track(container, ref, AvailableRule.CACHE)) {
            container.lxc("freeze");
            assertEquals(
                    Freezer.FROZEN, collector.tick(System.nanoTime()).held().get(ref));
            assertEquals(Freezer.FROZEN, collector.freezers().get(ref));
            container.lxc("unfreeze");
            assertTrue(collector.freezers().isEmpty());
        }
    }

    @Test
    void isFoundWithoutLiblxcAlsoUnderALongPath() throws Exception {
        Path deep = Files.createDirectories(lxcpath.resolve("d".repeat(90)));
        for (Path path : List.of(lxcpath, deep)) {
            try (RealContainer container = RealContainer.start(path, "found", true, List.of())) {
                String at = path.toString();
                assertTrue(RunningScan.names(tree, text, at, List.of("found", "not"))
                        .contains("found"));
                assertEquals(container.initPid(), new InitFinder(tree, layout, text).find(at, "found"));
            }
            assertFalse(RunningScan.names(tree, text, path.toString(), List.of("found"))
                    .contains("found"));
        }
    }

    @Test
    void processesAreSeenFromOutside() throws Exception {
        ContainerRef ref = new ContainerRef("local", "procs");
        try (RealContainer container = RealContainer.start(lxcpath, "procs", false, List.of())) {
            InitProcess init = InitProcess.of(tree, text, container.initPid()).orElseThrow();
            List<ProcessRow> rows = new ProcessReader(tree, layout).read(ref, init);
            assertEquals(1, rows.size());
            ProcessRow row = rows.get(0);
            assertEquals(1, row.insidePid());
            assertEquals(RealContainer.OUTSIDE_ROOT, row.uid());
            assertEquals(0, row.insideUid());
            assertEquals("/usr/bin/sleep infinity", row.command());
            assertEquals('S', row.state());
            assertTrue(row.rss() > 0);
            assertEquals(-1, row.cpuPerMille());
            assertNear(System.currentTimeMillis(), row.startedAtMillis(), 60_000, "start");
        }
    }
}
