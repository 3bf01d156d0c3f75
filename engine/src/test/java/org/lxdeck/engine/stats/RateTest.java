package org.lxdeck.engine.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RateTest {
    @Test
    void firstValueGivesNoRate() {
        assertEquals(-1, new Rate().next(10, 5));
    }

    @Test
    void dividesByTheTimeThatPassed() {
        Rate rate = new Rate();
        assertEquals(-1, rate.next(100, 0));
        assertEquals(50, rate.next(200, 2_000_000_000L));
        assertEquals(0, rate.next(200, 3_000_000_000L));
    }

    @Test
    void aResetOrWrapGivesNoRateOnce() {
        Rate rate = new Rate();
        assertEquals(-1, rate.next(1000, 0));
        assertEquals(-1, rate.next(10, 1_000_000_000L));
        assertEquals(5, rate.next(15, 2_000_000_000L));
    }

    @Test
    void anAbsentValueGivesNoRateTwice() {
        Rate rate = new Rate();
        assertEquals(-1, rate.next(1000, 0));
        assertEquals(-1, rate.next(-1, 1_000_000_000L));
        assertEquals(-1, rate.next(2000, 2_000_000_000L));
        assertEquals(1, rate.next(2001, 3_000_000_000L));
    }

    @Test
    void aClockThatStandsStillGivesNoRate() {
        Rate rate = new Rate();
        assertEquals(-1, rate.next(1, 7));
        assertEquals(-1, rate.next(2, 7));
    }

    @Test
    void hugeCountersDoNotOverflow() {
        Rate rate = new Rate();
        assertEquals(-1, rate.next(0, 0));
        assertEquals(Long.MAX_VALUE, rate.next(Long.MAX_VALUE, 1));
    }

    @Test
    void countsGrowth() {
        Rate rate = new Rate();
        assertEquals(-1, rate.grown(5));
        assertEquals(3, rate.grown(8));
        assertEquals(-1, rate.grown(2));
        assertEquals(0, rate.grown(2));
    }
}
