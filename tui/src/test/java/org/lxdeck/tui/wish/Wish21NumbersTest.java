package org.lxdeck.tui.wish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.UsageSample;
import org.lxdeck.tui.app.Msg;
import org.lxdeck.tui.app.UiDriver;
import org.lxdeck.tui.app.Update;
import org.lxdeck.tui.golden.Golden;
import org.lxdeck.tui.screen.Screens;

/** Numbers that mean something: used, limit and share together, labelled; what nobody knows is not zero. */
class Wish21NumbersTest {
    @Test
    void usedLimitAndShareStandTogether() {
        try (UiDriver ui = new UiDriver(100, 40, 24)) {
            ui.select("api").press("enter");
            matches(ui, "[0-9.]+% of one core, [0-9.]+% of its limit \\(2 cores\\)");
            matches(ui, "[0-9.]+M of 1\\.0G \\([0-9.]+%\\), [0-9.]+M of it cache");
            matches(ui, "in [0-9.]+[BKM]/s");
            matches(ui, "Pressure +CPU [0-9.]+%  memory [0-9.]+%  disk [0-9.]+%");
        }
    }

    @Test
    void whereTheyComeFromIsTold() {
        try (UiDriver ui = new UiDriver(200, 60, 24)) {
            ui.select("api").press("enter").shows("cgroup v2, /proc/net/dev; memory as lxcfs has it");
            ui.press("5").shows("cgroups v2");
        }
    }

    private static void matches(UiDriver ui, String pattern) {
        assertTrue(Pattern.compile(pattern).matcher(ui.screen()).find(), () -> pattern + "\n" + ui.screen());
    }

    @Test
    void whatNobodyKnowsIsNotZero() {
        try (UiDriver ui = new UiDriver(120, 24, 24)) {
            EngineState state = ui.engine.state();
            Map<ContainerRef, UsageSample> usage = new HashMap<>(state.usage());
            usage.put(ui.container("api").ref(), UsageSample.UNKNOWN);
            Msg news = new Msg.EngineChanged(new EngineState(
                    state.revision() + 1,
                    state.atMillis(),
                    state.hosts(),
                    state.hostUsage(),
                    state.containers(),
                    usage,
                    state.images(),
                    state.profiles(),
                    state.operations(),
                    state.notices(),
                    state.detail()));
            Golden screen = new Golden(120, 24);
            Screens.draw(Update.apply(ui.model(), news).model(), screen.canvas());
            String row = row(text(screen), "api");
            assertTrue(row.split("n/a", -1).length > 4, row);
            assertFalse(row.matches(".* 0( .*|$)"), row);
            String frozen = row(ui.screen(), "dev-boris");
            assertTrue(frozen.contains(" 0.0 "), frozen);
            String stopped = row(ui.screen(), "staging");
            assertEquals(
                    List.of("staging", "○", "Stopped"), List.of(stopped.strip().split(" +")));
        }
    }

    private static String text(Golden screen) {
        StringBuilder text = new StringBuilder();
        for (int y = 0; y < screen.grid().height(); y++) {
            text.append(screen.grid().row(y).stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static String row(UiDriver ui, String name) {
        return row(ui.screen(), name);
    }

    private static String row(String screen, String name) {
        return screen.lines()
                .filter(line -> line.matches("[▌ ][ ✓]?" + name + " .*"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + "\n" + screen));
    }

    @Test
    void troubleIsToldInWords() {
        for (int width : new int[] {80, 160}) {
            try (UiDriver ui = new UiDriver(width, 24, 24)) {
                assertTrue(row(ui, "render").contains("thr"), row(ui, "render"));
                assertTrue(row(ui, "import-job").contains("OOM"), row(ui, "import-job"));
                assertTrue(row(ui, "dev-boris").contains("‖ Frozen"), row(ui, "dev-boris"));
                assertTrue(row(ui, "printer").contains("✗ Error"), row(ui, "printer"));
                ui.press("t");
                ui.shows("thr").shows("OOM").shows("top by CPU");
                assertTrue(ui.screen().lines().anyMatch(line -> line.contains("CPU ") && line.contains("of 16 cores")));
                ui.press("end").shows("frozen").shows("failed");
                ui.press("t").shows("by name");
            }
        }
    }

    @Test
    void theHostHasItsPage() {
        try (UiDriver ui = new UiDriver(160, 48, 24)) {
            ui.press("5")
                    .shows("Most CPU")
                    .shows("ci-runner-1")
                    .shows("-1m")
                    .shows("Load")
                    .shows("lxcfs ok");
            ui.press("ctrl-t").shows("-10m").showsNot("-1m ");
        }
    }
}
