package org.lxdeck.engine.stats;

/** A hexadecimal digit as the kernel writes it. */
final class HexDigit {
    private HexDigit() {}

    /** Its value; −1 when it is none. */
    static int of(byte c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int letter = c | 0x20;
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    }
}
