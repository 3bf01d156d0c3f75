package org.lxdeck.tui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.model.ContainerStatus;

/** Where the user was comes back; what is not there any more does not; what the last dashboard had begun is told. */
class ResumeTest {
    private final Kept memory = new Kept();

    /** A memory of this process. */
    private static final class Kept implements Memory {
        private Recalled next = Recalled.NOTHING;
        private int times;

        @Override
        public Recalled recall() {
            return next;
        }

        @Override
        public synchronized void keep(Memory.Kept kept) {
            next = new Recalled(kept.place(), kept.habits(), kept.left(), "");
            times++;
        }
    }

    private UiDriver open() {
        return new UiDriver(120, 40, 24, memory);
    }

    @Test
    void pageSortFilterRowAndPaneComeBack() {
        String selected;
        try (UiDriver ui = open()) {
            ui.press(">", ">", "I", "/").type("web").press("enter").press("down", "enter", "]", "]");
            selected = ui.selected();
            ui.press("3").press("down", "down");
            ui.leave();
        }
        try (UiDriver ui = open()) {
            assertEquals(Page.PROFILES, ui.model().page());
            assertEquals(2, ui.model().table().selected());
            ui.press("1").shows("/web  ").shows("Processes");
            assertEquals(selected, ui.selected());
            assertEquals(
                    "CPU",
                    ui.model().table().kind().sorts().get(ui.model().table().sort()));
            assertTrue(ui.model().table().reverse());
            assertEquals(DetailTab.PROCESSES, ui.model().detail().tab());
        }
    }

    @Test
    void theArrangementOfTheScreenComesBack() {
        Arrangement left;
        try (UiDriver ui = open()) {
            ui.press("enter", "ctrl-t", "}", "}", "t", "z");
            left = ui.model().arrangement();
            assertTrue(left.zoomed() && left.tenMinutes() && left.top(), left.toString());
            ui.leave();
        }
        try (UiDriver ui = open()) {
            assertEquals(left, ui.model().arrangement());
        }
    }

    @Test
    void aFilterOfTheLastTimeIsSaidAndOneKeyAway() {
        try (UiDriver ui = open()) {
            ui.press("/").type("db").press("enter");
            ui.leave();
        }
        try (UiDriver ui = open()) {
            ui.shows("The filter “db” of the last time is on; esc takes it away.")
                    .showsNot("web-1");
            ui.press("esc").shows("web-1");
        }
    }

    @Test
    void aRowThatIsGoneAndNamesThatAreUnknownAreForgotten() {
        memory.next = new Memory.Recalled(
                new Notes(List.of(
                        "page CONTAINERS", "CONTAINERS.row demo:gone", "CONTAINERS.sort colour", "tab NOTHING", "x y")),
                Notes.NONE,
                Notes.NONE,
                "");
        try (UiDriver ui = open()) {
            assertEquals(0, ui.model().table().selected());
            ui.press("down");
            ui.leave();
        }
        try (UiDriver ui = open()) {
            assertEquals(1, ui.model().table().selected());
        }
    }

    @Test
    void aKeyGoesBeforeARowThatComesLate() {
        memory.next = new Memory.Recalled(new Notes(List.of("CONTAINERS.row demo:late")), Notes.NONE, Notes.NONE, "");
        try (UiDriver ui = open()) {
            assertEquals("demo:late", ui.model().home().rows().get("CONTAINERS", ""));
            ui.press("down");
            assertTrue(ui.model().home().isOver());
        }
    }

    @Test
    void damageIsSaidOnce() {
        memory.next = new Memory.Recalled(Notes.NONE, Notes.NONE, Notes.NONE, "It is damaged.");
        try (UiDriver ui = open()) {
            ui.shows("It is damaged.");
        }
    }

    @Test
    void workThatTheEndCutShortIsTold() {
        try (UiDriver ui = open()) {
            ui.holdAfter(700).select("staging").press("s");
            assertEquals(ContainerStatus.STARTING, ui.container("staging").status());
            ui.die();
        }
        try (UiDriver ui = open()) {
            ui.second().second().showsNot("staging.");
            ui.second().shows("Under way when the last dashboard ended: start staging. It is stopped now.");
            ui.leave();
        }
        try (UiDriver ui = open()) {
            ui.second().second().second().showsNot("Under way when");
        }
    }

    @Test
    void workThatEndedWithTheEngineIsTold() {
        try (UiDriver ui = open()) {
            ui.press("2").holdAfter(700).press("i").type("rootfs.tar.gz").press("enter");
            ui.leave();
        }
        try (UiDriver ui = open()) {
            ui.second().second().second().shows("Cancelled when you left: image import rootfs.tar.gz.");
        }
    }

    @Test
    void itIsKeptWhileItRunsButNotEverySecond() throws InterruptedException {
        try (UiDriver ui = open()) {
            Keeper keeper = new Keeper(memory, 0);
            for (int second = 0; second < 20; second++) {
                ui.press("down");
                keeper.look(ui.model(), second * 1000L);
            }
            keeper.last(ui.model());
            assertEquals(5, memory.times);
            keeper.look(ui.model(), 60_000);
            keeper.last(ui.model());
            assertEquals(5, memory.times, "nothing has changed");
        }
    }
}
