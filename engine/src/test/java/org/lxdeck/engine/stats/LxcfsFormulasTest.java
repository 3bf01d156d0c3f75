package org.lxdeck.engine.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LxcfsFormulasTest {
    private static final long HOST = 16L << 30;
    private static final long NONE = ProcText.ABSENT;

    private static CgroupReading reading() {
        CgroupReading reading = new CgroupReading();
        reading.memoryCharged = 100 << 20;
        reading.cache = 40 << 20;
        reading.activeFile = 10 << 20;
        reading.inactiveFile = 20 << 20;
        reading.slabReclaimable = 5 << 20;
        reading.shmem = 3 << 20;
        return reading;
    }

    private static CgroupLimits limits(long memory, long memsw, long swap, long quota, int cpus) {
        return new CgroupLimits(memory, memsw, swap, NONE, quota, 100_000, cpus, NONE);
    }

    private static long available(AvailableRule rule) {
        CgroupLimits limits = limits(256 << 20, NONE, NONE, NONE, 1);
        return LxcfsFormulas.memory(reading(), limits, HOST, 0, rule).available() >> 20;
    }

    @Test
    void availableMemoryFollowsTheVersion() {
        assertEquals(156 + 40, available(AvailableRule.CACHE));
        assertEquals(156 + 30, available(AvailableRule.FILE_PAGES));
        assertEquals(156 + 35, available(AvailableRule.FILE_PAGES_AND_SLAB));
        assertEquals(AvailableRule.CACHE, AvailableRule.of("5.0.4"));
        assertEquals(AvailableRule.FILE_PAGES, AvailableRule.of("6.0.0"));
        assertEquals(AvailableRule.FILE_PAGES, AvailableRule.of("6.0.5"));
        assertEquals(AvailableRule.FILE_PAGES_AND_SLAB, AvailableRule.of("6.0.6"));
        assertEquals(AvailableRule.FILE_PAGES_AND_SLAB, AvailableRule.of("7.0"));
        assertEquals(AvailableRule.CACHE, AvailableRule.of(""));
    }

    @Test
    void totalIsTheLeastOfHostAndLimit() {
        assertEquals(256 << 20, LxcfsFormulas.memoryTotal(limits(256 << 20, NONE, NONE, NONE, 1), HOST));
        assertEquals(HOST, LxcfsFormulas.memoryTotal(limits(ProcText.UNLIMITED, NONE, NONE, NONE, 1), HOST));
        assertEquals(HOST, LxcfsFormulas.memoryTotal(CgroupLimits.UNKNOWN, HOST));
    }

    @Test
    void moreUsedThanAllowedIsNotNegative() {
        CgroupLimits limits = limits(50 << 20, NONE, NONE, NONE, 1);
        LxcfsFormulas.Memory memory = LxcfsFormulas.memory(reading(), limits, HOST, 0, AvailableRule.CACHE);
        assertEquals(0, memory.free());
    }

    @Test
    void swapOfBothVersions() {
        CgroupLimits v1 = limits(256 << 20, 512 << 20, NONE, NONE, 1);
        assertEquals(512 << 20, LxcfsFormulas.swapTotal(v1, HOST));
        assertEquals(100 << 20, LxcfsFormulas.swapTotal(v1, 100 << 20));
        assertEquals(0, LxcfsFormulas.swapTotal(v1, 0));
        assertEquals(64 << 20, LxcfsFormulas.swapTotal(limits(256 << 20, NONE, 64 << 20, NONE, 1), HOST));
        CgroupReading reading = reading();
        reading.memoryAndSwap = 130 << 20;
        assertEquals(30 << 20, LxcfsFormulas.swapUsed(reading));
        reading.swap = 7;
        assertEquals(7, LxcfsFormulas.swapUsed(reading));
        assertEquals(NONE, LxcfsFormulas.swapUsed(reading()));
    }

    @Test
    void coresFollowSetAndQuota() {
        assertEquals(2, LxcfsFormulas.cores(limits(NONE, NONE, NONE, 150_000, 4), 8, true));
        assertEquals(1, LxcfsFormulas.cores(limits(NONE, NONE, NONE, 50_000, 4), 8, true));
        assertEquals(4, LxcfsFormulas.cores(limits(NONE, NONE, NONE, 150_000, 4), 8, false));
        assertEquals(1, LxcfsFormulas.cores(limits(NONE, NONE, NONE, 300_000, 1), 8, true));
        assertEquals(8, LxcfsFormulas.cores(CgroupLimits.UNKNOWN, 8, true));
    }

    @Test
    void whatIsAllowedIsQuotaOrCores() {
        assertEquals(1500, limits(NONE, NONE, NONE, 150_000, 4).allowedPerMille(8));
        assertEquals(1000, limits(NONE, NONE, NONE, 150_000, 1).allowedPerMille(8));
        assertEquals(8000, CgroupLimits.UNKNOWN.allowedPerMille(8));
        assertEquals(4000, limits(NONE, NONE, NONE, ProcText.UNLIMITED, 4).allowedPerMille(8));
    }

    @Test
    void uptimeIsSinceInitStarted() {
        assertEquals(15, LxcfsFormulas.uptimeSeconds(2000, 500));
        assertEquals(0, LxcfsFormulas.uptimeSeconds(2000, 2500));
        assertEquals(NONE, LxcfsFormulas.uptimeSeconds(NONE, 500));
    }
}
