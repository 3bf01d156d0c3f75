package org.lxdeck.tui.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.Verb;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.model.ProcessRow;
import org.lxdeck.tui.app.UiDriver;

/** The processes of a container: their tree and orders, the selection that stays, and signals. */
class ProcessesTest {
    private UiDriver ui;

    @BeforeEach
    void open() {
        ui = new UiDriver(120, 40, 24);
        ui.select("web-1").press("enter", "]", "]", "enter").second();
    }

    @AfterEach
    void close() {
        ui.close();
    }

    private ProcessRow current() {
        return ui.model().processes().current().orElseThrow().row();
    }

    private List<String> commands() {
        return ui.model().processes().rows().stream()
                .map(line -> line.row().command())
                .toList();
    }

    @Test
    void childrenStandUnderTheirParents() {
        ui.shows("├─/usr/sbin/cron -f").shows("╰─nginx: master process").shows("  ├─nginx: worker process");
        ui.press("N").showsNot("├─").shows("PID");
        ui.press("T").shows("├─/usr/sbin/cron -f");
    }

    @Test
    void ordersByNumbersAndKeepsTheSelectedProcess() {
        ui.press("down", "down");
        ProcessRow cron = current();
        assertEquals("/usr/sbin/cron -f", cron.command());
        ui.press("P");
        assertEquals("nginx: master process", commands().get(0));
        assertEquals(cron.id(), current().id());
        ui.second().second();
        assertEquals(cron.id(), current().id());
        ui.press("m");
        assertEquals("nginx: master process", commands().get(0));
        assertEquals(cron.id(), current().id());
    }

    @Test
    void filtersAndEscGoesBackOneStepAtATime() {
        ui.press("/").type("nginx").press("enter").shows("3 of 7");
        assertEquals(3, commands().size());
        ui.press("esc").shows("cron");
        assertTrue(ui.model().inProcesses());
        ui.press("esc");
        assertTrue(!ui.model().inProcesses());
    }

    @Test
    void aSignalIsAskedForAndHitsTheSelectedProcess() {
        ui.press("down", "down");
        ProcessRow cron = current();
        ui.press("x").shows("TERM").shows("asks it to end").press("enter");
        ui.shows("Send TERM to process " + cron.pid() + "?").shows("This interrupts what runs inside.");
        assertTrue(ui.operations().isEmpty());
        ui.press("y").second();
        assertEquals(Verb.SIGNAL, ui.operations().get(0).verb());
        ui.showsNot("cron");
        assertEquals(ContainerStatus.RUNNING, ui.container("web-1").status());
    }

    @Test
    void goingOnNeedsNoQuestionAndAStoppedProcessStandsOut() {
        ui.press("down", "down", "x", "up", "up", "enter", "y").second();
        assertEquals('T', current().state());
        ui.press("x", "up", "enter").second();
        assertEquals('S', current().state());
    }

    @Test
    void initWantsTheContainersName() {
        ui.press("x", "down", "enter").shows("KILL to init").type("web-2").press("enter");
        ui.shows("this is not the container's name");
        assertTrue(ui.operations().isEmpty());
        ui.press("backspace").type("1").press("enter");
        assertEquals(ContainerStatus.STOPPED, ui.container("web-1").status());
    }

    @Test
    void markedProcessesGetItTogether() {
        ui.press("end", "up", "space", "space", "x").shows("2 processes of web-1");
        ui.press("enter").shows("Send TERM to 2 processes?").press("y").second();
        assertEquals(5, commands().size());
    }
}
