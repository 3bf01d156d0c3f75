package org.lxdeck.tui.term;

/** How many colours a terminal shows, and how a colour is brought down to it. */
public enum ColourDepth {
    MONO,
    ANSI8,
    ANSI16,
    INDEXED256,
    TRUE;

    private static final int[] LEVELS = {0, 95, 135, 175, 215, 255};
    /** What most terminals paint for the 16 ANSI colours; only used to find the nearest one. */
    private static final int[] ANSI = {
        0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5,
        0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff
    };

    /** The nearest colour this depth can show; {@link Colour#DEFAULT} and {@link Colour#KEEP} stay as they are. */
    public int reduce(int colour) {
        if (!Colour.isIndexed(colour) && !Colour.isRgb(colour)) {
            return colour;
        }
        return switch (this) {
            case MONO -> Colour.DEFAULT;
            case ANSI8 -> Colour.indexed(ansi(colour) & 7);
            case ANSI16 -> Colour.indexed(ansi(colour));
            case INDEXED256 -> Colour.isRgb(colour) ? Colour.indexed(to256(colour)) : colour;
            case TRUE -> colour;
        };
    }

    private static int ansi(int colour) {
        if (Colour.isIndexed(colour) && Colour.index(colour) < 16) {
            return Colour.index(colour);
        }
        int rgb = toRgb(colour);
        int best = 0;
        int bestDistance = Integer.MAX_VALUE;
        for (int i = 0; i < ANSI.length; i++) {
            int distance = distance(rgb, ANSI[i]);
            if (distance < bestDistance) {
                bestDistance = distance;
                best = i;
            }
        }
        return best;
    }

    private static int to256(int colour) {
        int r = level(Colour.red(colour));
        int g = level(Colour.green(colour));
        int b = level(Colour.blue(colour));
        int cube = LEVELS[r] << 16 | LEVELS[g] << 8 | LEVELS[b];
        int mean = (Colour.red(colour) + Colour.green(colour) + Colour.blue(colour)) / 3;
        int step = Math.max(0, Math.min(23, (mean - 3) / 10));
        int grey = (8 + 10 * step) * 0x010101;
        boolean greyIsNearer = distance(colour, grey) < distance(colour, cube);
        return greyIsNearer ? 232 + step : 16 + 36 * r + 6 * g + b;
    }

    private static int level(int value) {
        if (value < 48) {
            return 0;
        }
        return value < 115 ? 1 : (value - 35) / 40;
    }

    /** The red, green and blue of any colour, as most terminals paint it. */
    public static int toRgb(int colour) {
        if (!Colour.isIndexed(colour)) {
            return colour & 0xffffff;
        }
        int index = Colour.index(colour);
        if (index < 16) {
            return ANSI[index];
        }
        if (index >= 232) {
            return (8 + 10 * (index - 232)) * 0x010101;
        }
        int cube = index - 16;
        return LEVELS[cube / 36] << 16 | LEVELS[cube / 6 % 6] << 8 | LEVELS[cube % 6];
    }

    private static int distance(int a, int b) {
        int red = (a >> 16 & 0xff) - (b >> 16 & 0xff);
        int green = (a >> 8 & 0xff) - (b >> 8 & 0xff);
        int blue = (a & 0xff) - (b & 0xff);
        return 3 * red * red + 6 * green * green + blue * blue;
    }
}
