package org.lxdeck.tui.wish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.Verb;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.tui.app.UiDriver;
import org.lxdeck.tui.dialog.Caution;

/** Wish 18: do not let one key hurt me, and do not nag. */
class Wish18NoKeyHurtsTest {
    @Test
    void whatDestroysWantsTheNameTyped() {
        try (UiDriver ui = new UiDriver(80, 24, 24)) {
            ui.select("web-1").press("d").shows("Type its name to confirm: web-1");
            ui.press("enter").showsNot("Delete “web-1”?");
            ui.press("d").type("y").press("enter").shows("Type its name to confirm");
            ui.press("tab", "tab", "enter").shows("Type its name to confirm");
            assertEquals(List.of(), ui.operations());
            ui.press("esc", "d").type("web-1").press("enter");
            assertTrue(ui.engine.state().containers().stream()
                    .noneMatch(one -> one.name().equals("web-1")));
        }
    }

    @Test
    void manyWantTheirNumberTyped() {
        try (UiDriver ui = new UiDriver(80, 24, 24)) {
            ui.press("/").type("stopped").press("enter", "ctrl-a", "d").shows("Type how many they are to confirm: 4");
            ui.type("3").press("enter").shows("Type how many they are");
            assertEquals(List.of(), ui.operations());
            ui.press("esc", "d").type("4").press("enter").shows("Deleted 4 containers");
            assertEquals(20, ui.engine.state().containers().size());
        }
    }

    @Test
    void aStoppedOneAloneWantsOnlyAYesAndEnterMeansNo() {
        try (UiDriver ui = new UiDriver(80, 24, 24)) {
            ui.select("staging")
                    .press("d")
                    .shows("Delete “staging”?")
                    .showsNot("Type its name")
                    .press("enter");
            assertEquals(List.of(), ui.operations());
            ui.press("d", "y").shows("Deleted “staging”");
        }
    }

    @Test
    void pastingNeverAnswers() {
        try (UiDriver ui = new UiDriver(80, 24, 24)) {
            ui.select("web-1").press("d").paste("web-1\r\ny").press("enter").showsNot("Delete “web-1”?");
            ui.select("staging").press("d").paste("y\ny\r").shows("Delete “staging”?");
            ui.press("esc").paste("dydydy\nK\ny");
            assertEquals(List.of(), ui.operations());
        }
    }

    @Test
    void theUserSaysHowCareful() {
        Caution caution = new Caution(
                Map.of(
                        Verb.STOP, Caution.Level.NONE,
                        Verb.DELETE, Caution.Level.YES,
                        Verb.KILL, Caution.Level.NAME),
                false);
        try (UiDriver ui = new UiDriver(80, 24, 24, caution)) {
            ui.select("dns-1").press("S").shows("Stopped “dns-1”");
            assertEquals(ContainerStatus.STOPPED, ui.container("dns-1").status());
            ui.select("dns-2")
                    .press("K")
                    .shows("Type its name to confirm: dns-2")
                    .press("esc");
            ui.press("d").showsNot("Type its name").press("y").shows("Deleted “dns-2”");
        }
    }

    @Test
    void aReasonIsAskedWhereItIsWanted() {
        try (UiDriver ui = new UiDriver(80, 24, 24, new Caution(Map.of(), true))) {
            ui.select("dns-1")
                    .press("S")
                    .shows("Reason")
                    .type("ticket 7")
                    .press("enter")
                    .shows("ticket 7");
            assertEquals(List.of(), ui.operations());
            ui.press("y").shows("Stopped “dns-1”");
        }
    }
}
