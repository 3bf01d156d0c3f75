package org.lxdeck.tui.wish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lxdeck.tui.app.Msg;
import org.lxdeck.tui.app.UiDriver;

/** Panes collapse before anything is refused; under the least size there is a notice, and the screen comes back. */
class Wish22ResizeTest {
    @Test
    void startsAtNoSizeAndRecovers() {
        try (UiDriver ui = new UiDriver(0, 0, 24)) {
            ui.happen(new Msg.Resized(20, 3)).awaitIdle().shows("too small: 24x4");
            ui.happen(new Msg.Resized(0, 0)).awaitIdle();
            ui.happen(new Msg.Resized(80, 24)).awaitIdle().shows("NAME").shows("q quit");
        }
    }

    @Test
    void panesCollapseAndTheSelectedRowStays() {
        try (UiDriver ui = new UiDriver(400, 100, 24)) {
            ui.select("import-job").press("backspace", "enter");
            ui.shows("─ Graphs ─").shows("─ Processes ─").shows("DESCRIPTION").shows("Peak memory");
            size(ui, 200, 60).shows("Peak memory").shows("-30s").showsNot("─ Processes ─");
            size(ui, 120, 40).shows("import-job ─ Overview");
            size(ui, 80, 24).shows("import-job ─ Overview").shows("4 Operations");
            size(ui, 40, 10).shows("import-job");
            size(ui, 24, 4).shows("import");
            size(ui, 10, 2).shows("too small");
            size(ui, 400, 100).shows("─ Graphs ─").shows("─ Processes ─");
            assertEquals("import-job", ui.selected());
        }
    }

    private static UiDriver size(UiDriver ui, int width, int height) {
        ui.happen(new Msg.Resized(width, height)).awaitIdle();
        assertEquals("import-job", ui.selected());
        return ui;
    }

    @Test
    void aPaneIsZoomedAndResizedByKeys() {
        try (UiDriver ui = new UiDriver(80, 24, 24)) {
            ui.select("import-job").press("enter");
            int usual = ui.model().layout().detail().height();
            ui.press("}", "}");
            assertTrue(ui.model().layout().detail().height() > usual);
            ui.press("{", "{", "{", "{");
            assertTrue(ui.model().layout().detail().height() < usual);
            ui.press("}", "}").press("tab", "z").showsNot("Containers").showsNot("NAME");
            assertEquals(23, ui.model().layout().detail().height());
            ui.press("z").shows("NAME").press("tab", "z").shows("NAME").showsNot("Overview");
            ui.press("esc").shows("Overview").shows("1 Containers");
        }
        try (UiDriver ui = new UiDriver(200, 60, 24)) {
            int usual = ui.model().layout().detail().width();
            ui.press("}");
            assertTrue(ui.model().layout().detail().width() > usual);
            assertTrue(ui.model().layout().side());
            ui.press("{", "{");
            assertTrue(ui.model().layout().detail().width() < usual);
        }
    }
}
