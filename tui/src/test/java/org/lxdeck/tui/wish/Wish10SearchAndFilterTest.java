package org.lxdeck.tui.wish;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lxdeck.tui.app.UiDriver;

/** Log search and filter: the same keys in every pane of text. */
class Wish10SearchAndFilterTest {
    private final UiDriver ui = new UiDriver(100, 30, 24);

    @BeforeEach
    void console() {
        ui.select("web-1").press("tab", "]", "]", "]", "]", "]").shows("web-1 login:");
    }

    @AfterEach
    void close() {
        ui.close();
    }

    @Test
    void goesFromOneHitToTheNextRoundAndRound() {
        ui.press("/").type("UPSTREAM").shows("not found").press("enter");
        ui.press("esc", "/")
                .type("upstream")
                .press("enter")
                .shows("[80.")
                .shows("/upstream 4 of 4")
                .shows("paused");
        ui.press("N")
                .shows("[57.")
                .shows("3 of 4")
                .press("N")
                .shows("[34.")
                .press("n", "n")
                .shows("4 of 4");
        ui.press("n").shows("1 of 4").shows("[11.");
    }

    @Test
    void showsOnlyTheLinesThatHoldAText() {
        ui.press("F")
                .type("php-fpm")
                .press("enter")
                .shows("only “php-fpm”: 21 of 91")
                .showsNot("nginx");
        ui.second().second().second().second().shows("only “php-fpm”: 22 of 95");
        ui.press("esc").shows("nginx").showsNot("only “");
        ui.press("F").type("nobody says this").press("enter").shows("No line holds");
    }

    @Test
    void searchesWhatIsDrawnAsATableOrGraph() {
        ui.press("[", "[", "/")
                .type("memory")
                .press("enter")
                .shows("limits.memory: 512MiB")
                .shows("/memory 1 of");
        ui.press("esc").shows("KEY").shows("VALUE");
    }
}
