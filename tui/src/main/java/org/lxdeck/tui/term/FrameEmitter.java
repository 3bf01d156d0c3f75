package org.lxdeck.tui.term;

import org.jspecify.annotations.Nullable;

/**
 * Turns the next grid into the bytes that lead the terminal there from what it shows now. One frame is one array, to be
 * written at once. Pure: knows the terminal only by what it has emitted. Confined to one thread.
 */
public final class FrameEmitter {
    private static final String SYNC_ON = "\u001b[?2026h";
    private static final String SYNC_OFF = "\u001b[?2026l";
    /** How many unchanged cells at most are written again rather than jumped over: what a jump costs. */
    private static final int CHEAP_GAP = 4;
    /** About what a change of style costs. */
    private static final int STYLE_COST = 5;
    /** How many rows down the next stretch is looked for. */
    private static final int NEAR_ROWS = 4;

    /** In place of an end: everything from there to the end of the row is blank. */
    private static final int ERASE = Integer.MAX_VALUE;

    private final TermProfile profile;
    private final ByteSink out = new ByteSink();
    private final Pen pen;
    private final CursorMoves cursor = new CursorMoves(out);
    private final Stretches stretches = new Stretches();
    private @Nullable CellGrid shown;
    private boolean complete = true;
    private boolean wideGlyphs;
    private boolean cursorVisible;
    private int cursorColumn;
    private int cursorRow;

    public FrameEmitter(TermProfile profile) {
        this.profile = profile;
        this.pen = new Pen(out, profile);
    }

    /** What is on the screen is not known any more: the next frame paints everything. */
    public void forget() {
        shown = null;
        cursorVisible = false;
    }

    /** What is one column wide here and may be two on the terminal is replaced by plain characters. */
    void avoidWideGlyphs(boolean avoided) {
        if (wideGlyphs != avoided) {
            wideGlyphs = avoided;
            forget();
        }
    }

    /** The bytes of a frame, empty when nothing changed; the cursor is shown at a cell of the grid, else hidden. */
    public byte[] frame(CellGrid next, int cursorX, int cursorY) {
        return frame(next, cursorX, cursorY, Integer.MAX_VALUE);
    }

    /**
     * As the other, but ends after about so many bytes: what has the attention is painted first, the rest is left to the
     * frames that follow.
     */
    public byte[] frame(CellGrid next, int cursorX, int cursorY, int budget) {
        out.reset();
        if (profile.modern()) {
            out.ascii(SYNC_ON);
        }
        int start = out.length();
        cursor.forget();
        CellGrid known = shown;
        CellGrid before = before(next);
        stretches.begin(next.height());
        for (int y = 0; y < next.height(); y++) {
            row(before, next, y);
        }
        int stretch = stretches.firstNear(next.attention());
        while (stretch >= 0 && out.length() - start < budget) {
            stretches.paint(stretch);
            paint(next, stretches.x(stretch), stretches.end(stretch), stretches.y(stretch));
            before.copyRow(next, stretches.x(stretch), stretches.end(stretch), stretches.y(stretch));
            stretch = following(next, before == known);
        }
        complete = stretch < 0;
        pen.set(Style.PLAIN);
        placeCursor(next.contains(cursorX, cursorY) ? cursorX : -1, cursorY, out.length() > start);
        if (complete) {
            before.copyFrom(next);
        }
        if (out.length() == start) {
            return new byte[0];
        }
        if (profile.modern()) {
            out.ascii(SYNC_OFF);
        }
        return out.copy();
    }

    /** Whether the last frame has brought the terminal all the way to its grid. */
    boolean isComplete() {
        return complete;
    }

    private CellGrid before(CellGrid next) {
        CellGrid known = shown;
        if (known != null && known.width() == next.width() && known.height() == next.height()) {
            return known;
        }
        CellGrid blank = new CellGrid(next.width(), next.height());
        out.ascii("\u001b[m\u001b[H\u001b[2J");
        cursor.at(0, 0);
        shown = blank;
        return blank;
    }

    /** Finds the stretches of a row. */
    private void row(CellGrid before, CellGrid next, int y) {
        stretches.beginRow(y);
        int end = tail(before, next, y);
        int x = 0;
        while (x < end) {
            if (same(before, next, x, y)) {
                x++;
                continue;
            }
            if (next.point(x, y) == CellGrid.CONTINUATION) {
                x--;
            }
            int start = x;
            x = stretchEnd(before, next, x, y, end);
            stretches.add(start, x, y);
        }
        if (end < next.width()) {
            stretches.add(end, ERASE, y);
        }
    }

    /** Where the changed cells that follow one another end. */
    private static int stretchEnd(CellGrid before, CellGrid next, int start, int y, int end) {
        int x = start;
        while (x < end) {
            boolean wide = isWide(next, x, y);
            boolean unchanged = same(before, next, x, y) && !(wide && !same(before, next, x + 1, y));
            if (unchanged && x > start) {
                return x;
            }
            x += wide ? 2 : 1;
        }
        return x;
    }

    private static boolean isWide(CellGrid grid, int x, int y) {
        return x + 1 < grid.width() && grid.point(x + 1, y) == CellGrid.CONTINUATION;
    }

