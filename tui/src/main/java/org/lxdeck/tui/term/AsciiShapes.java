package org.lxdeck.tui.term;

/** What stands for a character on a terminal that only knows ASCII, or little more. */
final class AsciiShapes {
    private static final String LIGHT = "-=|I";

    private AsciiShapes() {}

    static int of(int point) {
        if (point < 0x7f) {
            return point;
        }
        if (point >= 0x2500 && point < 0x2580) {
            return frame(point);
        }
        if (point >= 0x2581 && point <= 0x2588) {
            return ".:-=+*#@".charAt(point - 0x2581);
        }
        if (point >= 0x2589 && point < 0x2590) {
            return point < 0x258d ? '#' : '-';
        }
        if (point > 0x2800 && point < 0x2900) {
            return ".:+*#".charAt(Integer.bitCount(point & 0xff) / 2);
        }
        return single(point);
    }

    /** As {@link #of}, where the font has lines, blocks and letters, but not every sign of print. */
    static int onConsole(int point) {
        boolean drawn = point >= 0x2500 && point < 0x25a0;
        if (point < 0x2000 || drawn) {
            return point;
        }
        int shape = of(point);
        return shape == '?' ? point : shape;
    }

    private static int frame(int point) {
        return switch (point) {
            case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254c, 0x254d, 0x2574, 0x2576, 0x2578, 0x257a ->
                LIGHT.charAt(0);
            case 0x2550 -> LIGHT.charAt(1);
            case 0x2502, 0x2503, 0x2506, 0x2507, 0x250a, 0x250b, 0x254e, 0x254f, 0x2575, 0x2577, 0x2579, 0x257b ->
                LIGHT.charAt(2);
            case 0x2551 -> '|';
            case 0x2571 -> '/';
            case 0x2572 -> '\\';
            default -> '+';
        };
    }

    private static int single(int point) {
        return switch (point) {
            case 0xa0, 0x2800 -> ' ';
            case 0xb7, 0x22c5, 0x2026 -> '.';
            case 0x2018, 0x2019 -> '\'';
            case 0x201c, 0x201d -> '"';
            case 0x2013, 0x2014, 0x2212 -> '-';
            case 0x25cf, 0x2022 -> '*';
            case 0x25cb -> 'o';
            case 0x25b2, 0x2191 -> '^';
            case 0x25bc, 0x2193 -> 'v';
            case 0x2192, 0x203a, 0x25b8, 0x25b6 -> '>';
            case 0x2190, 0x2039 -> '<';
            case 0x2713, 0x2714 -> '+';
            case 0x2717, 0x2718, 0xd7 -> 'x';
            default -> '?';
        };
    }
}
