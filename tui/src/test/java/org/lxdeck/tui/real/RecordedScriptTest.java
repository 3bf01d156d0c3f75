package org.lxdeck.tui.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.Engines;
import org.lxdeck.tui.app.RealUi;
import org.lxdeck.tui.cli.CliRun.Answer;
import org.lxdeck.tui.line.Caller;

/** What was done in the dashboard and recorded does the same on real containers when a shell runs it. */
@Tag("lxc")
class RecordedScriptTest {
    @Test
    void theScriptBringsTheSameAboutAsTheKeysDid() throws Exception {
        try (RealDeck deck = RealDeck.open()) {
            deck.done("image", "starter");
            deck.done("profile", "create", "small");
            deck.done("profile", "set", "small", "limits.processes=64");
            beginning(deck);

            Path script = deck.scratch().resolve("work.sh");
            work(deck, script);
            Map<String, String> byHand = state(deck);
            assertEquals(List.of("kept", "more", "other"), List.copyOf(byHand.keySet()));

            for (String name : byHand.keySet()) {
                deck.done("delete", "-f", name);
            }
            beginning(deck);
            assertFalse(state(deck).equals(byHand), "the beginning is the end");
            Answer ran = Command.run(deck.environment(), "", List.of("sh", script.toString()));
            assertEquals(0, ran.code(), () -> ran + "\n" + text(script));
            assertEquals(byHand, state(deck), () -> text(script));
        }
    }

    /** What is there before the work. */
    private static void beginning(RealDeck deck) {
        for (String name : List.of("old", "more", "gone")) {
            deck.done("init", "starter", name);
        }
    }

    private static void work(RealDeck deck, Path script) throws Exception {
        Path self = deck.scratch().resolve("self");
        Files.writeString(self, "#!/bin/sh\nexec '" + String.join("' '", deck.command()) + "' \"$@\"\n");
        assertTrue(self.toFile().setExecutable(true));
        Caller caller = new Caller(
                List.of("lxdeck", "--lxcpath", deck.lxcpath().toString()), self.toString(), deck.scratch() + "/", "");
        try (RealUi ui = new RealUi(Engines.open(deck.options().watching()), caller)) {
            ui.shows("gone").press("!", "r").shows("Recording").press("esc");
            // One verb on several, of which one fails when it is done.
            ui.press("ctrl-a").shows("3 marked").press("s").rests().press("esc", "U");
            ui.select("old").press("S").shows("Shut down “old”?").press("y").rests();
            ui.select("old")
                    .press("R")
                    .shows("Rename old")
                    .press("ctrl-u")
                    .type("kept")
                    .press("enter");
            ui.rests().select("kept").press("s").rests();
            ui.select("more").press("p").rests();
            ui.press(":")
                    .type("config set more limits.memory=48MiB user.note='a b'")
                    .press("enter")
                    .rests();
            ui.press(":").type("profile add kept small").press("enter").rests().press("esc");
            ui.press(":").type("start nowhere").press("enter").shows("nowhere").press("esc");
            ui.select("gone")
                    .press("d")
                    .shows("Type its name")
                    .type("gone")
                    .press("enter")
                    .rests();
            ui.press("n")
                    .shows("Launch a container")
                    .type("other")
                    .press("enter")
                    .rests();
            ui.select("other").press("!", "r").shows("Save the recording").press("ctrl-u");
            ui.type(script.toString()).press("enter").shows("Saved " + script);
        }
    }

    /** Every container: its status and all of its configuration that is not made up anew each time. */
    private static Map<String, String> state(RealDeck deck) {
        Map<String, String> state = new TreeMap<>();
        for (String name : deck.done("list", "-f", "csv", "-c", "n").split("\n")) {
            if (!name.isEmpty()) {
                List<String> lines = new ArrayList<>();
                lines.add(deck.done("list", name, "-f", "csv", "-c", "nsP").strip());
                for (String line : deck.done("config", "show", name).split("\n")) {
                    if (!line.contains("volatile.") && !line.startsWith("created_at")) {
                        lines.add(line);
                    }
                }
                state.put(name, String.join("\n", lines));
            }
        }
        return state;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
