package org.lxdeck.tui.term;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing array of bytes that is used again for each frame. */
final class ByteSink {
    private byte[] bytes = new byte[8192];
    private int length;

    int length() {
        return length;
    }

    void reset() {
        length = 0;
    }

    void truncate(int newLength) {
        length = newLength;
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, length);
    }

    void add(int b) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = (byte) b;
    }

    void ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
    }

    void decimal(int number) {
        if (number >= 10) {
            decimal(number / 10);
        }
        add('0' + number % 10);
    }

    void utf8(int point) {
        if (point < 0x80) {
            add(point);
        } else if (point < 0x800) {
            add(0xc0 | point >> 6);
            add(0x80 | (point & 0x3f));
        } else if (point < 0x10000) {
            add(0xe0 | point >> 12);
            add(0x80 | (point >> 6 & 0x3f));
            add(0x80 | (point & 0x3f));
        } else {
            add(0xf0 | point >> 18);
            add(0x80 | (point >> 12 & 0x3f));
            add(0x80 | (point >> 6 & 0x3f));
            add(0x80 | (point & 0x3f));
        }
    }

    String text() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
