package org.lxdeck.tui.wish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any TERM starts, known or not, and leaves nothing behind; one that is not known is told about in one line. */
@Tag("tmux")
class Wish14UnknownTerminalTest {
    private static final List<String> KINDS = List.of(
            "xterm-kitty",
            "foot",
            "alacritty",
            "wezterm",
            "xterm-ghostty",
            "tmux-256color",
            "screen",
            "linux",
            "vt100",
            "vt220",
            "rxvt-unicode-256color",
            "putty",
            "konsole-256color",
            "st-256color",
            "ansi",
            "nobody-knows-this");

    @TempDir
    Path root;

    @Test
    void everyKindStartsAndLeavesNoTrace() throws Exception {
        Path told = root.resolve("told");
        try (TerminalKinds terminal = new TerminalKinds(root)) {
            terminal.run("for t in " + String.join(" ", KINDS)
                    + "; do FRAMES=1 USED_LOCALE=C TERM=$t DECK --demo; echo \"$t $?\" >> '" + told
                    + "'; done; echo all''done");
            for (String kind : KINDS) {
                terminal.tmux.awaitThat(
                        kind + " has started and ended", () -> read(told).contains(kind + " "));
            }
            terminal.tmux.await("alldone");
            terminal.awaitShell();
            List<String> expected = new ArrayList<>();
            KINDS.forEach(kind -> expected.add(kind + " 0"));
            assertEquals(expected, Files.readAllLines(told));

            terminal.run("TERM=nobody-knows-this DECK --demo");
            terminal.tmux.await("“nobody-knows-this” is unknown here");
            assertTrue(terminal.tmux.shows("db-main"));
            terminal.quit();

            terminal.run("TERM=dumb DECK --demo; echo code=$?");
            terminal.tmux.await("TERM is \"dumb\"");
            terminal.tmux.await("code=2");
            assertEquals("", terminal.errors());
        }
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
