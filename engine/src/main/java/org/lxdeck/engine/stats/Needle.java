package org.lxdeck.engine.stats;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A word that is looked for in kernel files, by leaps of its own length: at a start most of lxdeck's code is still
 * interpreted, and looking at every byte would take longer than the kernel takes to write it.
 */
final class Needle {
    private final byte[] word;
    private final byte[] leaps = new byte[128];

    /** @param ascii at most 127 characters */
    Needle(String ascii) {
        word = ascii.getBytes(StandardCharsets.US_ASCII);
        Arrays.fill(leaps, (byte) word.length);
        for (int i = 0; i < word.length - 1; i++) {
            leaps[word[i]] = (byte) (word.length - 1 - i);
        }
    }

    int length() {
        return word.length;
    }

    /** Where the word begins first at or after {@code from}; −1 when it does not stand before {@code end}. */
    int in(byte[] text, int from, int end) {
        int last = word.length - 1;
        int at = from + last;
        while (at < end) {
            byte there = text[at];
            if (there == word[last] && isAt(text, at - last)) {
                return at - last;
            }
            at += there < 0 ? word.length : leaps[there];
        }
        return -1;
    }

    private boolean isAt(byte[] text, int from) {
        for (int i = 0; i < word.length; i++) {
            if (text[from + i] != word[i]) {
                return false;
            }
        }
        return true;
    }
}
