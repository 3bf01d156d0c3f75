package org.lxdeck.engine.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.engine.model.HostUsage;

class HostReaderTest {
    private final KernelTree tree = Recorded.tree("hybrid");

    @Test
    void readsARecordedHost() {
        HostUsage usage = new HostReader(tree, "/proc", CgroupLayout.detect(tree)).read("ok");
        ProcText meminfo = Recorded.load(tree, "/proc/meminfo");
        assertEquals(2, usage.cpus());
        assertEquals(-1, usage.cpuPerMille());
        assertEquals(meminfo.valueOf("MemTotal") * 1024, usage.memoryTotal());
        long used = meminfo.valueOf("MemTotal") - meminfo.valueOf("MemAvailable");
        assertEquals(used * 1024, usage.memoryUsed());
        assertEquals(0, usage.swapTotal());
        assertTrue(usage.load1() > 0 && usage.load15() > 0);
        assertEquals(Recorded.load(tree, "/proc/uptime").number(), usage.uptimeSeconds());
        assertTrue(usage.pressureCpu() >= 0);
        assertTrue(usage.diskTotal() > usage.diskFree());
        assertEquals("ok", usage.lxcfs());
    }

    @Test
    void aHostThatTellsNothingIsUnknown() {
        HostUsage usage = new HostReader(
                        new KernelTree("/nowhere"), "/var/lib/lxc", CgroupLayout.detect(new KernelTree("/nowhere")))
                .read("missing");
        assertEquals("none", usage.cgroups());
        assertEquals(-1, usage.memoryTotal());
        assertEquals(-1, usage.load5());
        assertEquals(-1, usage.diskFree());
        assertEquals(-1, usage.pressureIo());
    }

    @Test
    void theSecondReadingOfARunningHostKnowsItsProcessors() {
        HostReader reader = new HostReader(KernelTree.LIVE, "/", CgroupLayout.detect(KernelTree.LIVE));
        assertEquals(-1, reader.read("ok").cpuPerMille());
        long deadline = System.nanoTime() + 5_000_000_000L;
        int seen = -1;
        while (seen < 0 && System.nanoTime() < deadline) {
            seen = reader.read("ok").cpuPerMille();
        }
        assertTrue(seen >= 0 && seen <= 1000, "share of processors: " + seen);
    }

    @Test
    void readsLoadsWithTwoDecimals() {
        ProcText text = ProcText.of("0.05 12.30 100.00 3/45 678\n");
        assertEquals(5, HostReader.hundredths(text, 0, 0));
        assertEquals(1230, HostReader.hundredths(text, 0, 1));
        assertEquals(10_000, HostReader.hundredths(text, 0, 2));
        assertEquals(-1, HostReader.hundredths(text, 0, 3));
        assertEquals(123_456, HostReader.bootCentis(ProcText.of("1234.56 99.00\n")));
    }

    @Test
    void countsWholeRealDisksAndRealInterfacesOnly(@TempDir Path root) throws IOException {
        KernelTree made = new KernelTree(root.toString());
        Files.createDirectories(root.resolve("proc"));
        Files.createDirectories(root.resolve("sys/block/sda/device"));
        Files.createDirectories(root.resolve("sys/block/loop0"));
        Files.createDirectories(root.resolve("sys/class/net/eth0/device"));
        Files.createDirectories(root.resolve("sys/class/net/bond0"));
        HostReader reader = new HostReader(made, "/", CgroupLayout.detect(made));
        disks(root, 1000, 2000);
        HostUsage first = reader.read("ok", tick(made, root, 5000), 1_000_000_000L);
        assertEquals(-1, first.diskReadRate());
        assertEquals(-1, first.netRxRate());
        disks(root, 1010, 2020);
        HostUsage second = reader.read("ok", tick(made, root, 8000), 3_000_000_000L);
        assertEquals(5 * 512, second.diskReadRate());
        assertEquals(10 * 512, second.diskWriteRate());
        assertEquals(1500, second.netRxRate());
        assertEquals(0, second.netTxRate());
    }

    private static void disks(Path root, long read, long written) throws IOException {
        Files.writeString(
                root.resolve("proc/diskstats"),
                "   8 0 sda 9 0 " + read + " 0 9 0 " + written + " 0 0 0 0\n"
                        + "   8 1 sda1 9 0 " + read + " 0 9 0 " + written + " 0 0 0 0\n"
                        + "   7 0 loop0 9 0 " + read * 3 + " 0 9 0 0 0 0 0 0\n");
    }

    private static Tick tick(KernelTree tree, Path root, long received) throws IOException {
        Files.writeString(
                root.resolve("proc/netdev"),
                "Inter-|   Receive\n face |bytes\n"
                        + "    lo: 77 1 0 0 0 0 0 0 77 1 0 0 0 0 0 0\n"
                        + "  eth0: " + received + " 1 0 0 0 0 0 0 40 1 0 0 0 0 0 0\n"
                        + " bond0: " + received * 2 + " 1 0 0 0 0 0 0 40 1 0 0 0 0 0 0\n"
                        + "vethAB: 9999 1 0 0 0 0 0 0 9999 1 0 0 0 0 0 0\n");
        ProcText text = new ProcText();
        assertTrue(text.load(tree.path("/proc/netdev")));
        NetTable table = new NetTable();
        table.parse(text);
        HostTraffic traffic = new HostTraffic(tree);
        traffic.sum(table, text);
        return new Tick(Map.of(), Map.of(), Set.of(), traffic.rxBytes, traffic.txBytes);
    }
}
