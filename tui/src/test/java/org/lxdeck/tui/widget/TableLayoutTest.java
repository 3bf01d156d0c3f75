package org.lxdeck.tui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableLayoutTest {
    private static final List<Column> COLUMNS = List.of(
            Column.left("mark", "", 1, 1, 0),
            Column.left("name", "NAME", 8, 20, 0).growing(),
            Column.left("status", "STATUS", 7, 9, 1),
            Column.right("cpu", "CPU", 5, 6, 2),
            Column.right("mem", "MEMORY", 6, 12, 3),
            Column.left("address", "ADDRESS", 12, 15, 4),
            Column.left("profiles", "PROFILES", 8, 20, 6).growing(),
            Column.right("procs", "PROCS", 4, 5, 5));

    private static String shown(int width) {
        List<String> ids = new ArrayList<>();
        for (TableLayout.Placed placed : TableLayout.place(COLUMNS, width, 2)) {
            ids.add(placed.column().id());
        }
        return String.join(" ", ids);
    }

    @Test
    void columnsDropOutInTheOrderOfTheirRanks() {
        assertEquals("mark name status cpu mem address profiles procs", shown(80));
        assertEquals("mark name status cpu mem address procs", shown(56));
        assertEquals("mark name status cpu mem address", shown(50));
        assertEquals("mark name status cpu mem", shown(40));
        assertEquals("mark name status", shown(22));
        assertEquals("mark name", shown(12));
        assertEquals("mark", shown(2));
    }

    @Test
    void nothingOverlapsAndNothingSticksOut() {
        for (int width = 0; width <= 300; width++) {
            int free = 0;
            for (TableLayout.Placed placed : TableLayout.place(COLUMNS, width, 2)) {
                assertTrue(placed.x() >= free, "overlap at width " + width);
                assertTrue(placed.width() > 0, "empty column at width " + width);
                free = placed.x() + placed.width();
            }
            assertTrue(free <= width, "sticks out at width " + width);
            if (width > 120) {
                assertEquals(width, free, "room is left over at width " + width);
            }
        }
    }

    @Test
    void theWindowShowsTheSelectionAndStaysWhereItCan() {
        ScrollWindow window = ScrollWindow.START;
        for (int selected = 0; selected < 100; selected++) {
            window = window.follow(selected, 100, 10);
            assertTrue(selected >= window.top() && selected < window.top() + 10);
        }
        assertEquals(90, window.top());
        assertEquals(90, window.follow(95, 100, 10).top());
        assertEquals(0, window.follow(3, 5, 10).top());
        assertEquals(7, new ScrollWindow(0).follow(7, 8, 1).top());
        assertEquals(0, window.by(-1000, 100, 10).top());
    }
}
