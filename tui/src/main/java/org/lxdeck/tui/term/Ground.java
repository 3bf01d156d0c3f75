package org.lxdeck.tui.term;

import java.util.Map;

/** Whether the terminal's own background is dark or light, as far as that is known. */
public enum Ground {
    UNKNOWN,
    DARK,
    LIGHT;

    /** By the brightness that eyes see; {@code 0xrrggbb}. */
    public static Ground of(int rgb) {
        double seen =
                0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
        // Where black and white text are read equally well.
        return seen > 0.179 ? LIGHT : DARK;
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    /** What the environment tells: consoles are black, and some terminals say it in COLORFGBG. */
    static Ground of(Map<String, String> environment, String term) {
        if (TermTable.isConsole(term)) {
            return DARK;
        }
        String pair = environment.get("COLORFGBG");
        if (pair == null) {
            return UNKNOWN;
        }
        String back = pair.substring(pair.lastIndexOf(';') + 1);
        return switch (back) {
            case "0", "1", "2", "3", "4", "5", "6", "8" -> DARK;
            case "7", "9", "10", "11", "12", "13", "14", "15" -> LIGHT;
            default -> UNKNOWN;
        };
    }
}
