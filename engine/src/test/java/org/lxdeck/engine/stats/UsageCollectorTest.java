package org.lxdeck.engine.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.UsageDetail;
import org.lxdeck.engine.model.UsageSample;

/** The numbers read from the recorded trees. */
class UsageCollectorTest {
    private static final ContainerRef WEB = new ContainerRef("local", "web");

    private static UsageCollector collector(String kind, AvailableRule rule) {
        KernelTree tree = Recorded.tree(kind);
        UsageCollector collector = new UsageCollector(tree, CgroupLayout.detect(tree), rule);
        assertTrue(collector.track(WEB, Recorded.INIT));
        return collector;
    }

    @Test
    void readsTheHybridLayout() {
        try (UsageCollector collector = collector("hybrid", AvailableRule.CACHE)) {
            Tick tick = collector.tick(1_000_000_000L);
            UsageSample web = tick.of(WEB);
            assertEquals(782_927_443L, web.cpuNanos());
            assertEquals(UsageSample.NONE, web.cpuPerMille());
            assertEquals(500, web.cpuLimitPerMille());
            assertEquals(16_932_864L, web.memoryUsed());
            assertEquals(15_855_616L, web.memoryCache());
            assertEquals(16_932_864L - 15_855_616L, web.memoryWithoutCache());
            assertEquals(256L << 20, web.memoryLimit());
            assertEquals(18_436_096L, web.memoryPeak());
            assertEquals(0, web.swapUsed());
            assertEquals(0, web.oomKills());
            assertEquals(5, web.processes());
            assertEquals(200, web.processLimit());
            assertEquals(12_599_296L, web.diskWriteBytes());
            assertEquals(135_168L, web.diskReadBytes());
            assertEquals(61_304L, web.netRxBytes());
            assertEquals(1_674L, web.netTxBytes());
            assertEquals(2, web.pressureCpu());
            assertTrue(tick.held().isEmpty());
        }
    }

    @Test
    void readsTheFinerNumbers() {
        try (UsageCollector collector = collector("hybrid", AvailableRule.CACHE)) {
            collector.tick(1_000_000_000L);
            UsageDetail detail = collector.detail(WEB).orElseThrow();
            assertEquals(764_684_000L, detail.userNanos());
            assertEquals(18_512_000L, detail.systemNanos());
            assertEquals(29, detail.periods());
            assertEquals(4, detail.throttledPeriods());
            assertEquals(19_383_613L, detail.throttledNanos());
            assertEquals(50_000, detail.quotaMicros());
            assertEquals(100_000, detail.periodMicros());
            assertEquals(1, detail.cores());
            assertEquals(3_149_824L, detail.shmemBytes());
            assertEquals(27, detail.diskReads());
            assertEquals(8, detail.diskWrites());
            assertEquals(290, detail.netRxPackets());
            assertEquals(9, detail.netTxPackets());
        }
    }

    @Test
    void ratesAreOverTheTimeBetweenTicks() {
        try (UsageCollector collector = collector("hybrid", AvailableRule.CACHE)) {
            collector.tick(1_000_000_000L);
            UsageSample web = collector.tick(3_000_000_000L).of(WEB);
            assertEquals(0, web.cpuPerMille());
            assertEquals(0, web.netRxRate());
            assertEquals(0, web.diskWriteRate());
            assertEquals(0, web.throttledPerMille());
        }
    }

    @Test
    void readsV1AndTheLimitAbove() {
        try (UsageCollector collector = collector("v1", AvailableRule.CACHE)) {
            Tick tick = collector.tick(1_000_000_000L);
            UsageSample web = tick.of(WEB);
            assertEquals(1L << 30, web.memoryLimit());
            assertEquals(2000, web.cpuLimitPerMille());
            assertEquals(3, web.oomKills());
            assertEquals(UsageSample.NONE, web.processLimit());
            assertEquals(UsageSample.NONE, web.pressureCpu());
            assertEquals(UsageSample.NONE, web.throttledPerMille());
            assertEquals(Freezer.FROZEN, tick.held().get(WEB));
        }
    }

    @Test
    void aKernelThatDoesNotCountDisksSaysNothing() {
        try (UsageCollector collector = collector("v1", AvailableRule.CACHE)) {
            collector.tick(1_000_000_000L);
            UsageSample web = collector.tick(2_000_000_000L).of(WEB);
            assertEquals(UsageSample.NONE, web.diskReadBytes());
            assertEquals(UsageSample.NONE, web.diskWriteBytes());
            assertEquals(UsageSample.NONE, web.diskReadRate());
        }
    }

    @Test
    void readsV2() {
        try (UsageCollector collector = collector("v2", AvailableRule.FILE_PAGES_AND_SLAB)) {
            Tick tick = collector.tick(1_000_000_000L);
            UsageSample web = tick.of(WEB);
            assertEquals(783_197_000L, web.cpuNanos());
            assertEquals(1500, web.cpuLimitPerMille());
            assertEquals(52_428_800L, web.memoryUsed());
            assertEquals(20_971_520L + 16_777_216L + 524_288L, web.memoryCache());
            assertEquals(128L << 20, web.memoryLimit());
            assertEquals(64L << 20, web.memoryPeak());
            assertEquals(1 << 20, web.swapUsed());
            assertEquals(512L << 20, web.swapLimit());
            assertEquals(1, web.oomKills());
            assertEquals(7, web.processes());
            assertEquals(5_246_976L, web.diskReadBytes());
            assertEquals(12_599_296L, web.diskWriteBytes());
            assertEquals(32, web.pressureIo());
            assertEquals(Freezer.FROZEN, tick.held().get(WEB));
            assertEquals(34, collector.detail(WEB).orElseThrow().diskReads());
            assertEquals(10, collector.detail(WEB).orElseThrow().pressureIoFull());
        }
    }

