package org.lxdeck.tui.wish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationStatus;
import org.lxdeck.tui.app.UiDriver;

/** Wish 17: mark rows, act on many, see each result. */
class Wish17MarkAndActTest {
    private final UiDriver ui = new UiDriver(100, 40, 24);

    @AfterEach
    void close() {
        ui.close();
    }

    private Map<String, Operation> parts() {
        return ui.operations().stream()
                .filter(Operation::isPart)
                .collect(Collectors.toMap(Operation::subject, one -> one, (old, now) -> now));
    }

    private Operation part(String subject) {
        return Objects.requireNonNull(parts().get(subject), subject);
    }

    @Test
    void spaceRangeInvertAndFilterMark() {
        ui.select("cache").press("space").shows("1 marked");
        ui.press("V", "down", "down").shows("4 in range").press("up").shows("3 in range");
        ui.press("V").shows("3 marked");
        ui.press("V", "down", "down").shows("in range").press("esc").shows("3 marked");
        ui.press("*").shows("21 marked").press("U").showsNot("marked");
        ui.press("/")
                .type("dns")
                .press("enter", "ctrl-a")
                .shows("2 marked")
                .press("esc")
                .shows("2 marked");
    }

    @Test
    void marksAreOfContainersNotOfRows() {
        ui.press("/")
                .type("dns")
                .press("enter", "ctrl-a", "esc", ">", ">", "I")
                .second()
                .shows("2 marked");
        ui.press("p").shows("Froze 2 containers");
        assertEquals(ContainerStatus.FROZEN, ui.container("dns-1").status());
        assertEquals(ContainerStatus.FROZEN, ui.container("dns-2").status());
    }

    @Test
    void aMarkedRowThatIsGoneIsTold() throws InterruptedException {
        ui.select("staging").press("space", "space").shows("2 marked");
        ContainerRef staging = new ContainerRef("demo", "staging");
        ui.engine.await(ui.engine.submit(new Intent.Rename(staging, "elsewhere")));
        ui.awaitIdle();
        ui.shows("1 marked");
        ui.host.vanish("test-alt");
        ui.awaitIdle().shows("“test-alt” is gone and no longer marked.").showsNot("1 marked");
    }

    @Test
    void eachHasItsResultAndOnlyTheFailedAreDoneAgain() {
        ui.press("/").type("ci-runner").press("enter", "ctrl-a", "S", "y");
        assertTrue(parts().values().stream().allMatch(one -> one.status() == OperationStatus.SUCCESS));
        ui.press("s")
                .shows("Starting")
                .shows("failed")
                .shows("bridge br-parts does not exist")
                .shows("retry the failed");
        assertEquals(OperationStatus.FAILURE, part("ci-runner-3").status());
        assertEquals(OperationStatus.SUCCESS, part("ci-runner-1").status());
        int before = ui.operations().size();
        ui.press("r");
        assertEquals(before + 1, ui.operations().size());
        assertEquals("ci-runner-3", ui.operations().get(before).subject());
        ui.press("esc", "esc", "4").shows("containers");
        long rows = ui.screen()
                .lines()
                .filter(line -> line.contains("Failure") && line.contains("ci-runner"))
                .count();
        assertEquals(1, rows, ui::screen); // the one that was done again; each bulk is one row
    }

    @Test
    void aBulkIsOneRowThatOpens() {
        ui.press("/").type("dns").press("enter", "ctrl-a", "p", "4").shows("2 containers");
        ui.press("enter")
                .shows("Freezing 2 containers")
                .shows("dns-1")
                .shows("dns-2")
                .shows("2 done");
    }

    @Test
    void oneCommandInAllOfThemWithEqualAnswersFolded() {
        ui.press("/")
                .type("!stopped !frozen !error")
                .press("enter", "ctrl-a", "b")
                .type("hostname");
        ui.press("enter")
                .shows("Run this in 18 containers?")
                .shows("$ hostname")
                .shows("as root inside")
                .press("y");
        ui.shows("17  exit 0")
                .shows("1  time limit")
                .shows("legacy-crm: time limit")
                .press("esc");
        ui.press("b").type("uname -a").press("enter", "y");
        ui.shows("17 containers answered the same: exit 0")
                .shows("Linux 6.1.0-44-amd64")
                .press("esc");
        ui.press("U", "esc").select("web-1").press("b").type("nosuch").press("enter", "y");
        ui.shows("exit 127").shows("nosuch: not found");
        assertEquals(
                List.of("web-1"),
                ui.operations().stream()
                        .filter(one -> one.isPart() && one.outcome().isPresent())
                        .filter(one -> one.outcome().get().fact("exit").equals("127"))
                        .map(Operation::subject)
                        .toList());
    }
}
