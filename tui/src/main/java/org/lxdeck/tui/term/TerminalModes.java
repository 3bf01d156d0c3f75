package org.lxdeck.tui.term;

import java.nio.charset.StandardCharsets;

/** The bytes that take a terminal to the full screen and back. */
final class TerminalModes {
    private TerminalModes() {}

    static byte[] enter(TermProfile profile) {
        StringBuilder bytes = new StringBuilder();
        bytes.append(profile.altScreen() ? "\u001b[?1049h" : "");
        bytes.append("\u001b[?25l\u001b[?1l\u001b>");
        bytes.append(profile.modern() ? "\u001b[?2004h" : "");
        return ascii(bytes);
    }

    /** Safe to send at any time, also twice. Without an alternate screen the screen is cleared for the shell. */
    static byte[] leave(TermProfile profile) {
        StringBuilder bytes = new StringBuilder();
        bytes.append(profile.modern() ? "\u001b[?2026l\u001b[?1006l\u001b[?1002l\u001b[?2004l" : "");
        bytes.append("\u001b[m\u001b[?25h");
        bytes.append(profile.altScreen() ? "\u001b[?1049l" : "\u001b[H\u001b[2J");
        return ascii(bytes);
    }

    private static byte[] ascii(StringBuilder text) {
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
