package org.lxdeck.tui.term;

/** Puts bytes beyond ASCII together to code points; overlong forms, surrogates and torn characters are dropped. */
final class Utf8Decoder {
    /** More bytes are needed. */
    static final int INCOMPLETE = 0;

    /** What was read is no character; an ASCII byte that broke it off is still to be looked at. */
    static final int BROKEN = -1;

    private int point;
    private int missing;
    private int least;

    boolean isPending() {
        return missing > 0;
    }

    void reset() {
        missing = 0;
    }

    /** A code point, {@link #INCOMPLETE} or {@link #BROKEN}. */
    int add(int b) {
        if (missing == 0 || (b & 0xc0) != 0x80) {
            missing = 0;
            return begin(b) ? INCOMPLETE : BROKEN;
        }
        point = point << 6 | (b & 0x3f);
        if (--missing > 0) {
            return INCOMPLETE;
        }
        boolean surrogate = point >= 0xd800 && point < 0xe000;
        return point < least || point > 0x10ffff || surrogate || CellWidth.of(point) < 0 ? BROKEN : point;
    }

    private boolean begin(int b) {
        if (b >= 0xc2 && b < 0xe0) {
            start(b & 0x1f, 1, 0x80);
        } else if (b >= 0xe0 && b < 0xf0) {
            start(b & 0x0f, 2, 0x800);
        } else if (b >= 0xf0 && b < 0xf5) {
            start(b & 0x07, 3, 0x10000);
        }
        return missing > 0;
    }

    private void start(int bits, int more, int smallest) {
        point = bits;
        missing = more;
        least = smallest;
    }
}
