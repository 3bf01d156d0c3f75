package org.lxdeck.tui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lxdeck.tui.dialog.Caution;

/** The first minutes: the tour goes on only by the keys it asks for, and hints go away. */
class GuideTest {
    /** A memory in which nothing is yet. */
    private static Memory memory(Notes habits) {
        return new Memory() {
            @Override
            public Recalled recall() {
                return new Recalled(Notes.NONE, habits, Notes.NONE, "");
            }

            @Override
            public void keep(Kept kept) {
                // The test looks at the model.
            }
        };
    }

    private static UiDriver open(int width, int height) {
        return new UiDriver(width, height, 24, memory(new Notes(List.of("tour 1"))));
    }

    private static UiDriver touring(int width, int height) {
        UiDriver ui = open(width, height);
        ui.press(":").type("app.tour").press("enter");
        return ui;
    }

    @Test
    void eachStepIsOverWhenItsKeyWasPressed() {
        for (int[] size : new int[][] {{80, 24}, {160, 48}}) {
            try (UiDriver ui = touring(size[0], size[1])) {
                ui.shows("Tour 1 of 5: Move").shows("Press down or up");
                ui.press("3", "1").shows("Tour 1 of 5");
                ui.press("down").shows("Tour 2 of 5: Look").press("down").shows("Tour 2 of 5");
                ui.press("enter").shows("Tour 3 of 5: Find");
                ui.press("/").type("web").shows("Tour 3 of 5").press("enter").shows("Tour 4 of 5: Act");
                ui.press("S").shows("Tour 4 of 5").press("n").shows("Tour 5 of 5");
                ui.press("?").showsNot("of 5").press("esc").shows("That was the tour");
            }
        }
    }

    @Test
    void itCanBeLeftAtAnyStep() {
        List<List<String>> steps =
                List.of(List.of("down"), List.of("enter"), List.of("/", "w", "enter"), List.of("S", "n"));
        for (int left = 0; left <= steps.size(); left++) {
            try (UiDriver ui = touring(120, 40)) {
                for (List<String> keys : steps.subList(0, left)) {
                    keys.forEach(ui::press);
                }
                ui.shows("Tour " + (left + 1) + " of 5")
                        .press("esc")
                        .showsNot("of 5")
                        .shows("You left the tour");
            }
        }
    }

    @Test
    void itIsOfferedOnTheDemoUntilItWasTakenOrOfferedThreeTimes() {
        Notes habits = Notes.NONE;
        for (int start = 0; start < 3; start++) {
            try (UiDriver ui = new UiDriver(80, 24, 24, memory(habits))) {
                ui.shows("New here?").shows(":app.tour enter");
                ui.press("/")
                        .type("web")
                        .press("enter", "esc")
                        .shows("New here?")
                        .press("esc")
                        .showsNot("New here?");
                habits = ui.model().guide().habits();
            }
        }
        try (UiDriver ui = new UiDriver(80, 24, 24, memory(habits))) {
            ui.showsNot("New here?");
        }
        try (UiDriver ui = open(80, 24)) {
            ui.showsNot("New here?");
        }
        try (UiDriver ui = new UiDriver(80, 24, 24, memory(Notes.NONE))) {
            for (int second = 0; second < 30; second++) {
                ui.second();
            }
            ui.showsNot("New here?");
        }
    }

    @Test
    void aHintComesAtItsMomentAndGoesAfterThreeTimes() {
        try (UiDriver ui = open(120, 40)) {
            String hint = "/ shows only what matches";
            for (int time = 0; time < 3; time++) {
                for (int i = 0; i < 15; i++) {
                    ui.press(i % 2 == 0 ? "down" : "up");
                }
                ui.shows(hint).press("esc").press("1");
                for (int second = 0; second < 10; second++) {
                    ui.second();
                }
                ui.showsNot(hint);
            }
            for (int i = 0; i < 15; i++) {
                ui.press("down");
            }
            ui.showsNot(hint);
        }
    }

    @Test
    void aHintThatWasFollowedIsNeverShownAgain() {
        try (UiDriver ui = open(120, 40)) {
            ui.press("/").type("web").press("esc");
            for (int i = 0; i < 40; i++) {
                ui.press("down");
            }
            ui.showsNot("shows only what matches");
            assertTrue(ui.model().guide().habits().lines().contains("hint-filter 9"));
        }
    }

    @Test
    void theSameVerbOnOneAfterTheOtherBringsTheHintOfMarks() {
        try (UiDriver ui = open(120, 40)) {
            ui.select("web-1").press("p", "down").showsNot("marks rows");
            ui.press("p").shows("space marks rows; the next key takes all of them at once.");
        }
        try (UiDriver ui = open(120, 40)) {
            ui.press("space").select("web-1").press("p", "down", "p").showsNot("marks rows");
        }
    }

    @Test
    void keysThatDoNothingBringTheHintOfHelp() {
        try (UiDriver ui = open(120, 40)) {
            ui.press("f19", "f19").showsNot("every key").press("f19").shows("? shows every key that works here.");
        }
    }

    @Test
    void theTourIsOnlyForTheDemo() {
        try (UiDriver ui = open(120, 40)) {
            Session real = new Session(
                    "0",
                    "server",
                    false,
                    0,
                    UiDriver.KEYMAP,
                    "xterm",
                    "",
                    "",
                    Caution.USUAL,
                    "",
                    "",
                    UiDriver.session().caller());
            Model model = Model.initial(real, 80, 24, 0);
            assertFalse(Availability.whyNot(model, org.lxdeck.tui.input.Command.TOUR)
                    .isEmpty());
            assertEquals("", Availability.whyNot(ui.model(), org.lxdeck.tui.input.Command.TOUR));
        }
    }
}
