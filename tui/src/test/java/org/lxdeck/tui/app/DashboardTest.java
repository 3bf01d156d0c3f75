package org.lxdeck.tui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.Verb;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.ContainerStatus;

/** The whole dashboard on the demo: keys in, screen and engine out. */
class DashboardTest {
    private final UiDriver ui = new UiDriver(100, 30, 24);

    @AfterEach
    void close() {
        ui.close();
    }

    @Test
    void theClockMovesWithTheNumbers() {
        try (UiDriver ui = new UiDriver(80, 24, 24)) {
            ui.time.sleep(1000);
            ui.host.tick();
            ui.app.take(new Msg.EngineChanged(ui.engine.state()));
            assertEquals(ui.time.millis(), ui.app.model().nowMillis());
            ui.time.sleep(500);
            ui.app.take(new Msg.EngineChanged(ui.engine.state()));
            assertEquals(ui.time.millis() - 500, ui.app.model().nowMillis());
        }
    }

    @Test
    void showsTheFleetAtOnce() {
        ui.shows("DEMO").shows("web-1").shows("Running").shows("18 running").shows("lxcfs ok");
    }

    @Test
    void startsAStoppedContainerAndSaysSo() {
        ui.select("staging").press("s").shows("Started “staging”");
        assertEquals(ContainerStatus.RUNNING, ui.container("staging").status());
        assertEquals("staging", ui.selected());
    }

    @Test
    void saysWhyAKeyDoesNothing() {
        ui.select("web-1").press("s").shows("“web-1” is already running.");
        ui.select("staging").press("S").shows("“staging” is stopped.");
        ui.select("printer").press("s").shows("cannot be used");
        assertEquals(List.of(), ui.operations());
    }

    @Test
    void dangerousThingsAskAndEnterMeansNo() {
        ui.select("web-1").press("d").shows("Delete “web-1”?").shows("This cannot be undone.");
        ui.press("enter").showsNot("Delete “web-1”?");
        assertEquals(List.of(), ui.operations());
        ui.press("d", "esc", "K", "esc", "S", "n", "r", "enter");
        assertEquals(List.of(), ui.operations());
        ui.press("d").type("web-2").press("enter").shows("Type its name to confirm: web-1");
        assertEquals(List.of(), ui.operations());
        ui.press("ctrl-u").type("web-1").press("enter");
        assertTrue(
                ui.engine.state().container(new ContainerRef("demo", "web-1")).isEmpty());
    }

    @Test
    void aFailedStartShowsItsCauseAndHint() {
        ui.select("ci-runner-3")
                .press("s")
                .shows("bridge br-parts does not exist")
                .shows("ip link add br-parts");
        ui.press("4").shows("Failure").press("enter").shows("netdev_configure_server_veth");
    }

    @Test
    void asksWhatToDoAfterAShutdownThatTimedOut() {
        ui.select("legacy-crm")
                .press("S", "y")
                .shows("still running")
                .shows("Leave running")
                .shows("Kill");
        ui.press("enter");
        assertEquals(ContainerStatus.RUNNING, ui.container("legacy-crm").status());
        ui.press("S", "y", "left", "enter");
        assertEquals(ContainerStatus.STOPPED, ui.container("legacy-crm").status());
    }

    @Test
    void worksOnMarkedRowsAndLeavesOutWhatCannot() {
        ui.select("staging")
                .press("space")
                .press("space")
                .select("web-1")
                .press("space")
                .shows("3 marked");
        ui.press("s").shows("“web-1” is already running");
        assertEquals(ContainerStatus.RUNNING, ui.container("staging").status());
        assertEquals(ContainerStatus.RUNNING, ui.container("test-alt").status());
        assertEquals(3, ui.operations().size());
        ui.press("S").shows("Shut down 3 containers?").shows("test-alt").press("y");
        assertEquals(ContainerStatus.STOPPED, ui.container("web-1").status());
    }

    @Test
    void filtersWhileTyping() {
        ui.press("/")
                .type("dns")
                .shows("2 of 24")
                .showsNot("db-main")
                .press("enter")
                .shows("/dns");
        assertEquals("dns-1", ui.selected());
        ui.press("esc").shows("db-main").showsNot("/dns");
        ui.press("/").type("!running !frozen").press("enter").shows("staging").showsNot("web-1");
    }

    @Test
    void theSelectionFollowsItsRowThroughEveryOrder() {
        ui.select("mail").press(">", ">").second().second();
        assertEquals("mail", ui.selected());
        ui.press("I", ">", ">");
        assertEquals("mail", ui.selected());
    }

