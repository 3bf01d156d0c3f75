package org.lxdeck.tui.wish;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lxdeck.tui.app.FleetTouches;

/** Five thousand containers: what is not on the screen is not looked at. */
class Wish16BigListsTest {
    private static final int VISIBLE = 36;

    @Test
    void byNameOnlyTheRowsOnTheScreenAreLookedAt() {
        FleetTouches few = FleetTouches.of(500, 0);
        FleetTouches many = FleetTouches.of(5000, 0);
        String figures = "500: " + few + ", 5000: " + many;
        for (FleetTouches one : new FleetTouches[] {few, many}) {
            assertTrue(one.refresh() >= VISIBLE / 2, figures);
            assertTrue(one.refresh() <= 6 * VISIBLE, figures);
            assertTrue(one.key() <= 6 * VISIBLE, figures);
        }
        // One container less: the others are counted and put in order once.
        assertTrue(many.gone() <= 3 * 5000 + 6 * VISIBLE, figures);
    }

    @Test
    void byANumberEachIsLookedAtAFixedNumberOfTimesInARefreshAndNotForAKey() {
        FleetTouches few = FleetTouches.of(500, 2);
        FleetTouches many = FleetTouches.of(5000, 2);
        String figures = "500: " + few + ", 5000: " + many;
        assertTrue(many.key() <= 6 * VISIBLE, figures);
        assertTrue(many.refresh() <= 6 * 5000, figures);
        assertTrue(many.refresh() <= 10 * few.refresh(), figures);
    }
}
