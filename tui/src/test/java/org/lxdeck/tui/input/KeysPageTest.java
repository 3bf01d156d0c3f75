package org.lxdeck.tui.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.lxdeck.tui.golden.Golden;

class KeysPageTest {
    private static final Path PAGE = Path.of("..", "keymaps", "README.md");

    @Test
    void theReferenceOfKeysIsTrue() throws IOException {
        String page = KeysPage.make();
        if (Golden.isUpdated()) {
            Files.writeString(PAGE, page);
        }
        String there = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        assertEquals(
                page,
                there,
                "keymaps/README.md is stale; make it anew: mvn -pl tui -am test -Dtest=KeysPageTest -Dgolden=update"
                        + " -Dsurefire.failIfNoSpecifiedTests=false");
    }
}
