package org.lxdeck.tui.wish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lxdeck.tui.app.UiDriver;

/** Wish 25, its read-only part: a host of which nothing may be changed says so and keeps its keys in sight. */
class Wish25ReadOnlyHostTest {
    @Test
    void nothingIsChangedAndEveryKeySaysWhy() {
        try (UiDriver ui = UiDriver.readOnly(100, 30, 24)) {
            ui.shows("READ-ONLY").select("web-1").shows("S stop").shows("a shell");
            for (String key : List.of("S", "K", "r", "d", "p", "a", "c", "b", "P", "n")) {
                ui.press("esc", key).shows("read-only here");
                assertTrue(ui.dialogs() == 0, () -> key + " opened a dialog");
            }
            ui.select("staging").press("s", "R").shows("read-only here");
            ui.press("2", "d", "i", "b").press("3", "e", "n", "d").shows("read-only here");
            assertEquals(List.of(), ui.operations());
        }
    }
}
