package org.lxdeck.tui.term;

import java.nio.charset.StandardCharsets;

/**
 * What the terminal is asked once, with the first frame, and what is known from its answers. The questions belong to the
 * thread that paints, the answer comes on another.
 */
final class FirstQuestions {
    private static final byte[] NOTHING = {};

    private boolean asksBackground;
    private boolean asksGlyph;
    private volatile boolean awaitsGlyph;
    private volatile boolean wideGlyphs;

    void askBackground(TermProfile profile) {
        asksBackground = profile.modern();
    }

    /** @param rows of the terminal: in the first one the answer would look like a key */
    void askGlyph(TermProfile profile, int rows) {
        asksGlyph = profile.modern() && rows > 1;
    }

    /** In front of the frame, which wipes it. */
    byte[] inFront() {
        if (!asksGlyph) {
            return NOTHING;
        }
        asksGlyph = false;
        awaitsGlyph = true;
        return TerminalModes.GLYPH.getBytes(StandardCharsets.UTF_8);
    }

    /** Behind the frame, so that nothing waits for it. */
    byte[] behind() {
        if (!asksBackground) {
            return NOTHING;
        }
        asksBackground = false;
        return TerminalModes.BACKGROUND.getBytes(StandardCharsets.US_ASCII);
    }

    /** Takes a report of the cursor; answers whether it tells that glyphs are wide. */
    boolean glyphTold(TermEvent.CursorReport report) {
        if (!awaitsGlyph || report.row() != 1) {
            return false;
        }
        awaitsGlyph = false;
        wideGlyphs = report.column() > 1;
        return wideGlyphs;
    }

    boolean hasWideGlyphs() {
        return wideGlyphs;
    }
}
