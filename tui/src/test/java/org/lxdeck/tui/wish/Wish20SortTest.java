package org.lxdeck.tui.wish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.model.Container;
import org.lxdeck.tui.app.ContainerSort;
import org.lxdeck.tui.app.UiDriver;

/** Sort by any column, shown in the heading; rows do not dance, and the cursor follows its container. */
class Wish20SortTest {
    @Test
    void aMenuSortsByEveryColumn() {
        try (UiDriver ui = new UiDriver(210, 48, 24)) {
            ui.press("backspace", "o").shows("Sort by");
            for (ContainerSort sort : ContainerSort.values()) {
                ui.shows(sort.label());
            }
            ui.press("c").shows("by CPU").shows("▼CPU%");
            assertEquals(largest(ui), first(ui));
            ui.press("o", "c").shows("by CPU, reversed").shows("▲CPU%");
            ui.press("o", "d").shows("by disk").showsNot("reversed").shows("▼WRITE");
            ui.press("o", "up", "enter").shows("by net").shows("▼NET IN");
            ui.press("o", "n").shows("by name").shows("NAME▲");
            for (ContainerSort sort : ContainerSort.values()) {
                ui.shows("by " + sort.label()).press(">");
            }
            ui.press("2", "o").shows("Sort by").press("esc").showsNot("Sort by");
        }
    }

    @Test
    void aFilterTakesWordsTheirAbsenceAndLettersInOrder() {
        try (UiDriver ui = new UiDriver(120, 40, 24)) {
            ui.press("/").type("web- !web-2").press("enter");
            assertEquals(List.of("web-1"), rows(ui));
            ui.press("/").press("ctrl-u").type("~cr3").press("enter");
            assertEquals(List.of("ci-runner-3"), rows(ui));
            ui.press("/").press("ctrl-u").type("cr3").press("enter").shows("Nothing matches “cr3”");
            ui.press("/").press("ctrl-u").type("ci !~cr3").press("enter");
            assertEquals(List.of("ci-runner-1", "ci-runner-2"), rows(ui));
        }
    }

    @Test
    void theNewestComeFirstByDate() {
        try (UiDriver ui = new UiDriver(260, 48, 24)) {
            ui.press("backspace", "o", "up", "enter").shows("by date created").shows("▼CREATED");
            List<Long> dates = ui.model().tables().containers().rows().stream()
                    .map(Container::createdAt)
                    .toList();
            assertEquals(dates.stream().sorted(Comparator.reverseOrder()).toList(), dates);
            assertTrue(dates.stream().distinct().count() > 3);
        }
    }

    private static String first(UiDriver ui) {
        return rows(ui).get(0);
    }

    private static String largest(UiDriver ui) {
        return ui.engine.state().containers().stream()
                .max(Comparator.comparingInt(container -> cpu(ui, container)))
                .orElseThrow()
                .name();
    }

    private static int cpu(UiDriver ui, Container container) {
        return ui.engine.state().usageOf(container.ref()).cpuPerMille();
    }

    private static List<String> rows(UiDriver ui) {
        return ui.model().tables().containers().rows().stream()
                .map(Container::name)
                .toList();
    }

    @Test
    void rowsAreCalmWhileTheirNumbersMove() {
        try (UiDriver ui = new UiDriver(120, 40, 24)) {
            ui.press("o", "c");
            List<String> shown = rows(ui);
            List<String> raw = raw(ui);
            int moves = 0;
            int rawMoves = 0;
            for (int second = 0; second < 60; second++) {
                ui.second();
                moves += moves(shown, rows(ui));
                rawMoves += moves(raw, raw(ui));
                shown = rows(ui);
                raw = raw(ui);
            }
            int calm = moves;
            int wild = rawMoves;
            assertTrue(calm * 3 < wild, () -> calm + " moves of rows, " + wild + " without care");
            assertTrue(calm > 0, "rows that never move are not sorted");
        }
    }

    /** The order by the number of this very second. */
    private static List<String> raw(UiDriver ui) {
        List<Container> all = new ArrayList<>(ui.engine.state().containers());
        all.sort(Comparator.comparingInt((Container container) -> cpu(ui, container))
                .reversed());
        return all.stream().map(Container::name).toList();
    }

    private static int moves(List<String> before, List<String> now) {
        int moves = 0;
        for (int i = 0; i < now.size(); i++) {
            moves += before.get(i).equals(now.get(i)) ? 0 : 1;
        }
        return moves;
    }

    @Test
    void theCursorFollowsItsContainerAndStaysWhereTheEyeIs() {
        try (UiDriver ui = new UiDriver(80, 24, 300)) {
            ui.press("o", "c", "pgdn", "pgdn", "pgdn", "up", "up", "up");
            String selected = ui.selected();
            int line = line(ui);
            for (int second = 0; second < 30; second++) {
                ui.second();
                assertEquals(selected, ui.selected());
                assertEquals(line, line(ui), "the selected row jumps");
            }
            ui.press("o", "m");
            assertEquals(selected, ui.selected());
        }
    }

    private static int line(UiDriver ui) {
        String[] lines = ui.screen().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].startsWith("▌")) {
                return i;
            }
        }
        return -1;
    }
}
