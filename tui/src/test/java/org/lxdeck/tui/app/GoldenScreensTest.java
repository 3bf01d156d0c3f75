package org.lxdeck.tui.app;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lxdeck.tui.golden.Golden;
import org.lxdeck.tui.screen.Screens;

/** Pages, panes and dialogs at further sizes than those of the catalogue of scenes, which has all of them. */
class GoldenScreensTest {
    @ParameterizedTest
    @CsvSource({"120,40", "200,60"})
    void pages(int width, int height) {
        try (UiDriver ui = new UiDriver(width, height, 24)) {
            ui.second();
            check(ui, "containers");
            ui.press("enter");
            check(ui, "containers-detail");
            ui.press("2", "enter");
            check(ui, "images-detail");
            ui.press("3");
            check(ui, "profiles-detail");
            ui.press("backspace");
            check(ui, "profiles");
            ui.press("1").select("ci-runner-3").press("s");
            check(ui, "failed-start");
            ui.press("4");
            check(ui, "operations");
        }
    }

    @ParameterizedTest
    @CsvSource({"120,40", "200,60"})
    void details(int width, int height) {
        try (UiDriver ui = new UiDriver(width, height, 24)) {
            ui.select("import-job").press("enter");
            check(ui, "detail-overview");
            ui.press("]");
            check(ui, "detail-inside");
            ui.press("]");
            check(ui, "detail-processes");
            ui.press("]");
            check(ui, "detail-config");
            ui.press("]");
            check(ui, "detail-log");
        }
    }

    @ParameterizedTest
    @CsvSource({"120,40", "200,60"})
    void dialogs(int width, int height) {
        try (UiDriver ui = new UiDriver(width, height, 24)) {
            ui.press("?");
            check(ui, "help");
            ui.press("esc", "n").type("9x");
            check(ui, "launch");
            ui.press("esc").select("web-1").press("d");
            check(ui, "confirm-delete");
            ui.press("esc", "ctrl-a", "S");
            check(ui, "confirm-many");
            ui.press("n", "U", "P", "space");
            check(ui, "profiles-difference");
            ui.press("esc").select("staging").press("R");
            check(ui, "rename");
            ui.press("esc", "2", "i");
            check(ui, "import");
            ui.press("esc", "1").select("legacy-crm").press("S", "y");
            check(ui, "still-running");
            ui.press("esc", ":").type("info web-1");
            check(ui, "command-line");
            ui.press("esc", "/").type("web");
            check(ui, "filter");
        }
    }

    @Test
    void small() {
        for (int[] size : new int[][] {{30, 8}, {20, 5}, {1, 1}, {40, 12}, {60, 3}}) {
            try (UiDriver ui = new UiDriver(size[0], size[1], 24)) {
                check(ui, "small");
            }
        }
    }

    private static void check(UiDriver ui, String name) {
        Model model = ui.app.model();
        Golden golden = new Golden(model.width(), model.height());
        Screens.draw(model, golden.canvas());
        golden.check("dashboard/" + name + "-" + model.width() + "x" + model.height());
    }
}
