package org.lxdeck.tui.term;

import java.util.Locale;
import java.util.Map;

/**
 * What the terminal can do, told from environment variables by a small built-in table. No question is sent to the
 * terminal and no terminfo is read: both cost time before the first frame.
 *
 * @param modern whether it knows what xterm knows: bracketed paste, synchronized frames, questions
 * @param known whether the table has its name; one that has not is taken for an xterm
 * @param attributes those of {@link Style} it can show; the others are never sent
 */
public record TermProfile(
        String name,
        boolean fullScreen,
        ColourDepth depth,
        Glyphs glyphs,
        boolean altScreen,
        boolean modern,
        boolean known,
        Ground ground,
        int attributes) {

    /** Which characters the terminal can draw. */
    public enum Glyphs {
        UNICODE,
        CONSOLE,
        ASCII
    }

    /** The profile for an environment; the launcher's copies of the locale count before the JVM's own. */
    public static TermProfile of(Map<String, String> environment) {
        String name = value(environment, "TERM");
        TermTable.Entry found = TermTable.find(name);
        TermTable.Entry entry = found == null ? TermTable.SUPPOSED : found;
        boolean modern = entry.kind() == TermTable.Kind.XTERM;
        ColourDepth depth = TermTable.depth(entry, name);
        String colorTerm = value(environment, "COLORTERM");
        boolean trueColour = colorTerm.equals("truecolor") || colorTerm.equals("24bit");
        if (trueColour && depth != ColourDepth.MONO && modern) {
            depth = ColourDepth.TRUE;
        }
        return new TermProfile(
                name,
                entry.kind() != TermTable.Kind.NONE,
                value(environment, "NO_COLOR").isEmpty() ? depth : ColourDepth.MONO,
                glyphs(entry.kind(), isUtf8(environment)),
                modern,
                modern,
                found != null,
                Ground.of(environment, name),
                attributes(entry.kind()));
    }

    private static Glyphs glyphs(TermTable.Kind kind, boolean utf8) {
        if (!utf8 || kind == TermTable.Kind.VT || kind == TermTable.Kind.ANSI) {
            return Glyphs.ASCII;
        }
        return kind == TermTable.Kind.CONSOLE ? Glyphs.CONSOLE : Glyphs.UNICODE;
    }

    private static int attributes(TermTable.Kind kind) {
        return switch (kind) {
            case XTERM -> Style.BOLD | Style.DIM | Style.ITALIC | Style.UNDERLINE | Style.REVERSE | Style.STRIKE;
            // Its dim is a grey that is hard to read.
            case CONSOLE, VT, ANSI, NONE -> Style.BOLD | Style.UNDERLINE | Style.REVERSE;
        };
    }

    public TermProfile withDepth(ColourDepth other) {
        return new TermProfile(name, fullScreen, other, glyphs, altScreen, modern, known, ground, attributes);
    }

    public TermProfile withGlyphs(Glyphs other) {
        return new TermProfile(name, fullScreen, depth, other, altScreen, modern, known, ground, attributes);
    }

    /** One line for a terminal nobody has heard of; empty for those in the table. */
    public String doubt() {
        return known ? "" : "“" + name + "” is unknown here and treated like xterm-256color; see --color and --ascii.";
    }

    private static boolean isUtf8(Map<String, String> environment) {
        String prefix = environment.containsKey("LXDECK_USER_LC_ALL") ? "LXDECK_USER_" : "";
        String locale = value(environment, prefix + "LC_ALL");
        if (locale.isEmpty()) {
            locale = value(environment, prefix + "LC_CTYPE");
        }
        if (locale.isEmpty()) {
            locale = value(environment, prefix + "LANG");
        }
        String lower = locale.toLowerCase(Locale.ROOT);
        return lower.contains("utf-8") || lower.contains("utf8");
    }

    private static String value(Map<String, String> environment, String name) {
        String value = environment.get(name);
        return value == null ? "" : value;
    }

    /**
     * Whether it answers {@code CSI 5 n}, as vt100 and all after it do. GNU screen and tmux answer by themselves: then the way
     * to them is measured, and what lies behind is theirs.
     */
    boolean answers() {
        return fullScreen && !name.startsWith("ansi") && !name.startsWith("pcansi") && !name.startsWith("cygwin");
    }

    /** Whether the terminal is as old as a vt100 and knows neither a hidden cursor nor switching attributes off. */
    boolean ancient() {
        return name.startsWith("vt1");
    }
}
