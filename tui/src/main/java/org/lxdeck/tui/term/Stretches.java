package org.lxdeck.tui.term;

import java.util.Arrays;

/** What a frame has to paint: stretches of changed cells, in rows from the top. Used again for each frame. */
final class Stretches {
    private int[] from = new int[64];
    private int[] end = new int[64];
    private int[] row = new int[64];
    private boolean[] painted = new boolean[64];
    private int[] rowStart = new int[1];
    private int size;
    private int first;

    void begin(int rows) {
        size = 0;
        first = 0;
        if (rowStart.length <= rows) {
            rowStart = new int[rows + 1];
        }
    }

    /** What is added from now on is in that row. */
    void beginRow(int y) {
        rowStart[y] = size;
        rowStart[y + 1] = size;
    }

    /** Adds a stretch to the row begun last. */
    void add(int x, int behind, int y) {
        if (size == from.length) {
            from = Arrays.copyOf(from, size * 2);
            end = Arrays.copyOf(end, size * 2);
            row = Arrays.copyOf(row, size * 2);
            painted = Arrays.copyOf(painted, size * 2);
        }
        from[size] = x;
        end[size] = behind;
        row[size] = y;
        painted[size] = false;
        size++;
        rowStart[y + 1] = size;
    }

    int x(int stretch) {
        return from[stretch];
    }

    int end(int stretch) {
        return end[stretch];
    }

    int y(int stretch) {
        return row[stretch];
    }

    /** The topmost leftmost one that is not painted yet; −1 when all are. */
    int first() {
        while (first < size && painted[first]) {
            first++;
        }
        return first < size ? first : -1;
    }

    /** Where to begin: in a row that matters more than others, else at the top; −1 when there is nothing. */
    int firstNear(int y) {
        boolean has = y >= 0 && y + 1 < rowStart.length && rowStart[y] < rowStart[y + 1] && rowStart[y] < size;
        return has ? rowStart[y] : first();
    }

    /** Where a row's stretches begin; those of a row end where the next one's begin. */
    int rowStart(int y) {
        return rowStart[y];
    }

    boolean isPainted(int stretch) {
        return painted[stretch];
    }

    void paint(int stretch) {
        painted[stretch] = true;
    }
}
