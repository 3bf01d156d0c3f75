package org.lxdeck.tui.term;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;

/** Translates between Lanterna's characters and our cells. */
final class LanternaCells {
    private static final TextColor.ANSI[] ANSI = {
        TextColor.ANSI.BLACK,
        TextColor.ANSI.RED,
        TextColor.ANSI.GREEN,
        TextColor.ANSI.YELLOW,
        TextColor.ANSI.BLUE,
        TextColor.ANSI.MAGENTA,
        TextColor.ANSI.CYAN,
        TextColor.ANSI.WHITE,
        TextColor.ANSI.BLACK_BRIGHT,
        TextColor.ANSI.RED_BRIGHT,
        TextColor.ANSI.GREEN_BRIGHT,
        TextColor.ANSI.YELLOW_BRIGHT,
        TextColor.ANSI.BLUE_BRIGHT,
        TextColor.ANSI.MAGENTA_BRIGHT,
        TextColor.ANSI.CYAN_BRIGHT,
        TextColor.ANSI.WHITE_BRIGHT
    };

    private LanternaCells() {}

    static long style(TextCharacter character) {
        return style(character.getForegroundColor(), character.getBackgroundColor(), character.getModifiers());
    }

    static long style(TextColor foreground, TextColor background, EnumSet<SGR> modifiers) {
        int attributes = 0;
        for (SGR modifier : modifiers) {
            attributes |= switch (modifier) {
                case BOLD -> Style.BOLD;
                case ITALIC -> Style.ITALIC;
                case UNDERLINE -> Style.UNDERLINE;
                case REVERSE -> Style.REVERSE;
                case CROSSED_OUT -> Style.STRIKE;
                case BLINK, BORDERED, FRAKTUR, CIRCLED -> 0;
            };
        }
        return Style.of(colour(foreground), colour(background), attributes);
    }

    static TextCharacter read(CellGrid grid, int x, int y) {
        if (!grid.contains(x, y)) {
            return TextCharacter.DEFAULT_CHARACTER;
        }
        int from = grid.point(x, y) == CellGrid.CONTINUATION ? x - 1 : x;
        long style = grid.style(from, y);
        String text = Character.toString(grid.point(from, y));
        TextColor foreground = textColour(Style.foreground(style));
        TextColor background = textColour(Style.background(style));
        return TextCharacter.fromString(text, foreground, background, modifiers(Style.attributes(style)))[0];
    }

    private static EnumSet<SGR> modifiers(int attributes) {
        EnumSet<SGR> modifiers = EnumSet.noneOf(SGR.class);
        add(modifiers, attributes & Style.BOLD, SGR.BOLD);
        add(modifiers, attributes & Style.ITALIC, SGR.ITALIC);
        add(modifiers, attributes & Style.UNDERLINE, SGR.UNDERLINE);
        add(modifiers, attributes & Style.REVERSE, SGR.REVERSE);
        add(modifiers, attributes & Style.STRIKE, SGR.CROSSED_OUT);
        return modifiers;
    }

    private static void add(EnumSet<SGR> modifiers, int set, SGR modifier) {
        if (set != 0) {
            modifiers.add(modifier);
        }
    }

    private static int colour(TextColor colour) {
        if (colour instanceof TextColor.ANSI ansi) {
            return ansi == TextColor.ANSI.DEFAULT ? Colour.DEFAULT : Colour.indexed(ansiIndex(ansi));
        }
        if (colour instanceof TextColor.Indexed) {
            byte[] sequence = colour.getForegroundSGRSequence();
            return Colour.indexed(
                    Integer.parseInt(new String(sequence, 5, sequence.length - 5, StandardCharsets.US_ASCII)));
        }
        return Colour.rgb(colour.getRed(), colour.getGreen(), colour.getBlue());
    }

    private static int ansiIndex(TextColor.ANSI ansi) {
        for (int i = 0; i < ANSI.length; i++) {
            if (ANSI[i] == ansi) {
                return i;
            }
        }
        return 0;
    }

    private static TextColor textColour(int colour) {
        if (Colour.isRgb(colour)) {
            return new TextColor.RGB(Colour.red(colour), Colour.green(colour), Colour.blue(colour));
        }
        if (!Colour.isIndexed(colour)) {
            return TextColor.ANSI.DEFAULT;
        }
        int index = Colour.index(colour);
        return index < ANSI.length ? ANSI[index] : new TextColor.Indexed(index);
    }
}
