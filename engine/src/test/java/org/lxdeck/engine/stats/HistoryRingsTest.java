package org.lxdeck.engine.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.host.HostMetric;
import org.lxdeck.engine.host.Metric;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.HostUsage;
import org.lxdeck.engine.model.UsageSample;

class HistoryRingsTest {
    private static final ContainerRef WEB = new ContainerRef("local", "web");

    private static UsageSample sample(long second, int cpu, int pressure) {
        return new UsageSample(
                second * 1_000_000_000L,
                0,
                cpu,
                0,
                0,
                3L << 20,
                1L << 20,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                2048,
                -1,
                0,
                0,
                0,
                0,
                pressure,
                0,
                0,
                0);
    }

    @Test
    void keepsSecondsRightAligned() {
        HistoryRings rings = new HistoryRings();
        rings.record(WEB, sample(100, 10, 0));
        rings.record(WEB, sample(101, 20, 0));
        int[] out = new int[4];
        assertEquals(2, rings.copy(WEB, Metric.CPU, false, out));
        assertArrayEquals(new int[] {-1, -1, 10, 20}, out);
    }

    @Test
    void aMissedSecondIsAHole() {
        HistoryRings rings = new HistoryRings();
        rings.record(WEB, sample(100, 10, 0));
        rings.record(WEB, sample(103, 40, 0));
        int[] out = new int[4];
        assertEquals(4, rings.copy(WEB, Metric.CPU, false, out));
        assertArrayEquals(new int[] {10, -1, -1, 40}, out);
    }

    @Test
    void theLongRingHoldsMeansOfFiveSeconds() {
        HistoryRings rings = new HistoryRings();
        for (int s = 100; s < 110; s++) {
            rings.record(WEB, sample(s, s, 0));
        }
        int[] out = new int[2];
        assertEquals(2, rings.copy(WEB, Metric.CPU, true, out));
        assertArrayEquals(new int[] {102, 107}, out);
    }

    @Test
    void keepsAMinuteAndTenMinutes() {
        HistoryRings rings = new HistoryRings();
        for (int s = 0; s < 2000; s++) {
            rings.record(WEB, sample(s, s, s % 1000));
        }
        int[] fine = new int[70];
        assertEquals(60, rings.copy(WEB, Metric.CPU, false, fine));
        assertEquals(-1, fine[9]);
        assertEquals(1940, fine[10]);
        assertEquals(1999, fine[69]);
        int[] coarse = new int[120];
        assertEquals(120, rings.copy(WEB, Metric.CPU, true, coarse));
        assertEquals(1402, coarse[0]);
        assertEquals(1997, coarse[119]);
        assertEquals(60, rings.copy(WEB, Metric.PRESSURE_CPU, false, fine));
        assertEquals(999, fine[69]);
    }

    @Test
    void aLongPauseEmptiesTheRings() {
        HistoryRings rings = new HistoryRings();
        rings.record(WEB, sample(100, 10, 0));
        rings.record(WEB, sample(1_000_000, 20, 0));
        int[] out = new int[120];
        assertEquals(120, rings.copy(WEB, Metric.CPU, true, out));
        assertEquals(-1, out[118]);
        assertEquals(20, out[119]);
    }

    @Test
    void storesKibibytesAndHoles() {
        HistoryRings rings = new HistoryRings();
        rings.record(WEB, sample(5, 1, 0));
        int[] out = new int[1];
        assertEquals(1, rings.copy(WEB, Metric.MEMORY, false, out));
        assertEquals(3072, out[0]);
        assertEquals(1, rings.copy(WEB, Metric.CACHE, false, out));
        assertTrue(Math.abs(1024 - out[0]) <= 3, "cache " + out[0]);
        assertEquals(1, rings.copy(WEB, Metric.NET_RX, false, out));
        assertEquals(2, out[0]);
        assertEquals(1, rings.copy(WEB, Metric.NET_TX, false, out));
        assertEquals(-1, out[0]);
    }

    @Test
    void aStoppedContainerIsForgotten() {
        HistoryRings rings = new HistoryRings();
        rings.record(Map.of(WEB, sample(5, 1, 0)));
        rings.record(Map.of());
        assertTrue(rings.known().isEmpty());
        int[] out = {7};
        assertEquals(0, rings.copy(WEB, Metric.CPU, false, out));
        assertArrayEquals(new int[] {-1}, out);
    }

    @Test
    void aRenamedContainerKeepsItsHistory() {
        HistoryRings rings = new HistoryRings();
        rings.record(WEB, sample(5, 17, 0));
        ContainerRef shop = new ContainerRef("local", "shop");
        rings.rename(WEB, shop);
        int[] out = new int[1];
        assertEquals(0, rings.copy(WEB, Metric.CPU, false, out));
        assertEquals(1, rings.copy(shop, Metric.CPU, false, out));
        assertEquals(17, out[0]);
    }

    @Test
    void theHostHasAHistoryOfItsOwn() {
        HistoryRings rings = new HistoryRings();
        for (int s = 0; s < 10; s++) {
            rings.record("local", s * 1_000_000_000L, host(100 + s, 4096L * (s + 1)));
        }
        int[] out = new int[3];
        assertEquals(3, rings.copyHost("local", HostMetric.CPU, false, out));
        assertArrayEquals(new int[] {107, 108, 109}, out);
        assertEquals(2, rings.copyHost("local", HostMetric.CPU, true, out));
        assertArrayEquals(new int[] {-1, 102, 107}, out);
        assertEquals(3, rings.copyHost("local", HostMetric.DISK_WRITE, false, out));
        assertArrayEquals(new int[] {32, 36, 40}, out);
        assertEquals(3, rings.copyHost("local", HostMetric.NET_RX, false, out));
        assertArrayEquals(new int[] {-1, -1, -1}, out);
        assertEquals(0, rings.copyHost("other", HostMetric.CPU, false, out));
    }

    private static HostUsage host(int cpu, long written) {
        return new HostUsage(4, cpu, 1, 1, 0, 0, 1, 1, 1, 1, 1, 1, 0, 0, 0, -1, -1, 0, written, "ok", "v2");
    }
}
