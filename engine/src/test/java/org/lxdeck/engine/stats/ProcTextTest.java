package org.lxdeck.engine.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProcTextTest {
    @Test
    void readsTheFirstNumber() {
        assertEquals(1234, ProcText.of("1234\n").number());
        assertEquals(7, ProcText.of("  7 8\n").number());
        assertEquals(ProcText.UNLIMITED, ProcText.of("max\n").number());
        assertEquals(
                ProcText.UNLIMITED, ProcText.of("99999999999999999999999\n").number());
        assertEquals(9223372036854771712L, ProcText.of("9223372036854771712\n").number());
        assertEquals(ProcText.ABSENT, ProcText.of("-1\n").number());
        assertEquals(ProcText.ABSENT, ProcText.of("").number());
    }

    @Test
    void findsAValueByItsWholeKey() {
        ProcText text = ProcText.of("cache 1\nrss_huge 2\nrss 3\ntotal_rss 4\nMemTotal:   24684092 kB\n");
        assertEquals(3, text.valueOf("rss"));
        assertEquals(4, text.valueOf("total_rss"));
        assertEquals(24684092, text.valueOf("MemTotal"));
        assertEquals(ProcText.ABSENT, text.valueOf("swap"));
    }

    @Test
    void readsTenths() {
        assertEquals(123, ProcText.of("12.34").tenths(0));
        assertEquals(1000, ProcText.of("100.00 ").tenths(0));
        assertEquals(0, ProcText.of("0.00").tenths(0));
        assertEquals(-1, ProcText.of("x").tenths(0));
    }

    @Test
    void countsCores() {
        assertEquals(1, CpuList.count(ProcText.of("1\n")));
        assertEquals(7, CpuList.count(ProcText.of("0-3,8,10-11\n")));
        assertEquals(0, CpuList.count(ProcText.of("\n")));
        assertEquals(0, CpuList.count(ProcText.of("3-1\n")));
        assertEquals(0, CpuList.count(ProcText.of("0-99999999999\n")));
    }

    @Test
    void readsPressure() {
        ProcText text =
                ProcText.of("some avg10=1.23 avg60=0.00 avg300=0.00 total=5\nfull avg10=0.40 avg60=0 total=1\n");
        assertEquals(12, PressureText.some(text));
        assertEquals(4, PressureText.full(text));
        assertEquals(-1, PressureText.full(ProcText.of("some avg10=1.23\n")));
    }
}
