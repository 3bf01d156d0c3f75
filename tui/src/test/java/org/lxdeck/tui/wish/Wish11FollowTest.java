package org.lxdeck.tui.wish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lxdeck.tui.app.UiDriver;

/** Log reading: opens at the tail, pauses when one scrolls, stays put, drops visibly, remembers how it was read. */
class Wish11FollowTest {
    private final UiDriver ui = new UiDriver(80, 24, 24);

    @BeforeEach
    void console() {
        ui.select("web-1").press("tab", "]", "]", "]", "]", "]");
    }

    @AfterEach
    void close() {
        ui.close();
    }

    /** The rows of the pane. */
    private String pane() {
        String screen = ui.screen();
        return screen.substring(screen.indexOf("╭─ web-1"), screen.lastIndexOf("╰─"));
    }

    @Test
    void opensAtTheTailAndFollowsIt() {
        ui.shows("web-1 login:").shows("following").shows("[89.");
        ui.second().shows("[90.").shows("following");
    }

    @Test
    void scrollingUpPausesAndStaysPutWhileLinesArrive() {
        ui.press("up").shows("paused");
        String before = pane();
        ui.second().second();
        assertEquals(before, pane());
        ui.shows("paused, 3 more below").press("f").shows("following").shows("[91.");
        ui.press("pgup").shows("paused").press("end").shows("following");
    }

    @Test
    void staysPutWhenOldLinesAreLetGo() {
        ui.press("up");
        String before = pane();
        for (int i = 0; i < 420; i++) {
            ui.time.sleep(1000);
        }
        ui.second().shows("11 older lines let go");
        assertEquals(before, pane());
    }

    @Test
    void sidewaysAndWrapSurvive() {
        ui.press("right").showsNot("[89.").second().showsNot("[90.");
        ui.press("left", "W")
                .shows("wrapped")
                .press("[", "]")
                .shows("wrapped")
                .press("W")
                .showsNot("wrapped");
    }

    @Test
    void notFollowingIsRememberedForTheNextContainer() {
        ui.press("f").shows("paused");
        ui.press("esc", "down").press("tab").shows("paused").second().shows("paused, 1 more below");
    }
}
