package org.lxdeck.tui.wish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lxdeck.tui.launcher.RealProgram;
import org.lxdeck.tui.tmux.DashboardPane;
import org.lxdeck.tui.tmux.TmuxDriver;

/**
 * Keep my place: after the terminal was lost, after a signal and after leaving, the next dashboard stands where the last one
 * stood: page, order, filter, row and pane. {@code --fresh} and {@code resume: false} switch it off.
 */
@Tag("tmux")
class Wish25KeepMyPlaceTest {
    @TempDir
    Path root;

    private RealProgram program;

    @BeforeEach
    void makeProgram() throws Exception {
        program = new RealProgram(root);
    }

    @AfterEach
    void takeItAway() throws Exception {
        program.close();
    }

    /** A terminal of its own with the dashboard on it. */
    private TmuxDriver open(String options) throws Exception {
        TmuxDriver tmux = new TmuxDriver(100, 30);
        tmux.run("'" + program.command + "' --demo " + options);
        tmux.awaitThat("a row is selected", () -> !selected(tmux).isEmpty());
        return tmux;
    }

    /** The name in the row with the cursor. */
    private static String selected(TmuxDriver tmux) {
        return text(tmux)
                .lines()
                .filter(line -> line.startsWith("▌"))
                .map(line -> line.substring(2).strip().split(" +")[0])
                .findFirst()
                .orElse("");
    }

    private static String text(TmuxDriver tmux) {
        try {
            return tmux.screen();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<ProcessHandle> processes(TmuxDriver tmux) throws Exception {
        return ProcessHandle.of(Long.parseLong(tmux.tell("#{pane_pid}")))
                .orElseThrow()
                .descendants()
                .toList();
    }

    /** Goes somewhere and answers the name of the row. */
    private static String goSomewhere(TmuxDriver tmux) throws Exception {
        tmux.type(">>/web");
        tmux.press("Enter");
        tmux.await("/web  ");
        tmux.press("Down", "Enter");
        tmux.await("Overview");
        tmux.type("]");
        return selected(tmux);
    }

    private static void end(TmuxDriver tmux, String how) throws Exception {
        List<ProcessHandle> processes = processes(tmux);
        switch (how) {
            case "leaving" -> tmux.type("q");
            case "a closed terminal" -> tmux.killPane();
            default -> {
                for (ProcessHandle one : processes) {
                    if (one.info().command().orElse("").endsWith("/java")) {
                        DashboardPane.signal(one, how);
                    }
                }
            }
        }
        for (ProcessHandle one : processes) {
            tmux.awaitThat(one.pid() + " has ended", () -> !one.isAlive());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"leaving", "a closed terminal", "HUP", "TERM"})
    void theNextOneStandsWhereThisOneStood(String how) throws Exception {
        String row;
        try (TmuxDriver tmux = open("")) {
            row = goSomewhere(tmux);
            end(tmux, how);
        }
        try (TmuxDriver tmux = open("")) {
            tmux.await("/web  ");
            tmux.await("The filter “web” of the last time is on; esc takes it away.");
            assertEquals(row, selected(tmux));
            assertTrue(tmux.shows("Inside"), tmux.screen());
            tmux.press("Escape");
            tmux.awaitGone("/web  ");
            end(tmux, "leaving");
        }
    }

    /** Not even the process knows of its end: what was kept some seconds before comes back. */
    @Test
    void afterAKillTheLastSecondsAreLostAndNoMore() throws Exception {
        String row;
        try (TmuxDriver tmux = open("")) {
            row = goSomewhere(tmux);
            Path file = root.resolve("own/user/state/lxdeck/session");
            String name = ".row demo:" + row;
            tmux.awaitThat("the place is kept", () -> holds(file, name));
            end(tmux, "KILL");
        }
        try (TmuxDriver tmux = open("")) {
            assertEquals(row, selected(tmux));
            end(tmux, "leaving");
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.exists(file) && Files.readString(file).contains(text);
        } catch (java.io.IOException e) {
            return false;
        }
    }

    @Test
    void theColumnsStayChosen() throws Exception {
        try (TmuxDriver tmux = open("")) {
            tmux.await("MEMORY");
            tmux.type("O");
            tmux.await("[x] memory bar");
            tmux.press("Down", "Down", "Down", "Space", "Down", "Space", "Enter");
            tmux.awaitGone("memory bar");
            tmux.awaitGone("MEMORY");
            end(tmux, "leaving");
        }
        try (TmuxDriver tmux = open("")) {
            tmux.await("CPU%");
            assertTrue(!tmux.shows("MEMORY"), tmux.screen());
            tmux.type("O");
            tmux.await("[ ] memory bar");
            tmux.type("*");
            tmux.await("[x] memory bar");
            tmux.press("Enter");
            tmux.awaitGone("memory bar");
            tmux.await("MEMORY");
            end(tmux, "leaving");
        }
    }

    @Test
    void itCanBeSwitchedOff() throws Exception {
        try (TmuxDriver tmux = open("")) {
            goSomewhere(tmux);
            end(tmux, "leaving");
        }
        try (TmuxDriver tmux = open("--fresh")) {
            tmux.await("by name");
            end(tmux, "leaving");
        }
        Path config = root.resolve("own/user/config/lxdeck/config.yaml");
        Files.createDirectories(config.getParent());
        Files.writeString(config, "resume: false\n");
        try (TmuxDriver tmux = open("")) {
            tmux.type(">/db");
            tmux.press("Enter");
            tmux.await("/db  ");
            end(tmux, "leaving");
        }
        try (TmuxDriver tmux = open("")) {
            tmux.await("by name");
            end(tmux, "leaving");
        }
    }
}
