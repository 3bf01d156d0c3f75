package org.lxdeck.tui.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import org.lxdeck.tui.data.Nearest;
import org.lxdeck.tui.term.Colour;
import org.lxdeck.tui.term.ColourDepth;
import org.lxdeck.tui.term.Style;

/** Reads the words of a style ({@code green on #202020 bold}) into a style for one depth of colours. */
final class StyleText {
    private static final String[] ANSI = {"black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"};
    private static final String[] ATTRIBUTES = {"bold", "dim", "italic", "underline", "reverse", "strike"};

    private final ColourDepth depth;
    private final Map<String, Integer> palette = new HashMap<>();

    StyleText(ColourDepth depth) {
        this.depth = depth;
    }

    /** Names a colour, already brought down to the depth. */
    void name(String name, int colour) {
        palette.put(name, colour);
    }

    /** Whether the name is one of the words every theme knows. */
    static boolean isReserved(String word) {
        return ansi(word) >= 0
                || attribute(word) != 0
                || word.equals("default")
                || word.equals("keep")
                || word.equals("on");
    }

    /** The style; where nothing of the text is a colour, attributes alone count. */
    long style(String text, int plainAttributes) {
        int foreground = Colour.KEEP;
        int background = Colour.KEEP;
        int attributes = 0;
        boolean coloured = false;
        boolean on = false;
        for (String word : words(text)) {
            int attribute = attribute(word);
            if (attribute != 0) {
                attributes |= attribute;
            } else if (word.equals("on")) {
                on = true;
            } else if (on) {
                background = colour(word);
                coloured = true;
                on = false;
            } else {
                foreground = colour(word);
                coloured |= foreground != Colour.KEEP;
            }
        }
        if (on) {
            throw new IllegalArgumentException("a colour is missing after \"on\"");
        }
        if (depth == ColourDepth.MONO) {
            return Style.of(Colour.KEEP, Colour.KEEP, coloured ? plainAttributes : attributes);
        }
        return Style.of(foreground, background, attributes);
    }

    /** One colour word at this depth; a mistake is an {@link IllegalArgumentException} with a sentence. */
    int colour(String word) {
        Integer named = palette.get(word);
        return named == null ? depth.reduce(parse(word)) : named;
    }

    private int parse(String word) {
        if (word.equals("default")) {
            return Colour.DEFAULT;
        }
        if (word.equals("keep")) {
            return Colour.KEEP;
        }
        int ansi = ansi(word);
        if (ansi >= 0) {
            return Colour.indexed(ansi);
        }
        if (word.startsWith("#")) {
            return hex(word);
        }
        if (Character.isDigit(word.charAt(0))) {
            return number(word);
        }
        throw new IllegalArgumentException("there is no colour or attribute \"" + word + "\"" + hint(word));
    }

    private static int hex(String word) {
        int rgb = 0;
        for (int i = 1; i < word.length(); i++) {
            int digit = Character.digit(word.charAt(i), 16);
            if (digit < 0) {
                rgb = -1;
                break;
            }
            rgb = rgb << 4 | digit;
        }
        if (word.length() != 7 || rgb < 0) {
            throw new IllegalArgumentException("\"" + word + "\" is not a colour: # and six digits 0-9 a-f");
        }
        return Colour.rgb(rgb >> 16, rgb >> 8, rgb);
    }

    private static int number(String word) {
        int value = 0;
        for (int i = 0; i < word.length() && value < 256; i++) {
            int digit = Character.digit(word.charAt(i), 10);
            value = digit < 0 ? 256 : value * 10 + digit;
        }
        if (value > 255) {
            throw new IllegalArgumentException("\"" + word + "\" is not a colour number of 0 to 255");
        }
        return Colour.indexed(value);
    }

    private static int ansi(String word) {
        boolean bright = word.startsWith("bright-");
        String base = bright ? word.substring(7) : word;
        for (int i = 0; i < ANSI.length; i++) {
            if (ANSI[i].equals(base)) {
                return bright ? i + 8 : i;
            }
        }
        return -1;
    }

    private static int attribute(String word) {
        for (int i = 0; i < ATTRIBUTES.length; i++) {
            if (ATTRIBUTES[i].equals(word)) {
                return 1 << i;
            }
        }
        return 0;
    }

    private String hint(String word) {
        Nearest nearest = new Nearest(word);
        for (String name : palette.keySet()) {
            nearest.offer(name);
        }
        for (String name : ANSI) {
            nearest.offer(name);
            nearest.offer("bright-" + name);
        }
        for (String name : ATTRIBUTES) {
            nearest.offer(name);
        }
        return nearest.hint();
    }

    private static Iterable<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringTokenizer tokens = new StringTokenizer(text, " ");
        while (tokens.hasMoreTokens()) {
            words.add(tokens.nextToken());
        }
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a style has at least one word; \"keep\" changes nothing");
        }
        return words;
    }
}
