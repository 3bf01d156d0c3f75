package org.lxdeck.tui.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lxdeck.tui.cli.CliRun.Answer;

/** What a killed lxdeck left half-done is finished by the next one that changes something, and said. */
@Tag("lxc")
class LeftoversTest {
    @Test
    void aRenameIsFinishedWithItsLogs() throws IOException {
        try (RealDeck deck = RealDeck.open()) {
            deck.done("image", "starter");
            deck.done("init", "starter", "older");
            Path logs = logOf(deck, "older");
            Path now = deck.lxcpath().resolve("new");
            Files.move(deck.lxcpath().resolve("older"), now);
            String config = Files.readString(now.resolve("config"));
            Files.writeString(now.resolve(".lxdeck-rename-new"), config.replace("older", "new"));
            Answer answer = deck.run("profile", "create", "other");
            assertEquals("Note: finished renaming a container to new\n", answer.err());
            assertEquals("new,STOPPED\n", deck.done("list", "-f", "csv", "-c", "ns"));
            assertFalse(Files.readString(now.resolve("config")).contains("older"));
            assertFalse(Files.exists(logs));
            assertEquals("of older", Files.readString(logs.resolveSibling("new.log")));
            assertEquals("", deck.run("profile", "create", "third").err());
        }
    }

    /** A log of that name where lxdeck keeps them. */
    private static Path logOf(RealDeck deck, String name) throws IOException {
        deck.done("start", name);
        deck.done("stop", "-f", name);
        try (Stream<Path> all = Files.walk(deck.root().resolve("var/log/lxdeck"))) {
            Path log =
                    all.filter(file -> file.endsWith(name + ".log")).findFirst().orElseThrow();
            Files.writeString(log, "of " + name);
            return log;
        }
    }
}