    @Test
    void aProcessThatIsNotThereIsNotTracked() {
        KernelTree tree = Recorded.tree("v2");
        try (UsageCollector collector = new UsageCollector(tree, CgroupLayout.detect(tree), AvailableRule.CACHE)) {
            assertFalse(collector.track(WEB, 99));
            assertFalse(collector.track(WEB, 0));
            assertTrue(collector.tick(1).usage().isEmpty());
        }
    }

    @Test
    void aForgottenContainerIsReadNoMore() {
        try (UsageCollector collector = collector("v2", AvailableRule.CACHE)) {
            collector.forget(WEB);
            Tick tick = collector.tick(1);
            assertTrue(tick.usage().isEmpty());
            assertTrue(tick.gone().isEmpty());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Test
    void aContainerThatRestsIsSeenToWakeToFreezeAndToEnd(@TempDir Path dir) throws IOException {
        for (String kind : List.of("hybrid", "v2")) {
            Path root = Files.createDirectory(dir.resolve(kind));
            copy(Path.of(Recorded.tree(kind).root()), root);
            boolean two = kind.equals("v2");
            Path groups = root.resolve("sys/fs/cgroup");
            Path cpu = groups.resolve(
                    two ? "user.slice/lxc.payload.web/cpu.stat" : "cpuacct/lxc.payload.web/cpuacct.usage");
            Path freezer = groups.resolve(
                    two ? "user.slice/lxc.payload.web/cgroup.events" : "freezer/lxc.payload.web/freezer.state");
            for (String name : List.of("cpu", "memory", "io")) {
                Files.writeString(
                        groups.resolve((two ? "user.slice/" : "unified/") + "lxc.payload.web/" + name + ".pressure"),
                        "some avg10=0.00 avg60=0.00 avg300=0.00 total=0\n");
            }
            Files.writeString(freezer, two ? "populated 1\nfrozen 0\n" : "THAWED\n");
            KernelTree tree = new KernelTree(root.toString());
            try (UsageCollector collector = new UsageCollector(tree, CgroupLayout.detect(tree), AvailableRule.CACHE)) {
                assertTrue(collector.track(WEB, Recorded.INIT));
                long second = 0;
                while (second < 14) {
                    collector.tick(++second * 1_000_000_000L);
                }
                assertEquals(
                        0, collector.tick(++second * 1_000_000_000L).of(WEB).cpuPerMille(), kind);
                Files.writeString(cpu, two ? "usage_usec 900000000\n" : "900000000000\n");
                long before = two ? 783_197_000L : 782_927_443L;
                UsageSample one = collector.tick(++second * 1_000_000_000L).of(WEB);
                UsageSample woken = one.cpuPerMille() > 0
                        ? one
                        : collector.tick(++second * 1_000_000_000L).of(WEB);
                long used = (900_000_000_000L - before) / 1_000_000;
                assertTrue(woken.cpuPerMille() == used || Math.abs(woken.cpuPerMille() - used / 2) <= 1, kind + woken);
                for (int i = 0; i < 14; i++) {
                    collector.tick(++second * 1_000_000_000L);
                }
                Files.writeString(freezer, two ? "populated 1\nfrozen 1\n" : "FROZEN\n");
                collector.tick(++second * 1_000_000_000L);
                Tick frozen = collector.tick(++second * 1_000_000_000L);
                assertEquals(Freezer.FROZEN, frozen.held().get(WEB), kind);
                Files.writeString(freezer, two ? "populated 1\nfrozen 0\n" : "THAWED\n");
                assertTrue(collector.freezers().isEmpty(), kind);
                assertTrue(collector.tick(++second * 1_000_000_000L).held().isEmpty(), "what was seen between holds");
            }
        }
    }

    @Test
    void aDoubtedContainerIsReadWhole(@TempDir Path dir) throws IOException {
        Path root = Files.createDirectory(dir.resolve("v2"));
        copy(Path.of(Recorded.tree("v2").root()), root);
        KernelTree tree = new KernelTree(root.toString());
        try (UsageCollector collector = new UsageCollector(tree, CgroupLayout.detect(tree), AvailableRule.CACHE)) {
            assertTrue(collector.track(WEB, Recorded.INIT));
            collector.tick(1_000_000_000L);
            Files.writeString(root.resolve("sys/fs/cgroup/user.slice/lxc.payload.web/memory.max"), "1048576\n");
            collector.doubt(WEB);
            assertEquals(1L << 20, collector.tick(2_000_000_000L).of(WEB).memoryLimit());
        }
    }

    @Test
    void readsFreezersAlone() {
        try (UsageCollector collector = collector("v1", AvailableRule.CACHE)) {
            assertEquals(Freezer.FROZEN, collector.freezers().get(WEB));
        }
        try (UsageCollector collector = collector("hybrid", AvailableRule.CACHE)) {
            assertTrue(collector.freezers().isEmpty());
        }
    }

    @Test
    void glancesWithoutOpeningAnythingForLong() {
        KernelTree tree = Recorded.tree("hybrid");
        ProcText text = new ProcText();
        Glance glance = Glance.read(
                tree, text, CgroupLayout.detect(tree), "web", Glance.hostMemory(tree, text), AvailableRule.CACHE);
        assertEquals(new Glance(true, Freezer.THAWED, 16_932_864L - 15_855_616L, 256L << 20), glance);
        Glance none = Glance.read(tree, text, CgroupLayout.detect(tree), "other", 1 << 20, AvailableRule.CACHE);
        assertFalse(none.exists());
    }
}
