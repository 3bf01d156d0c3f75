package org.lxdeck.tui.term;

import org.jspecify.annotations.Nullable;

/** The terminals known by the beginning of their TERM: how many colours each has, and what kind it is of. */
final class TermTable {
    /** How a terminal is driven. */
    enum Kind {
        /** As xterm: another screen, bracketed paste, everything. */
        XTERM,
        /** The screen of a machine itself: one screen, a font of 512 characters. */
        CONSOLE,
        /** A DEC terminal or what imitates one: one screen, no colours, bold, underline and reverse. */
        VT,
        /** Eight colours and one screen. */
        ANSI,
        /** Not a screen. */
        NONE
    }

    /** A line of the table. */
    record Entry(String prefix, Kind kind, ColourDepth depth) {}

    /** The first one whose prefix fits counts. */
    private static final Entry[] ENTRIES = {
        new Entry("xterm-kitty", Kind.XTERM, ColourDepth.TRUE),
        new Entry("xterm-ghostty", Kind.XTERM, ColourDepth.TRUE),
        new Entry("xterm-direct", Kind.XTERM, ColourDepth.TRUE),
        new Entry("xterm-256color", Kind.XTERM, ColourDepth.INDEXED256),
        new Entry("xterm-mono", Kind.XTERM, ColourDepth.MONO),
        new Entry("xterm-color", Kind.XTERM, ColourDepth.ANSI16),
        new Entry("xterm-16color", Kind.XTERM, ColourDepth.ANSI16),
        new Entry("xterm-", Kind.XTERM, ColourDepth.INDEXED256),
        new Entry("xterm", Kind.XTERM, ColourDepth.ANSI16),
        new Entry("foot", Kind.XTERM, ColourDepth.TRUE),
        new Entry("alacritty", Kind.XTERM, ColourDepth.TRUE),
        new Entry("wezterm", Kind.XTERM, ColourDepth.TRUE),
        new Entry("ghostty", Kind.XTERM, ColourDepth.TRUE),
        new Entry("kitty", Kind.XTERM, ColourDepth.TRUE),
        new Entry("contour", Kind.XTERM, ColourDepth.TRUE),
        new Entry("rio", Kind.XTERM, ColourDepth.TRUE),
        new Entry("konsole", Kind.XTERM, ColourDepth.INDEXED256),
        new Entry("vte", Kind.XTERM, ColourDepth.INDEXED256),
        new Entry("gnome", Kind.XTERM, ColourDepth.INDEXED256),
        new Entry("iterm", Kind.XTERM, ColourDepth.INDEXED256),
        new Entry("mintty", Kind.XTERM, ColourDepth.INDEXED256),
        new Entry("putty", Kind.XTERM, ColourDepth.INDEXED256),
        new Entry("st-", Kind.XTERM, ColourDepth.INDEXED256),
        new Entry("stterm", Kind.XTERM, ColourDepth.INDEXED256),
        new Entry("rxvt", Kind.XTERM, ColourDepth.ANSI16),
        new Entry("Eterm", Kind.XTERM, ColourDepth.ANSI16),
        new Entry("tmux", Kind.XTERM, ColourDepth.INDEXED256),
        new Entry("screen", Kind.XTERM, ColourDepth.ANSI16),
        new Entry("linux", Kind.CONSOLE, ColourDepth.ANSI16),
        new Entry("con", Kind.CONSOLE, ColourDepth.ANSI16),
        new Entry("fbterm", Kind.CONSOLE, ColourDepth.INDEXED256),
        new Entry("vt", Kind.VT, ColourDepth.MONO),
        new Entry("ansi", Kind.ANSI, ColourDepth.ANSI8),
        new Entry("pcansi", Kind.ANSI, ColourDepth.ANSI8),
        new Entry("cygwin", Kind.ANSI, ColourDepth.ANSI8),
        new Entry("dumb", Kind.NONE, ColourDepth.MONO),
        new Entry("unknown", Kind.NONE, ColourDepth.MONO)
    };

    /** What is supposed of a terminal that is not in the table. */
    static final Entry SUPPOSED = new Entry("", Kind.XTERM, ColourDepth.INDEXED256);

    private TermTable() {}

    /** The line for a terminal, or null when nobody knows it. */
    static @Nullable Entry find(String term) {
        if (term.isEmpty()) {
            return new Entry("", Kind.NONE, ColourDepth.MONO);
        }
        if (term.equals("st")) {
            return new Entry("st", Kind.XTERM, ColourDepth.INDEXED256);
        }
        for (Entry entry : ENTRIES) {
            if (term.startsWith(entry.prefix())) {
                return entry;
            }
        }
        return null;
    }

    /** The colours of a terminal: what the end of its name says counts more than the table. */
    static ColourDepth depth(Entry entry, String term) {
        if (entry.kind() != Kind.XTERM || entry.depth() == ColourDepth.TRUE) {
            return entry.depth();
        }
        if (term.endsWith("-direct")) {
            return ColourDepth.TRUE;
        }
        if (term.indexOf("256") > 0) {
            return ColourDepth.INDEXED256;
        }
        boolean mono = term.endsWith("-mono") || term.endsWith("-m");
        return mono ? ColourDepth.MONO : term.endsWith("-16color") ? ColourDepth.ANSI16 : entry.depth();
    }

    static boolean isConsole(String term) {
        Entry entry = find(term);
        return entry != null && entry.kind() == Kind.CONSOLE;
    }
}
