package org.lxdeck.tui.theme;

import org.lxdeck.tui.term.Colour;
import org.lxdeck.tui.term.ColourDepth;
import org.lxdeck.tui.term.Ground;
import org.lxdeck.tui.term.Style;

/** How well a cell is read on a terminal with given colours, as WCAG 2 measures it. */
public final class Eyes {
    private static final String[][] PALETTES = {
        {
            "xterm",
            "000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff"
        },
        {
            "vga",
            "000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff"
        },
        {
            "tango",
            "2e3436 cc0000 4e9a06 c4a000 3465a4 75507b 06989a d3d7cf 555753 ef2929 8ae234 fce94f 729fcf ad7fa8 34e2e2 eeeeec"
        },
        {
            "gnome",
            "171421 c01c28 26a269 a2734c 12488b a347ba 2aa1b3 d0cfcc 5e5c64 f66151 33d17a e9ad0c 2a7bde c061cb 33c7de ffffff"
        },
        {
            "campbell",
            "0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc 767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2"
        },
        {
            "putty",
            "000000 bb0000 00bb00 bbbb00 0000bb bb00bb 00bbbb bbbbbb 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff"
        }
    };

    private final String name;
    private final int[] sixteen;
    private final int ink;
    private final int ground;

    /** Of a terminal with these sixteen colours, and a foreground and a background of its own. */
    private Eyes(String name, int[] sixteen, int ink, int ground) {
        this.name = name;
        this.sixteen = sixteen;
        this.ink = ink;
        this.ground = ground;
    }

    public String name() {
        return name;
    }

    /** Every usual palette on a black or on a white window. */
    public static java.util.List<Eyes> usual(Ground where) {
        java.util.List<Eyes> all = new java.util.ArrayList<>();
        for (String[] palette : PALETTES) {
            int[] colours = new int[16];
            String[] words = palette[1].split(" ");
            for (int i = 0; i < 16; i++) {
                colours[i] = Integer.parseInt(words[i], 16);
            }
            if (where != Ground.LIGHT) {
                all.add(new Eyes(palette[0] + " on black", colours, 0xd0d0d0, 0x000000));
            }
            if (where != Ground.DARK) {
                all.add(new Eyes(palette[0] + " on white", colours, 0x000000, 0xffffff));
            }
        }
        return all;
    }

    /** The contrast of the text of a cell with its background, 1 to 21. */
    public double contrast(long style) {
        int front = rgb(Style.foreground(style), ink);
        int back = rgb(Style.background(style), ground);
        if ((Style.attributes(style) & Style.REVERSE) != 0) {
            int swap = front;
            front = back;
            back = swap;
        }
        if ((Style.attributes(style) & Style.DIM) != 0) {
            front = mix(front, back);
        }
        double one = seen(front);
        double other = seen(back);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private int rgb(int colour, int own) {
        if (Colour.isIndexed(colour) && Colour.index(colour) < 16) {
            return sixteen[Colour.index(colour)];
        }
        return Colour.isIndexed(colour) || Colour.isRgb(colour) ? ColourDepth.toRgb(colour) : own;
    }

    /** What terminals make of dim: half-way to the background. */
    private static int mix(int front, int back) {
        return (front & 0xfefefe) / 2 + (back & 0xfefefe) / 2;
    }

    private static double seen(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    /** The contrast that is asked of a role: text to be read, text of second rank and graphs, mere decoration. */
    public static double asked(Role role) {
        return switch (role) {
            case BORDER, GAUGE_TRACK -> 1.3;
            case HOST_YELLOW, // labels in capitals, of which eight colours have no better ground
                    HOST_GREEN,
                    HOST_CYAN,
                    DIM_TEXT,
                    LABEL,
                    NO_VALUE,
                    TAB,
                    SCROLL,
                    KEY_OFF,
                    STOPPED,
                    PLACEHOLDER,
                    COMMENT,
                    REMOVED,
                    BORDER_FOCUS,
                    DIALOG_BORDER,
                    GAUGE_OK,
                    GAUGE_WARN,
                    GAUGE_CRIT,
                    GAUGE_SECOND,
                    PROGRESS,
                    GRAPH_CPU,
                    GRAPH_MEMORY,
                    GRAPH_IN,
                    GRAPH_OUT -> 3;
            default -> 4.5;
        };
    }
}
