package org.lxdeck.tui.term;

/**
 * A colour as a 26-bit int: two bits of kind, 24 bits of value. {@link #DEFAULT} is the terminal's own colour,
 * {@link #KEEP} means "leave what is there" and never reaches a terminal.
 */
public final class Colour {
    private static final int INDEXED = 1 << 24;
    private static final int RGB = 2 << 24;

    public static final int DEFAULT = 0;
    public static final int KEEP = 3 << 24;

    private Colour() {}

    /** One of the 256 colours of the xterm palette; the first 16 are the user's own ANSI colours. */
    public static int indexed(int index) {
        return INDEXED | (index & 0xff);
    }

    public static int rgb(int red, int green, int blue) {
        return RGB | (red & 0xff) << 16 | (green & 0xff) << 8 | (blue & 0xff);
    }

    public static boolean isIndexed(int colour) {
        return (colour & KEEP) == INDEXED;
    }

    public static boolean isRgb(int colour) {
        return (colour & KEEP) == RGB;
    }

    public static int index(int colour) {
        return colour & 0xff;
    }

    public static int red(int colour) {
        return colour >> 16 & 0xff;
    }

    public static int green(int colour) {
        return colour >> 8 & 0xff;
    }

    public static int blue(int colour) {
        return colour & 0xff;
    }
}
