package org.lxdeck.tui.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.config.ConfigKeys;

/** {@code config keys}, which needs no host. */
class KeysVerbTest {
    private final CliRun cli = new CliRun(() -> {
        throw new AssertionError("no host is needed");
    });

    @Test
    void listsTheWholeTable() throws Exception {
        JsonNode all = new ObjectMapper()
                .readTree(cli.run("config", "keys", "-f", "json").out());
        assertEquals(ConfigKeys.table().size(), all.size());
        for (JsonNode key : all) {
            key.forEach(cell -> assertTrue(!cell.asText().isBlank(), key::toString));
        }
    }

    @Test
    void takesAPartOfAName() {
        String found = cli.run("config", "keys", "memory.swap", "-f", "csv").out();
        assertEquals(2, found.lines().count(), found);
        assertTrue(found.startsWith("limits.memory.swap,true or false,at once,"), found);
        CliRun.Answer none = cli.run("config", "keys", "no\u001b[31m");
        assertEquals(ExitCode.FAILED, none.code());
        assertTrue(none.err().contains("there is no key with"), none.err());
        assertTrue(none.err().indexOf('\u001b') < 0, none.err());
    }
}
