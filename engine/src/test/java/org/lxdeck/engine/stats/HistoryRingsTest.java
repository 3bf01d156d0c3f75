package org.lxdeck.engine.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.host.Metric;
import org.lxdeck.engine.model.ContainerRef;
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
        assertEquals(2048, out[0]);
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
}
