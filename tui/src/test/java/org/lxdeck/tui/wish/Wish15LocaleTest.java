package org.lxdeck.tui.wish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts in any locale; without UTF-8 every character is ASCII, and both can be forced. */
@Tag("tmux")
class Wish15LocaleTest {
    @TempDir
    Path root;

    @Test
    void anyLocaleIsGoodEnough() throws Exception {
        try (TerminalKinds terminal = new TerminalKinds(root)) {
            for (String locale : new String[] {"C", "ru_RU.KOI8-R"}) {
                assertEquals("", beyondAscii(shown(terminal, "USED_LOCALE=" + locale + " DECK --demo")), locale);
                assertTrue(terminal.tmux.shows("* Running"), locale);
                terminal.quit();
            }
            assertTrue(shown(terminal, "USED_LOCALE=en_US.utf8 DECK --demo").contains("● Running"));
            terminal.quit();
            assertTrue(shown(terminal, "USED_LOCALE=C DECK --demo --utf8").contains("● Running"));
            terminal.quit();
            assertEquals("", beyondAscii(shown(terminal, "USED_LOCALE=C.UTF-8 DECK --demo --ascii")));
            terminal.quit();
        }
    }

    private static String shown(TerminalKinds terminal, String words) throws IOException {
        terminal.run(words);
        terminal.tmux.await("db-main");
        return terminal.tmux.screen();
    }

    private static String beyondAscii(String screen) {
        StringBuilder strange = new StringBuilder();
        screen.codePoints().filter(point -> point > 0x7e).forEach(strange::appendCodePoint);
        return strange.toString();
    }
}
