package org.lxdeck.tui.term;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A rectangle of cells: what one frame shows. A wide character takes a leader and a {@link #CONTINUATION}; writing on
 * one half blanks the other. Confined to one thread.
 */
public final class CellGrid {
    /** Stands in the right half of a wide character. */
    public static final int CONTINUATION = -1;

    private static final int BLANK = ' ';
    private static final int UNPRINTABLE = '?';

    private int width;
    private int height;
    private int[] points = {};
    private long[] styles = {};
    /** Up to two combining marks a cell, 21 bits each; absent until the first one is written. */
    private long @Nullable [] marks;

    private int attention = -1;

    public CellGrid(int width, int height) {
        resize(width, height);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Takes a new size and blanks everything. */
    public void resize(int newWidth, int newHeight) {
        width = Math.max(1, newWidth);
        height = Math.max(1, newHeight);
        points = new int[width * height];
        styles = new long[width * height];
        marks = null;
        clear(Style.PLAIN);
    }

    public void clear(long style) {
        attention = -1;
        Arrays.fill(points, BLANK);
        Arrays.fill(styles, style);
        if (marks != null) {
            Arrays.fill(marks, 0);
        }
    }

    public int point(int x, int y) {
        return points[y * width + x];
    }

    public long style(int x, int y) {
        return styles[y * width + x];
    }

    /** The combining marks of a cell: the first in the low 21 bits, the second above; 0 when there is none. */
    public long marks(int x, int y) {
        return marks == null ? 0 : marks[y * width + x];
    }

    public boolean contains(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height;
    }

    /** Writes one character; outside the grid nothing happens. A wide one at the right edge becomes a blank. */
    public void put(int x, int y, int codePoint, long style) {
        if (!contains(x, y)) {
            return;
        }
        int columns = CellWidth.of(codePoint);
        int index = y * width + x;
        release(x, index);
        if (columns == 2 && x + 1 >= width) {
            set(index, BLANK, style);
        } else if (columns == 2) {
            release(x + 1, index + 1);
            set(index, codePoint, style);
            set(index + 1, CONTINUATION, style);
        } else {
            set(index, columns == 1 ? codePoint : UNPRINTABLE, style);
        }
    }

    /** Adds a combining mark to the character at a cell; the third and later ones are dropped. */
    public void combine(int x, int y, int mark) {
        if (!contains(x, y) || CellWidth.of(mark) != 0) {
            return;
        }
        int index = y * width + x;
        if (points[index] == CONTINUATION && x > 0) {
            index--;
        }
        long[] all = marks;
        if (all == null) {
            all = new long[width * height];
            marks = all;
        }
        if (all[index] == 0) {
            all[index] = mark;
        } else if (all[index] >>> 21 == 0) {
            all[index] |= (long) mark << 21;
        }
    }

    /** Changes the look of a cell and keeps what stands in it; both halves of a wide character change. */
    public void restyle(int x, int y, long style) {
        if (!contains(x, y)) {
            return;
        }
        int index = y * width + x;
        styles[index] = style;
        if (points[index] == CONTINUATION && x > 0) {
            styles[index - 1] = style;
        } else if (x + 1 < width && points[index + 1] == CONTINUATION) {
            styles[index + 1] = style;
        }
    }

    /** Becomes an exact copy of another grid. */
    public void copyFrom(CellGrid other) {
        if (width != other.width || height != other.height) {
            resize(other.width, other.height);
        }
        System.arraycopy(other.points, 0, points, 0, points.length);
        System.arraycopy(other.styles, 0, styles, 0, styles.length);
        marks = other.marks == null ? null : other.marks.clone();
    }

    /** Takes a part of one row from a grid of the same size; an end beyond the row is its end. */
    void copyRow(CellGrid other, int from, int end, int y) {
        int start = y * width + from;
        int count = Math.min(width, end) - from;
        System.arraycopy(other.points, start, points, start, count);
        System.arraycopy(other.styles, start, styles, start, count);
        if (other.marks != null || marks != null) {
            for (int x = from; x < from + count; x++) {
                if (marks == null) {
                    marks = new long[width * height];
                }
                marks[y * width + x] = other.marks(x, y);
            }
        }
    }

    /** The row that matters most now: where a slow link lets not all be painted at once it is painted first. */
    public void attend(int y) {
        attention = y;
    }

    int attention() {
        return attention;
    }

    /** One row as text, a wide character once, trailing blanks kept. */
    public String row(int y) {
        StringBuilder text = new StringBuilder(width);
        for (int x = 0; x < width; x++) {
            int point = point(x, y);
            if (point == CONTINUATION) {
                continue;
            }
            text.appendCodePoint(point);
            long mark = marks(x, y);
            if (mark != 0) {
                text.appendCodePoint((int) (mark & 0x1fffff));
                if (mark >>> 21 != 0) {
                    text.appendCodePoint((int) (mark >>> 21));
                }
            }
        }
        return text.toString();
    }

    private void set(int index, int codePoint, long style) {
        points[index] = codePoint;
        styles[index] = style;
        if (marks != null) {
            marks[index] = 0;
        }
    }

    /** Blanks the other half of a wide character whose half at this index is about to be overwritten. */
    private void release(int x, int index) {
        if (points[index] == CONTINUATION && x > 0) {
            set(index - 1, BLANK, styles[index - 1]);
        } else if (x + 1 < width && points[index + 1] == CONTINUATION) {
            set(index + 1, BLANK, styles[index + 1]);
        }
    }
}
