package org.lxdeck.tui.widget;

import org.lxdeck.tui.theme.Role;

/** Graphs of a series that grow to the left: the newest value stands at the right edge. */
public final class Graphs {
    /** Dots of a braille cell from the bottom up, left column then right column. */
    private static final int[][] DOTS = {{0x40, 0x04, 0x02, 0x01}, {0x80, 0x20, 0x10, 0x08}};

    private Graphs() {}

    /**
     * One row, one value a column. A ceiling of 0 takes the largest value shown. A known value always shows something, so
     * that zero and "no value" differ.
     */
    public static void spark(Canvas canvas, int x, int y, int columns, Role role, Series series, double ceiling) {
        if (canvas.isLean()) {
            return;
        }
        double top = ceiling(series, columns, ceiling);
        // The tallest leaves a gap to the row above: graphs of neighbouring rows would run into one.
        int steps = Math.max(1, canvas.symbols().levelSteps() - 1);
        for (int i = 0; i < columns; i++) {
            double value = valueAt(series, series.size() - columns + i);
            if (!Double.isNaN(value)) {
                int level = parts(value, top, steps);
                canvas.cell(
                        x + i,
                        y,
                        role,
                        level == 0 ? canvas.symbols().zero() : canvas.symbols().level(level));
            }
        }
    }

    /** An area of several rows: two values a column in braille, else one. */
    public static void area(Canvas canvas, Role role, Series series, double ceiling) {
        if (canvas.isLean()) {
            canvas.text(0, canvas.height() / 2, canvas.width(), Role.DIM_TEXT, "no graph: slow link");
            return;
        }
        if (canvas.symbols().braille()) {
            brailleArea(canvas, role, series, ceiling);
        } else {
            blockArea(canvas, role, series, ceiling);
        }
    }

    /** How many values {@link #area} shows on this many columns. */
    public static int samples(Symbols symbols, int columns) {
        return symbols.braille() ? 2 * columns : columns;
    }

    private static void brailleArea(Canvas canvas, Role role, Series series, double ceiling) {
        int columns = canvas.width();
        int rows = canvas.height();
        double top = ceiling(series, 2 * columns, ceiling);
        int first = series.size() - 2 * columns;
        for (int x = 0; x < columns; x++) {
            int left = dots(valueAt(series, first + 2 * x), top, 4 * rows);
            int right = dots(valueAt(series, first + 2 * x + 1), top, 4 * rows);
            for (int row = 0; row < rows; row++) {
                int below = 4 * (rows - 1 - row);
                int pattern = column(0, left - below) | column(1, right - below);
                if (pattern != 0) {
                    canvas.cell(x, row, role, 0x2800 | pattern);
                }
            }
        }
    }

    private static void blockArea(Canvas canvas, Role role, Series series, double ceiling) {
        Symbols symbols = canvas.symbols();
        int rows = canvas.height();
        int steps = symbols.levelSteps();
        double top = ceiling(series, canvas.width(), ceiling);
        for (int x = 0; x < canvas.width(); x++) {
            double value = valueAt(series, series.size() - canvas.width() + x);
            int filled = Double.isNaN(value) ? 0 : parts(value, top, rows * steps);
            if (filled == 0 && !Double.isNaN(value)) {
                canvas.cell(x, rows - 1, role, symbols.zero());
            }
            for (int row = 0; row < rows && filled > 0; row++) {
                int here = Math.min(steps, filled - (rows - 1 - row) * steps);
                if (here > 0) {
                    canvas.cell(x, row, role, symbols.level(here));
                }
            }
        }
    }

    private static int column(int side, int filled) {
        int pattern = 0;
        for (int i = 0; i < Math.min(4, filled); i++) {
            pattern |= DOTS[side][i];
        }
        return pattern;
    }

    /** A known value always shows at least one dot, so that zero and "no value" differ. */
    private static int dots(double value, double top, int all) {
        return Double.isNaN(value) ? 0 : Math.max(1, parts(value, top, all));
    }

    private static int parts(double value, double top, int steps) {
        if (top <= 0 || value <= 0) {
            return 0;
        }
        return Math.max(1, Math.min(steps, (int) Math.round(value / top * steps)));
    }

    private static double valueAt(Series series, int index) {
        return index < 0 || index >= series.size() ? Double.NaN : series.at(index);
    }

    private static double ceiling(Series series, int shown, double given) {
        if (given > 0) {
            return given;
        }
        double top = 0;
        for (int i = Math.max(0, series.size() - shown); i < series.size(); i++) {
            double value = series.at(i);
            if (value > top) {
                top = value;
            }
        }
        return top;
    }
}
