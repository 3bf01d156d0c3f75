package org.lxdeck.tui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AmountsTest {
    @Test
    void aShareOnASlowLineGoesInSteps() {
        int[] perMille = {-1, 0, 1, 14, 194, 195, 224, 225, 1000, 1512};
        String[] texts = {"n/a", "0", "1", "1", "19", "20", "20", "25", "100", "150"};
        for (int i = 0; i < perMille.length; i++) {
            assertEquals(texts[i], Amounts.coarsePercent(perMille[i]), "of " + perMille[i]);
        }
    }

    @Test
    void aCoarseRateIsNeverInSingleBytes() {
        assertEquals("0", Amounts.coarseRate(0));
        assertEquals("0.1K", Amounts.coarseRate(1));
        assertEquals("0.1K", Amounts.coarseRate(204));
        assertEquals("0.9K", Amounts.coarseRate(999));
        assertEquals("0.9K", Amounts.coarseRate(1000));
        assertEquals("1.0K", Amounts.coarseRate(1024));
        assertEquals("34K", Amounts.coarseRate(34 << 10));
        assertEquals("n/a", Amounts.coarseRate(-1));
    }
}
