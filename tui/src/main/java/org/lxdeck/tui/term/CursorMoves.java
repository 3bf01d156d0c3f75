package org.lxdeck.tui.term;

/**
 * Where the terminal's cursor is, as far as that is sure, and the shortest way to another cell. A line feed moves straight
 * down: the tty must not make two bytes of it.
 */
final class CursorMoves {
    private static final int UNKNOWN = -1;

    private final ByteSink out;
    private int x = UNKNOWN;
    private int y = UNKNOWN;

    CursorMoves(ByteSink out) {
        this.out = out;
    }

    /** The column, -1 when it is not known. */
    int x() {
        return x;
    }

    int y() {
        return y;
    }

    void forget() {
        x = UNKNOWN;
        y = UNKNOWN;
    }

    void at(int newX, int newY) {
        x = newX;
        y = newY;
    }

    /** Something was written; after the last column terminals differ in where the cursor is. */
    void advance(int columns, int width) {
        x += columns;
        if (x >= width) {
            forget();
        }
    }

    /** How many bytes {@link #to} writes. */
    int cost(int newX, int newY) {
        int absolute = absoluteCost(newX, newY);
        return y == UNKNOWN ? absolute : Math.min(absolute, downCost(newY - y) + acrossCost(newX));
    }

    void to(int newX, int newY) {
        if (y == UNKNOWN || absoluteCost(newX, newY) < downCost(newY - y) + acrossCost(newX)) {
            absolute(newX, newY);
        } else {
            across(newX);
            down(newY - y);
        }
        at(newX, newY);
    }

    private static int absoluteCost(int newX, int newY) {
        int row = newX > 0 || newY > 0 ? digits(newY + 1) : 0;
        return 3 + row + (newX > 0 ? 1 + digits(newX + 1) : 0);
    }

    private void absolute(int newX, int newY) {
        out.ascii("\u001b[");
        if (newX > 0 || newY > 0) {
            out.decimal(newY + 1);
        }
        if (newX > 0) {
            out.add(';');
            out.decimal(newX + 1);
        }
        out.add('H');
    }

    private static int downCost(int rows) {
        return rows >= 0 ? Math.min(rows, sequenceCost(rows)) : sequenceCost(-rows);
    }

    private void down(int rows) {
        if (rows < 0) {
            sequence(-rows, 'A');
        } else if (rows <= sequenceCost(rows)) {
            repeat('\n', rows);
        } else {
            sequence(rows, 'B');
        }
    }

    private int acrossCost(int newX) {
        if (newX >= x) {
            return sequenceCost(newX - x);
        }
        return Math.min(backCost(x - newX), 1 + sequenceCost(newX));
    }

    private void across(int newX) {
        int back = x - newX;
        if (back <= 0) {
            sequence(-back, 'C');
        } else if (1 + sequenceCost(newX) < backCost(back)) {
            out.add('\r');
            sequence(newX, 'C');
        } else if (back <= sequenceCost(back)) {
            repeat('\b', back);
        } else {
            sequence(back, 'D');
        }
    }

    private static int backCost(int columns) {
        return Math.min(columns, sequenceCost(columns));
    }

    /** What a sequence with a count costs; nothing when there is nowhere to go. */
    private static int sequenceCost(int count) {
        return count == 0 ? 0 : count == 1 ? 3 : 3 + digits(count);
    }

    private void sequence(int count, char last) {
        if (count == 0) {
            return;
        }
        out.ascii("\u001b[");
        if (count > 1) {
            out.decimal(count);
        }
        out.add(last);
    }

    private void repeat(char control, int count) {
        for (int i = 0; i < count; i++) {
            out.add(control);
        }
    }

    private static int digits(int number) {
        return number < 10 ? 1 : number < 100 ? 2 : number < 1000 ? 3 : number < 10_000 ? 4 : 5;
    }
}
