package org.lxdeck.engine.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reference of keys is what the table of keys says, and says something in each of its cells. */
class KeyReferenceTest {
    private static final Path FILE = Path.of("KEYS.md");
    private static final String HEAD = """
            # Every key of a container's configuration

            Made from the table of keys (`ConfigKeys`), which also checks values and makes the configuration: change it
            there, and take this file anew with `-Dgolden=update`. `lxdeck config keys` prints the same. What the columns
            say: where a key may be set; whether a change reaches a running container at once, at its next start, or is
            only stored; what it becomes in the liblxc configuration, or what acts on it; and the files it sets in the
            container's cgroup.

            """;

    @Test
    void theFileSaysWhatTheTableSays() throws IOException {
        String wanted = HEAD + KeyReference.markdown();
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(FILE, wanted);
        }
        assertEquals(wanted, Files.readString(FILE), "take it anew with -Dgolden=update");
    }

    @Test
    void noCellIsEmpty() {
        for (KeyReference.Entry entry : KeyReference.entries()) {
            List<String> cells = List.of(
                    entry.key(),
                    entry.value(),
                    entry.scope(),
                    entry.when(),
                    entry.lines(),
                    entry.v1(),
                    entry.v2(),
                    entry.help());
            assertFalse(cells.stream().anyMatch(String::isBlank), entry::toString);
        }
    }
}
