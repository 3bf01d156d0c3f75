package org.lxdeck.engine.op;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Places;

class JournalTest {
    @TempDir
    Path root;

    private Places places = Places.of(Map.of());

    @BeforeEach
    void movePlaces() {
        places = Places.of(Map.of("LXDECK_ROOT", root.toString()));
    }

    private List<String> recover(Journal journal) throws EngineException {
        return journal.recover(
                Map.of("import", facts -> Optional.of("undid " + facts.get("image") + " " + facts.get("part"))));
    }

    private long files() throws IOException {
        try (Stream<Path> names = Files.list(places.state().resolve("journal"))) {
            return names.count();
        }
    }

    @Test
    void finishedWorkLeavesNothing() throws Exception {
        Journal journal = new Journal(places);
        try (Journal.Entry entry = journal.begin("import", Map.of("image", "x"))) {
            entry.fact("part", "1");
            assertEquals(1, files());
        }
        assertEquals(0, files());
        assertEquals(List.of(), recover(journal));
    }

    @Test
    void workThatIsStillGoingOnIsLeftAlone() throws Exception {
        Journal journal = new Journal(places);
        try (Journal.Entry entry = journal.begin("import", Map.of("image", "x"))) {
            assertTrue(entry.id().startsWith("import-"));
            assertEquals(List.of(), recover(new Journal(places)));
            assertEquals(1, files());
        }
    }

    @Test
    void workOfAProcessThatDiedIsRecoveredOnceAndSaid() throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Dying.class.getName(),
                        root.toString())
                .inheritIO()
                .start();
        assertEquals(137, child.waitFor());
        Journal journal = new Journal(places);
        assertEquals(List.of("undid y 2"), recover(journal));
        assertEquals(List.of(), recover(journal));
        assertEquals(0, files());
        assertFalse(Files.exists(places.run().resolve("locks/none")));
    }

    /** Begins some work and is gone in the middle of it. */
    public static final class Dying {
        public static void main(String[] args) throws Exception {
            Places places = Places.of(Map.of("LXDECK_ROOT", args[0]));
            Journal journal = new Journal(places, point -> {
                if (point.equals("import.part")) {
                    Runtime.getRuntime().halt(137);
                }
            });
            try (Journal.Entry entry = journal.begin("import", Map.of("image", "y"))) {
                entry.fact("part", "2");
            }
        }
    }
}
