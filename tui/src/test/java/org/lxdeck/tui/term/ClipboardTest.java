package org.lxdeck.tui.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The bytes on the way to a clipboard. */
class ClipboardTest {
    private static final String OSC = "\u001b]52;c;aGVsbG8=\u0007";

    private static String bytes(Clipboard.Route route, String text) {
        return new String(Clipboard.sequence(route, text), StandardCharsets.US_ASCII);
    }

    private static Clipboard.Route route(String term, Map<String, String> more) {
        return Clipboard.route(TermProfile.of(Map.of("TERM", term, "LANG", "C.UTF-8")), more);
    }

    @Test
    void aTerminalGetsTheSequenceItself() {
        assertEquals(OSC, bytes(Clipboard.Route.DIRECT, "hello"));
    }

    @Test
    void tmuxGetsItPlainAndPassedThrough() {
        assertEquals(OSC + "\u001bPtmux;\u001b" + OSC + "\u001b\\", bytes(Clipboard.Route.TMUX, "hello"));
    }

    @Test
    void screenGetsItInPiecesThatJoinToTheSequence() {
        String text = "0123456789".repeat(60);
        String sent = bytes(Clipboard.Route.SCREEN, text);
        StringBuilder joined = new StringBuilder();
        for (String piece : sent.split("\u001b\\\\")) {
            assertTrue(piece.startsWith("\u001bP") && piece.length() <= 242, piece);
            joined.append(piece.substring(2));
        }
        assertEquals(bytes(Clipboard.Route.DIRECT, text), joined.toString());
    }

    @Test
    void theWayIsToldByTheEnvironment() {
        assertEquals(Clipboard.Route.DIRECT, route("xterm-256color", Map.of()));
        assertEquals(Clipboard.Route.TMUX, route("screen-256color", Map.of("TMUX", "/tmp/tmux-0/default,1,0")));
        assertEquals(Clipboard.Route.TMUX, route("tmux-256color", Map.of()));
        assertEquals(Clipboard.Route.SCREEN, route("screen", Map.of("STY", "123.pts-0")));
        assertEquals(Clipboard.Route.SCREEN_OR_TMUX, route("screen", Map.of()));
        assertEquals(Clipboard.Route.NONE, route("linux", Map.of()));
        assertEquals(Clipboard.Route.NONE, route("vt100", Map.of("TMUX", "x")));
    }

    @Test
    void whatIsTooLargeIsNotSent() {
        assertTrue(Clipboard.fits("x".repeat(56_000)));
        assertFalse(Clipboard.fits("x".repeat(56_300)));
        assertFalse(Clipboard.fits("漢".repeat(20_000)));
    }

    @Test
    void nothingOfTheTextStandsInTheSequence() {
        String sent = bytes(Clipboard.Route.TMUX, "a\u001b]0;evil\u0007b");
        assertFalse(sent.contains("evil"), sent);
    }
}
