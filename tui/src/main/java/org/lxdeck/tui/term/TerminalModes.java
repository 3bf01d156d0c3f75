package org.lxdeck.tui.term;

import java.nio.charset.StandardCharsets;

/** The bytes that take a terminal to the full screen and back. */
final class TerminalModes {
    /** Asks for the colour of the background. */
    static final String BACKGROUND = "\u001b]11;?\u001b\\";

    /** A character that is one column wide here and two on some terminals; and where is the cursor then? */
    static final String GLYPH = "\u001b[2;1H●\u001b[6n";

    private TerminalModes() {}

    static byte[] enter(TermProfile profile) {
        StringBuilder bytes = new StringBuilder();
        bytes.append(profile.altScreen() ? "\u001b[?1049h" : "");
        bytes.append(profile.ancient() ? "\u001b[?1l\u001b>" : "\u001b[?25l\u001b[?1l\u001b>");
        bytes.append(profile.modern() ? "\u001b[?2004h\u001b[?1004h" : "");
        return ascii(bytes);
    }

    /** Safe to send at any time, also twice. Without an alternate screen the screen is cleared for the shell. */
    static byte[] leave(TermProfile profile) {
        return ascii(left(profile));
    }

    /**
     * For a terminal that a program was using which had no time to leave it: nobody knows which screen is shown and where
     * the cursor is. What comes next stands on a fresh line at the bottom, and over nothing.
     */
    static byte[] leaveToBottom(TermProfile profile) {
        StringBuilder bytes = new StringBuilder();
        bytes.append(profile.modern() ? "\u001b[?1000l\u001b[?1003l\u001b[?1004l" : "");
        bytes.append("\u001b[?1l\u001b>\u001b[r");
        bytes.append(profile.altScreen() ? left(profile) : plain(profile));
        return ascii(bytes.append("\u001b[999;1H\r\n"));
    }

    private static StringBuilder left(TermProfile profile) {
        StringBuilder bytes = new StringBuilder();
        bytes.append(profile.modern() ? "\u001b[?2026l\u001b[?1006l\u001b[?1002l\u001b[?1004l\u001b[?2004l" : "");
        bytes.append(plain(profile));
        return bytes.append(profile.altScreen() ? "\u001b[?1049l" : "\u001b[H\u001b[2J");
    }

    private static String plain(TermProfile profile) {
        return profile.ancient() ? "\u001b[m" : "\u001b[m\u001b[?25h";
    }

    private static byte[] ascii(StringBuilder text) {
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
