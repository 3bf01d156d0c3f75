package org.lxdeck.tui.wish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lxdeck.tui.app.UiDriver;
import org.lxdeck.tui.term.TermEvent.Mouse.Action;

/** Copy text out of the screen: by the keyboard, from every pane, as it was written. */
class Wish01CopyTextTest {
    private final UiDriver ui = new UiDriver(80, 24, 24);

    @AfterEach
    void close() {
        ui.close();
    }

    private String last() {
        List<String> all = ui.display.copied;
        assertFalse(all.isEmpty(), () -> "nothing was copied:\n" + ui.screen());
        return all.get(all.size() - 1);
    }

    private void console() {
        ui.select("web-1").press("tab", "]", "]", "]", "]", "]").shows("web-1 login:");
    }

    @Test
    void aWrappedLineIsCopiedAsOneWithoutFrames() {
        console();
        ui.press("W", "/").type("upstream").press("enter", "v", "y");
        assertTrue(last().startsWith("[") && last().endsWith("the next one in the list is taken"), last());
        assertFalse(last().contains("\n") || last().contains("│") || last().contains("  "), last());
        ui.shows("Sent to the terminal: 1 line of web-1, console");
    }

    @Test
    void linesAreChosenWithVAndKeepTheirOrder() {
        console();
        ui.press("v")
                .shows("Copy: web-1, console")
                .press("k", "k", "V", "j")
                .shows("2 lines")
                .press("y");
        String[] lines = last().split("\n");
        assertEquals(2, lines.length, last());
        assertTrue(lines[0].startsWith("[88.") && lines[1].startsWith("[89."), last());
        ui.press("v", "V", "k", "k", "y");
        assertEquals(3, last().split("\n").length, last());
    }

    @Test
    void charactersAreChosenWithin() {
        ui.select("db-main")
                .press("tab", "]", "]", "]", "v", "/")
                .type("limits.memory")
                .press("enter");
        ui.press("w", "v", "e", "y");
        assertEquals("4096MiB", last());
        ui.shows("Sent to the terminal: 7 characters");
    }

    @Test
    void aGraphIsCopiedInWords() {
        ui.select("db-main").press("tab", "v", "V", "G", "y");
        assertTrue(last().contains("Name        db-main\nStatus      Running"), last());
        assertFalse(last().contains("━") || last().contains("▃"), last());
    }

    @Test
    void escLeavesWithoutCopying() {
        console();
        ui.press("v", "V", "k", "esc").shows("Copy: web-1").press("esc").showsNot("Copy: web-1");
        assertEquals(List.of(), ui.display.copied);
    }

    @Test
    void aRowOffersItsFactsAndYYIsTheName() {
        ui.select("web-1")
                .press("y")
                .shows("Copy from web-1")
                .shows("pid of its init")
                .press("y");
        assertEquals("web-1", last());
        ui.shows("Sent to the terminal: the name").press("y", "a");
        assertEquals(ui.container("web-1").addresses().get(0).address(), last());
        ui.press("y", "p");
        assertEquals(Integer.toString(ui.container("web-1").pid()), last());
        ui.press("y", "w");
        assertTrue(last().startsWith("web-1  Running  pid ") && last().contains("10.0.3."), last());
        ui.press("space", "space", "y", "y");
        assertEquals("web-1\nweb-2", last());
        ui.press("U", "2", "y", "f");
        assertEquals(64, last().length());
    }

    @Test
    void theErrorOfAFailedOperationIsAFact() {
        ui.select("ci-runner-3").press("s", "4", "y", "e");
        assertTrue(last().contains("bridge br-parts does not exist"), last());
        assertTrue(last().contains("ip link add br-parts"), last());
    }

    @Test
    void theMouseIsTheTerminalsUntilSomebodyWantsIt() {
        assertFalse(ui.display.mouse);
        ui.point(Action.PRESS, "dns-1");
        assertFalse(ui.selected().equals("dns-1"));
        ui.press("M").shows("gives it back to the terminal");
        assertTrue(ui.display.mouse);
        ui.point(Action.PRESS, "dns-1");
        assertEquals("dns-1", ui.selected());
        ui.point(Action.WHEEL_DOWN, "dns-1");
        assertFalse(ui.selected().equals("dns-1"));
        ui.press("esc", "tab")
                .point(Action.PRESS, "Config")
                .shows("KEY")
                .point(Action.PRESS, "Images")
                .shows("SIZE");
        ui.press("M");
        assertFalse(ui.display.mouse);
    }

    @Test
    void messagesAndHelpAreCopiedToo() {
        ui.press(":").type("info web-1").press("enter").shows("web-1").press("v", "V", "G", "y");
        assertTrue(last().contains("web-1"), last());
        ui.press("esc", "?", "alt-v")
                .shows("Copy: help")
                .press("/")
                .type("freeze every")
                .press("enter", "y");
        assertTrue(last().contains("Freeze every process"), last());
    }
}
