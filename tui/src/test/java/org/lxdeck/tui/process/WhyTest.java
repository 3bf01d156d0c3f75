package org.lxdeck.tui.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.tui.app.DetailTab;
import org.lxdeck.tui.app.UiDriver;

/** "Why?" on every kind of row of the demo, and what Enter does with what it suggests. */
class WhyTest {
    private UiDriver ui;

    @BeforeEach
    void open() {
        ui = new UiDriver(120, 40, 24);
        ui.second();
    }

    @AfterEach
    void close() {
        ui.close();
    }

    @ParameterizedTest
    @CsvSource({
        "render, limited to 0.5 cores",
        "import-job, It ran out of memory",
        "printer, Its configuration does not load",
        "ci-runner-3, The bridge br-parts does not exist",
        "dev-boris, It is frozen",
        "dns-2, It has as many processes as it may",
        "backup, has little room left",
        "wiki-old, Its init was killed by the kernel",
        "test-alt, exit code 127",
        "staging, it was not started",
        "web-1, Nothing is wrong with it"
    })
    void everyTroubleOfTheDemoIsExplained(String name, String words) {
        ui.select(name).press("w").shows("Why? " + name).shows(words);
    }

    @Test
    void enterPutsOurLineAfterTheColonAndASecondOneRunsIt() {
        ui.select("dev-boris")
                .press("w")
                .shows("lxdeck resume dev-boris")
                .press("enter")
                .shows(":resume dev-boris");
        assertEquals(ContainerStatus.FROZEN, ui.container("dev-boris").status());
        ui.press("enter");
        assertEquals(ContainerStatus.RUNNING, ui.container("dev-boris").status());
    }

    @Test
    void enterShowsThePaneThatTellsMore() {
        ui.select("render").press("w", "down").shows("show it").press("enter");
        assertEquals(DetailTab.PROCESSES, ui.model().detail().tab());
        assertTrue(ui.model().inProcesses());
    }

    @Test
    void itAsksAgainWhenTheStateChanges() {
        ui.select("dev-boris").press("w").shows("It is frozen");
        ui.engine.submit(
                new org.lxdeck.engine.Intent.Unfreeze(ui.container("dev-boris").ref()));
        ui.awaitIdle().shows("Nothing is wrong with it");
    }

    @Test
    void failedOperationsAndOtherRowsAnswerToo() {
        ui.select("ci-runner-3")
                .press("s", "4", "w")
                .shows("Why? start ci-runner-3")
                .shows("br-parts");
        ui.press("esc", "2", "w").shows("Why? Image").shows("Nothing is wrong");
        ui.press("esc", "3", "w").shows("Why? Profile").shows("is used by");
    }
}
