package org.lxdeck.tui.app;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lxdeck.engine.model.HostBadge;
import org.lxdeck.tui.dialog.Caution;
import org.lxdeck.tui.golden.Golden;
import org.lxdeck.tui.screen.Screens;

/** What depends on how the dashboard was opened: read-only, and asked for a reason. */
class SafetyScreensTest {
    @ParameterizedTest
    @CsvSource({"80,24", "160,48"})
    void readOnly(int width, int height) {
        try (UiDriver ui = UiDriver.readOnly(width, height, 24)) {
            ui.select("web-1").press("S");
            check(ui, "read-only");
        }
    }

    @ParameterizedTest
    @CsvSource({"80,24", "160,48"})
    void aHostWithABadge(int width, int height) {
        HostBadge badge = new HostBadge("PROD", HostBadge.Colour.RED);
        try (UiDriver ui = new UiDriver(width, height, 24, badge)) {
            ui.select("web-1").press("d");
            check(ui, "badge");
        }
    }

    @ParameterizedTest
    @CsvSource({"80,24", "160,48"})
    void aReasonIsAsked(int width, int height) {
        try (UiDriver ui = new UiDriver(width, height, 24, new Caution(Map.of(), true))) {
            ui.press("ctrl-a", "d").type("ticket 7").press("enter").type("23");
            check(ui, "reason");
        }
    }

    private static void check(UiDriver ui, String name) {
        Model model = ui.app.model();
        Golden golden = new Golden(model.width(), model.height());
        Screens.draw(model, golden.canvas());
        golden.check("safety/" + name + "-" + model.width() + "x" + model.height());
    }
}
