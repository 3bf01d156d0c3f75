package org.lxdeck.engine.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lxdeck.engine.model.HostUsage;

class HostReaderTest {
    private final KernelTree tree = Recorded.tree("hybrid");

    @Test
    void readsARecordedHost() {
        HostUsage usage = new HostReader(tree, "/proc").read("ok");
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
        HostUsage usage = new HostReader(new KernelTree("/nowhere"), "/var/lib/lxc").read("missing");
        assertEquals(-1, usage.memoryTotal());
        assertEquals(-1, usage.load5());
        assertEquals(-1, usage.diskFree());
        assertEquals(-1, usage.pressureIo());
    }

    @Test
    void theSecondReadingOfARunningHostKnowsItsProcessors() {
        HostReader reader = new HostReader(KernelTree.LIVE, "/");
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
}
