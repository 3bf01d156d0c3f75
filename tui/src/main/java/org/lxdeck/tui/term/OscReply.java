package org.lxdeck.tui.term;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a terminal answers to a question about its colours: {@code 11;rgb:ffff/ffff/ffff}. */
final class OscReply {
    private static final String LETTERS = "0123456789abcdefABCDEF;:/rg#";

    private OscReply() {}

    /** Whether such an answer can hold the byte. */
    static boolean canHold(int b) {
        return LETTERS.indexOf(b) >= 0;
    }

    /** The event for the text between {@code ESC ]} and its end, or null when it says nothing we asked for. */
    static @Nullable TermEvent parse(byte[] bytes, int length) {
        String text = new String(bytes, 0, length, StandardCharsets.US_ASCII);
        if (!text.startsWith("11;")) {
            return null;
        }
        int colon = text.indexOf(':');
        if (text.startsWith("rgb", 3) && colon > 0) {
            return parts(text, colon + 1);
        }
        return text.startsWith("#", 3) ? digits(text.substring(4)) : null;
    }

    /** Red, green and blue of one to four digits each; a fourth part, the opacity, does not count. */
    private static @Nullable TermEvent parts(String text, int start) {
        int rgb = 0;
        int from = start;
        for (int i = 0; i < 3; i++) {
            int slash = text.indexOf('/', from);
            int to = slash < 0 ? text.length() : slash;
            int value = hex(text, from, to);
            if (value < 0 || to - from > 4) {
                return null;
            }
            rgb = rgb << 8 | value * 255 / ((1 << (4 * (to - from))) - 1);
            from = Math.min(text.length(), to + 1);
        }
        return new TermEvent.Background(rgb);
    }

    private static @Nullable TermEvent digits(String text) {
        int size = text.length() / 3;
        return text.length() % 3 != 0 || size == 0 || size > 4
                ? null
                : parts(
                        text.substring(0, size) + '/' + text.substring(size, 2 * size) + '/' + text.substring(2 * size),
                        0);
    }

    private static int hex(String text, int from, int to) {
        int value = to > from ? 0 : -1;
        for (int i = from; i < to && value >= 0; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            value = digit < 0 ? -1 : value << 4 | digit;
        }
        return value;
    }
}
