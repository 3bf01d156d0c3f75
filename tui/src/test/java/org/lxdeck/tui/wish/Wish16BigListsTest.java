package org.lxdeck.tui.wish;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lxdeck.tui.app.FleetCost;

/** Five thousand containers: what is not on the screen costs next to nothing. */
class Wish16BigListsTest {
    @Test
    void byNameOnlyTheRowsOnTheScreenAreTouched() {
        FleetCost few = FleetCost.of(500, 0);
        FleetCost many = FleetCost.of(5000, 0);
        String figures = "500: " + few + ", 5000: " + many;
        assertTrue(many.refresh() < few.refresh() * 3 / 2, figures);
        assertTrue(many.key() < few.key() * 3 / 2, figures);
    }

    @Test
    void byANumberARefreshGrowsNoFasterThanTheFleetAndAKeyNotAtAll() {
        FleetCost few = FleetCost.of(500, 2);
        FleetCost many = FleetCost.of(5000, 2);
        String figures = "500: " + few + ", 5000: " + many;
        assertTrue(many.refresh() <= few.refresh() * 10, figures);
        assertTrue(many.key() < few.key() * 3 / 2, figures);
    }
}
