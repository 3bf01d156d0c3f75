package org.lxdeck.tui.term;

/**
 * How a cell looks, packed into a long: foreground (26 bits), background (26 bits), attributes (8 bits). Two cells
 * look the same exactly when the longs are equal.
 */
public final class Style {
    public static final int BOLD = 1;
    public static final int DIM = 2;
    public static final int ITALIC = 4;
    public static final int UNDERLINE = 8;
    public static final int REVERSE = 16;
    public static final int STRIKE = 32;

    /** The terminal's own colours, no attribute. */
    public static final long PLAIN = 0;

    private static final long COLOUR_MASK = (1L << 26) - 1;

    private Style() {}

    public static long of(int foreground, int background, int attributes) {
        return (foreground & COLOUR_MASK) | (background & COLOUR_MASK) << 26 | (attributes & 0xffL) << 52;
    }

    public static int foreground(long style) {
        return (int) (style & COLOUR_MASK);
    }

    public static int background(long style) {
        return (int) (style >>> 26 & COLOUR_MASK);
    }

    public static int attributes(long style) {
        return (int) (style >>> 52 & 0xff);
    }

    /** The style of text written over a cell: kept colours come from below, attributes only from above. */
    public static long write(long below, long above) {
        return of(
                pick(foreground(below), foreground(above)),
                pick(background(below), background(above)),
                attributes(above));
    }

    /**
     * The style of a cell that is tinted: kept colours come from below, attributes add up. What gets another colour or is
     * reversed is no longer dim: it could not be read.
     */
    public static long tint(long below, long above) {
        boolean stands = foreground(above) != Colour.KEEP || (attributes(above) & REVERSE) != 0;
        return of(
                pick(foreground(below), foreground(above)),
                pick(background(below), background(above)),
                (stands ? attributes(below) & ~DIM : attributes(below)) | attributes(above));
    }

    private static int pick(int below, int above) {
        return above == Colour.KEEP ? below : above;
    }

    /** Whether a blank in this style shows something besides its background. */
    static boolean marksBlanks(long style) {
        return (attributes(style) & (UNDERLINE | REVERSE | STRIKE)) != 0;
    }
}
