package org.lxdeck.tui.term;

import java.util.Locale;
import java.util.Map;

/**
 * What the terminal can do, told from environment variables by a small built-in table. No question is sent to the
 * terminal and no terminfo is read: both cost time before the first frame.
 */
public record TermProfile(
        String name, boolean fullScreen, ColourDepth depth, Glyphs glyphs, boolean altScreen, boolean modern) {

    /** Which characters the terminal can draw. */
    public enum Glyphs {
        UNICODE,
        CONSOLE,
        ASCII
    }

    /** The profile for an environment; the launcher's copies of the locale count before the JVM's own. */
    public static TermProfile of(Map<String, String> environment) {
        String name = value(environment, "TERM");
        boolean utf8 = isUtf8(environment);
        TermProfile base = byName(name, utf8);
        ColourDepth depth = base.depth();
        String colorTerm = value(environment, "COLORTERM");
        boolean trueColour = colorTerm.equals("truecolor") || colorTerm.equals("24bit");
        if (trueColour && depth.compareTo(ColourDepth.ANSI16) >= 0 && base.modern()) {
            depth = ColourDepth.TRUE;
        }
        return base.withDepth(value(environment, "NO_COLOR").isEmpty() ? depth : ColourDepth.MONO);
    }

    public TermProfile withDepth(ColourDepth other) {
        return new TermProfile(name, fullScreen, other, glyphs, altScreen, modern);
    }

    public TermProfile withGlyphs(Glyphs other) {
        return new TermProfile(name, fullScreen, depth, other, altScreen, modern);
    }

    private static TermProfile byName(String term, boolean utf8) {
        Glyphs glyphs = utf8 ? Glyphs.UNICODE : Glyphs.ASCII;
        if (term.isEmpty() || term.equals("dumb") || term.equals("unknown")) {
            return new TermProfile(term, false, ColourDepth.MONO, glyphs, false, false);
        }
        if (term.startsWith("linux") || term.startsWith("con")) {
            return new TermProfile(term, true, ColourDepth.ANSI16, utf8 ? Glyphs.CONSOLE : Glyphs.ASCII, false, false);
        }
        if (term.startsWith("vt") && !term.startsWith("vte")) {
            return new TermProfile(term, true, ColourDepth.MONO, Glyphs.ASCII, false, false);
        }
        if (term.startsWith("ansi") || term.startsWith("pcansi") || term.startsWith("cygwin")) {
            return new TermProfile(term, true, ColourDepth.ANSI8, Glyphs.ASCII, false, false);
        }
        return new TermProfile(term, true, depthOf(term), glyphs, true, true);
    }

    private static ColourDepth depthOf(String term) {
        if (term.endsWith("-direct")) {
            return ColourDepth.TRUE;
        }
        if (term.contains("256") || isModernName(term)) {
            return ColourDepth.INDEXED256;
        }
        if (term.endsWith("-mono") || term.endsWith("-m")) {
            return ColourDepth.MONO;
        }
        return ColourDepth.ANSI16;
    }

    /** Terminals whose plain name already means 256 colours or more. */
    private static boolean isModernName(String term) {
        for (String name :
                new String[] {"xterm-", "alacritty", "foot", "kitty", "wezterm", "ghostty", "contour", "konsole", "vte"
                }) {
            boolean colourless =
                    term.equals("xterm-color") || term.equals("xterm-16color") || term.equals("xterm-mono");
            if (term.startsWith(name) && !colourless) {
                return true;
            }
        }
        return false;
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
