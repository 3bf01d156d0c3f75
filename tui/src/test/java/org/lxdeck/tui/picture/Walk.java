package org.lxdeck.tui.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.lxdeck.tui.tmux.TmuxDriver;

/** The walk that is recorded: what somebody does who looks at the dashboard for the first time, at a person's pace. */
final class Walk {
    static final int WIDTH = 100;
    static final int HEIGHT = 30;

    private static final long PACE_NANOS = 900_000_000L;

    /** A key or some text, and what is on the screen when it has done its work. */
    private record Step(String key, String shown) {}

    private static final List<Step> STEPS = List.of(
            new Step("Down", "api "),
            new Step("Down", "api "),
            new Step(">", "STATUS"),
            new Step(">", "CPU"),
            new Step("Enter", "Overview"),
            new Step("]", "Inside"),
            new Step("]", "Processes"),
            new Step("BSpace", "api "),
            new Step("'/staging", "1 of 24"),
            new Step("Enter", "staging"),
            new Step("s", "Running"),
            new Step("Escape", "api "),
            new Step("?", "Search"));

    private Walk() {}

    static void go(TmuxDriver tmux) throws IOException {
        LockSupport.parkNanos(2 * PACE_NANOS);
        for (Step step : STEPS) {
            Studio.press(tmux, List.of(step.key()));
            tmux.await(step.shown());
            LockSupport.parkNanos(PACE_NANOS);
        }
    }

    /** Plays a recording in a terminal of its own, without its pauses; answers the screen it ends with. */
    static String play(Cast cast) throws IOException {
        Path file = Files.createTempFile("walk", ".out");
        try (TmuxDriver tmux = new TmuxDriver(cast.width(), cast.height())) {
            Files.writeString(file, cast.output(), StandardCharsets.UTF_8);
            // A mark that only a terminal that has played everything can have written.
            tmux.run("stty -echo; cat '" + file + "'; touch '" + file + ".done'; sleep 600");
            tmux.awaitThat("the recording is over", () -> Files.exists(Path.of(file + ".done")));
            LockSupport.parkNanos(300_000_000L);
            return tmux.screen();
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(Path.of(file + ".done"));
        }
    }
}
