package org.lxdeck.tui.term;

/** Where the terminal's cursor is, as far as that is sure, and the shortest way to another cell. */
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

    void to(int newX, int newY) {
        if (newX == x && newY == y) {
            return;
        }
        if (newY == y && newX > x) {
            out.ascii("\u001b[");
            if (newX - x > 1) {
                out.decimal(newX - x);
            }
            out.add('C');
        } else if (newX == 0 && newY == y) {
            out.add('\r');
        } else if (newX == 0 && newY == y + 1 && y != UNKNOWN) {
            out.ascii("\r\n");
        } else {
            absolute(newX, newY);
        }
        at(newX, newY);
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
}
