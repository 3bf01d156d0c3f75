package org.lxdeck.tui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lxdeck.tui.term.Link;

class PacingTest {
    private static final Link SLOW = new Link(8000, 210, 0);
    private static final Link WELL = new Link(900_000, 30, 0);

    private static void refresh(Pacing pacing, int times, int full, int lean, Link link) {
        for (int i = 0; i < times; i++) {
            boolean unused = pacing.refreshed(pacing.pace().lean() ? lean : full, link);
        }
    }

    @Test
    void nothingChangesOnAGoodLink() {
        Pacing pacing = new Pacing(false);
        refresh(pacing, 100, 12_000, 4000, WELL);
        assertEquals(Pace.FULL, pacing.pace());
    }

    @Test
    void detailGoesFirstAndASmallScreenKeepsItsSecond() {
        Pacing pacing = new Pacing(false);
        refresh(pacing, 20, 1400, 700, SLOW);
        assertEquals(new Pace(true, true, 1000, 8000, 210), pacing.pace());
    }

    @Test
    void aLargeScreenIsRefreshedLessOften() {
        Pacing pacing = new Pacing(false);
        refresh(pacing, 1, 12_000, 5000, SLOW);
        assertEquals(1000, pacing.pace().refreshMillis());
        assertTrue(pacing.pace().lean());
        refresh(pacing, 20, 12_000, 5000, SLOW);
        assertEquals(2000, pacing.pace().refreshMillis());
    }

    @Test
    void everythingComesBackAndNotTooOften() {
        Pacing pacing = new Pacing(false);
        refresh(pacing, 20, 12_000, 5000, SLOW);
        refresh(pacing, 24, 12_000, 4000, WELL);
        assertEquals(Pace.FULL, pacing.pace());
        // A link between the two: full detail is too much, without detail it looks well.
        Link between = new Link(50_000, 60, 0);
        int changes = 0;
        for (int i = 0; i < 1000; i++) {
            changes += pacing.refreshed(pacing.pace().lean() ? 1500 : 12_000, between) ? 1 : 0;
        }
        assertTrue(changes <= 16, changes + " changes in 1000 refreshes");
    }

    @Test
    void forcedItNeverGetsBetterButWorse() {
        Pacing pacing = new Pacing(true);
        assertEquals(new Pace(true, true, 2000, -1, -1), pacing.pace());
        refresh(pacing, 500, 1400, 700, WELL);
        assertEquals(2000, pacing.pace().refreshMillis());
        refresh(pacing, 20, 40_000, 30_000, SLOW);
        assertEquals(10_000, pacing.pace().refreshMillis());
    }

    @Test
    void theFigureSaidStandsStillWhileItIsAboutTrue() {
        Pacing pacing = new Pacing(false);
        refresh(pacing, 5, 12_000, 4000, SLOW);
        assertFalse(pacing.refreshed(4000, new Link(8800, 190, 0)));
        assertTrue(pacing.refreshed(4000, new Link(4000, 190, 0)));
    }
}