    @Test
    void launchesFromTheForm() {
        ui.press("n").shows("Launch a container").press("enter").shows("a container needs a name");
        ui.type("9")
                .shows("cannot start with a digit")
                .press("backspace")
                .type("fresh")
                .press("enter");
        ui.shows("Launched “fresh”");
        assertEquals(ContainerStatus.RUNNING, ui.container("fresh").status());
        assertEquals(List.of("default"), ui.container("fresh").profiles());
    }

    @Test
    void importsWithAPathAndAnAlias() {
        ui.press("2", "i")
                .shows("Import an image")
                .type("srv/x.tar.gz")
                .press("down", "down")
                .type("mine");
        ui.press("enter").shows("Imported “mine”").shows("mine");
        assertTrue(ui.engine.state().images().stream()
                .anyMatch(one -> one.filename().equals("x.tar.gz")));
    }

    @Test
    void showsWhatAProfileChangesBeforeItIsApplied() {
        ui.select("web-1").press("P").shows("Nothing changes.").press("space").shows("limits.cpu.allowance");
        ui.shows("live").press("enter").shows("Changed the profiles of “web-1”");
        assertEquals(List.of("default", "web", "batch"), ui.container("web-1").profiles());
        ui.press("-", "end", "space", "enter");
        assertEquals(List.of("default", "batch"), ui.container("web-1").profiles());
    }

    @Test
    void renamesAndManagesProfilesAndAliases() {
        ui.select("staging")
                .press("R")
                .press("ctrl-u")
                .type("stage")
                .press("enter")
                .shows("stage");
        ui.press("3", "n").type("extra").press("enter").shows("extra");
        ui.press("2", "a").type("second").press("enter").shows("second");
    }

    @Test
    void givesTheTerminalToAShellAndComesBackToTheSameRow() {
        ui.select("mail").press("a");
        assertEquals(List.of(List.of("/bin/sh")), ui.display.children);
        assertEquals("mail", ui.selected());
        ui.shows("The shell of “mail” ended.");
        ui.display.exitCode = 3;
        ui.press("c").shows("exit code 3");
    }

    @Test
    void showsEveryTabOfTheDetails() {
        ui.select("db-main").press("enter").shows("PostgreSQL, primary");
        ui.press("]").shows("read through lxcfs").press("]").shows("postgres: checkpointer");
        ui.press("]").shows("profile database").press("]").shows("Instantiated veth tunnel");
        ui.press("]")
                .shows("db-main login:")
                .press("]")
                .shows("-30s")
                .press("]")
                .shows("PostgreSQL, primary")
                .press("backspace")
                .showsNot("Overview");
    }

    @Test
    void helpIsSearchedByTyping() {
        ui.press("?")
                .shows("Search")
                .type("freeze")
                .shows("Freeze every process")
                .showsNot("Go to the images");
        ui.press("esc").press("esc").showsNot("Search");
    }

    @Test
    void runsVerbsAfterTheColon() {
        ui.press(":").type("stop web-2 --force").press("enter");
        assertEquals(ContainerStatus.STOPPED, ui.container("web-2").status());
        ui.press(":").type("screen.images").press("enter").shows("FINGERPRINT");
        ui.press(":").type("q").press("enter");
        assertFalse(ui.app.isRunning());
    }

    @Test
    void completesTheLineAndRemembersIt() {
        ui.press(":")
                .type("im")
                .press("tab")
                .shows(":image")
                .type("d")
                .press("tab")
                .shows(":image delete");
        ui.press("esc", ":")
                .type("info le")
                .press("tab")
                .shows(":info legacy-crm")
                .press("enter", "esc");
        ui.press(":", "up").shows(":info legacy-crm");
    }

    @Test
    void theFirstContainerIsOneKeyAway() {
        try (UiDriver empty = new UiDriver(80, 24, 0)) {
            empty.shows("There are no containers here yet.").shows("f").press("f");
            assertEquals(ContainerStatus.RUNNING, empty.container("first").status());
            assertEquals(
                    List.of(Verb.STARTER_IMAGE, Verb.LAUNCH),
                    empty.operations().stream().map(one -> one.verb()).toList());
        }
    }

    @Test
    void aBrokenFrameOfPasteNeverPressesKeys() {
        ui.app.step(new Msg.Pasted("d\ny\nKy"));
        ui.awaitIdle();
        assertEquals(List.of(), ui.operations());
    }
}
