package org.lxdeck.tui.wish;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** My palette or no colour: NO_COLOR, --color over it, and nothing said by colour alone. */
@Tag("tmux")
class Wish13PaletteTest {
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[(?:[0-9;]*;)?(?:[34][0-8]|9[0-7]|10[0-7])[;m]");
    private static final Pattern BEYOND_SIXTEEN = Pattern.compile("\u001b\\[(?:[0-9;]*;)?[34]8;");

    @TempDir
    Path root;

    @Test
    void coloursAreAsManyAsAreWanted() throws Exception {
        try (TerminalKinds terminal = new TerminalKinds(root)) {
            assertFalse(
                    COLOUR.matcher(shown(terminal, "NO_COLOR=1 DECK --demo")).find(), "NO_COLOR");
            assertTrue(terminal.tmux.screen().contains("● Running"), "status in glyph and word");
            assertTrue(terminal.tmux.ansi().contains("\u001b["), "attributes are left");
            terminal.quit();

            String sixteen = shown(terminal, "NO_COLOR=1 COLORTERM=truecolor DECK --demo --color 16 --theme dark");
            assertTrue(COLOUR.matcher(sixteen).find(), "the flag goes over NO_COLOR");
            assertFalse(BEYOND_SIXTEEN.matcher(sixteen).find(), "sixteen colours");
            terminal.quit();

            String all = shown(terminal, "TERM=xterm-256color COLORTERM=truecolor DECK --demo --theme fjord");
            assertTrue(all.contains("48;2;15;26;36"), "the true ground of fjord");
            terminal.quit();
        }
    }

    private static String shown(TerminalKinds terminal, String words) throws IOException {
        terminal.run(words);
        terminal.tmux.await("db-main");
        return terminal.tmux.ansi();
    }
}