    /**
     * The stretch to be painted next: the one that is reached with the fewest bytes among those near the cursor and the
     * first of all. So a column of numbers is painted downwards, which costs a line feed and a few backspaces a row. A
     * screen that is painted anew goes by rows.
     */
    private int following(CellGrid next, boolean delta) {
        int best = stretches.first();
        if (best < 0 || !delta || cursor.y() < 0) {
            return best;
        }
        int least = cost(next, best);
        int last = Math.min(next.height(), cursor.y() + NEAR_ROWS);
        int behind = stretches.rowStart(last);
        for (int near = stretches.rowStart(cursor.y()); near < behind; near++) {
            int cost = stretches.isPainted(near) ? Integer.MAX_VALUE : cost(next, near);
            if (cost < least) {
                least = cost;
                best = near;
            }
        }
        return best;
    }

    private int cost(CellGrid next, int stretch) {
        int x = stretches.x(stretch);
        int y = stretches.y(stretch);
        int gap = cursor.y() == y ? x - cursor.x() : -1;
        boolean bridged = gap > 0 && gap <= CHEAP_GAP && isCheap(next, cursor.x(), x, y);
        int move = bridged ? gap : cursor.cost(x, y);
        boolean plain = stretches.end(stretch) == ERASE ? pen.style() == Style.PLAIN : fits(next, x, y);
        return plain ? move : move + STYLE_COST;
    }

    /** Where the rest of a row is better erased than written; the width of the grid when it is not. */
    private int tail(CellGrid before, CellGrid next, int y) {
        int width = next.width();
        int from = width;
        while (from > 0 && isErasable(next, from - 1, y)) {
            from--;
        }
        int changed = 0;
        int first = width;
        for (int x = width - 1; x >= from; x--) {
            if (!same(before, next, x, y)) {
                changed++;
                first = x;
            }
        }
        return changed > 3 ? first : width;
    }

    private static boolean isErasable(CellGrid grid, int x, int y) {
        return isBlank(grid, x, y) && Style.background(grid.style(x, y)) == Colour.DEFAULT;
    }

    /** Goes to a cell: over a small gap of cells in the pen's style by writing them again, else by moving. */
    private void approach(CellGrid next, int x, int y) {
        int gap = cursor.y() == y ? x - cursor.x() : -1;
        if (gap > 0 && gap <= CHEAP_GAP && isCheap(next, cursor.x(), x, y)) {
            for (int i = x - gap; i < x; i++) {
                out.add(next.point(i, y));
            }
            cursor.advance(gap, next.width());
        } else {
            cursor.to(x, y);
        }
    }

    private boolean isCheap(CellGrid next, int from, int to, int y) {
        for (int x = from; x < to; x++) {
            int point = next.point(x, y);
            if (point < 0x20 || point > 0x7e || next.marks(x, y) != 0 || !fits(next, x, y)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a cell can be written with the pen as it is. */
    private boolean fits(CellGrid next, int x, int y) {
        long style = next.style(x, y);
        return style == pen.style() || (isBlank(next, x, y) && blanksLookAlike(style, pen.style()));
    }

    private void paint(CellGrid next, int start, int end, int y) {
        if (end == ERASE) {
            cursor.to(start, y);
            pen.set(Style.PLAIN);
            out.ascii("\u001b[K");
            return;
        }
        approach(next, start, y);
        for (int x = start; x < end; ) {
            boolean wide = isWide(next, x, y);
            if (!fits(next, x, y)) {
                pen.set(next.style(x, y));
            }
            character(next.point(x, y), next.marks(x, y), wide);
            cursor.advance(wide ? 2 : 1, next.width());
            x += wide ? 2 : 1;
        }
    }

    private void character(int point, long marks, boolean wide) {
        boolean console = profile.glyphs() == TermProfile.Glyphs.CONSOLE;
        if (profile.glyphs() == TermProfile.Glyphs.ASCII || (console && wide) || (wideGlyphs && !wide)) {
            int shape = AsciiShapes.of(point);
            out.add(shape);
            if (wide) {
                out.add(shape);
            }
            return;
        }
        out.utf8(console ? AsciiShapes.onConsole(point) : point);
        if (marks != 0) {
            out.utf8((int) (marks & 0x1fffff));
            if (marks >>> 21 != 0) {
                out.utf8((int) (marks >>> 21));
            }
        }
    }

    private void placeCursor(int x, int y, boolean painted) {
        boolean show = x >= 0;
        if (show && (painted || !cursorVisible || x != cursorColumn || y != cursorRow)) {
            cursor.to(x, y);
            cursorColumn = x;
            cursorRow = y;
        }
        if (show != cursorVisible) {
            out.ascii(show ? "\u001b[?25h" : "\u001b[?25l");
            cursorVisible = show;
        }
    }

    private static boolean same(CellGrid a, CellGrid b, int x, int y) {
        int point = a.point(x, y);
        if (point != b.point(x, y) || a.marks(x, y) != b.marks(x, y)) {
            return false;
        }
        long one = a.style(x, y);
        long other = b.style(x, y);
        return one == other || (isBlank(a, x, y) && blanksLookAlike(one, other));
    }

    private static boolean isBlank(CellGrid grid, int x, int y) {
        return grid.point(x, y) == ' ' && grid.marks(x, y) == 0 && !Style.marksBlanks(grid.style(x, y));
    }

    private static boolean blanksLookAlike(long one, long other) {
        return Style.background(one) == Style.background(other) && !Style.marksBlanks(one) && !Style.marksBlanks(other);
    }
}
