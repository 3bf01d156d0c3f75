package org.lxdeck.tui.widget;

import org.jspecify.annotations.Nullable;
import org.lxdeck.tui.theme.Role;

/**
 * One area over time with an axis at its left: its whole time always takes the whole width, the newest value at the right
 * edge. A second part stands on top of the first in a lighter pattern, a limit is a line across. */
public final class Chart {
    /** Columns of the axis. */
    public static final int AXIS = 8;

    private static final int[][] DOTS = {{0x40, 0x04, 0x02, 0x01}, {0x80, 0x20, 0x10, 0x08}};

    private final String label;
    private final Role role;
    private final Measure measure;
    private final int[] values;
    private final int @Nullable [] over;
    private final double limit;
    private final double whole;

    private Chart(
            String label, Role role, Measure measure, int[] values, int @Nullable [] over, double limit, double whole) {
        this.label = label;
        this.role = role;
        this.measure = measure;
        this.values = values;
        this.over = over;
        this.limit = limit;
        this.whole = whole;
    }

    /**
     * A chart of one series.
     *
     * @param label what it is, in the axis where there is no room for more; may be empty
     * @param values oldest first; below 0 is no value
     */
    public static Chart of(String label, Role role, Measure measure, int @Nullable [] values) {
        return new Chart(label, role, measure, values == null ? new int[0] : values, null, 0, 0);
    }

    /**
     * With more to it.
     *
     * @param newOver what stands on top of the values, as long; null when there is nothing
     * @param newLimit the line across, in the same unit; 0 when there is none
     */
    public Chart with(int @Nullable [] newOver, double newLimit) {
        return new Chart(label, role, measure, values, newOver, newLimit, whole);
    }

    /** As a part of all there is: the axis ends there, however little is used. */
    public Chart of(double all) {
        return new Chart(label, role, measure, values, over, limit, all);
    }

    /** Whether its axis ends where only it knows. */
    boolean isAlone() {
        return limit > 0 || whole > 0;
    }

    /** The largest value that is shown. */
    private double largest() {
        double largest = 0;
        for (int i = 0; i < values.length; i++) {
            double value = all(i);
            largest = value > largest ? value : largest;
        }
        return largest;
    }

    /** Where the axis ends: at the limit when that is near, else at a round number. */
    public double ceiling() {
        if (whole > 0) {
            return whole;
        }
        double largest = largest();
        return limit > 0 && limit <= 4 * largest && limit >= largest ? limit : measure.round(largest);
    }

    private double all(int index) {
        int top = over == null || index >= over.length ? 0 : Math.max(0, over[index]);
        return values[index] < 0 ? Double.NaN : values[index] + top;
    }

    /** Draws axis and area up to a ceiling. */
    public void draw(Canvas canvas, double ceiling) {
        int rows = canvas.height();
        int axis = canvas.width() >= 3 * AXIS ? AXIS : 0;
        if (axis > 0) {
            axis(canvas, ceiling);
        }
        Canvas area = canvas.sub(axis, 0, canvas.width() - axis, rows);
        int row = limitRow(area, ceiling);
        if (row >= 0) {
            area.horizontal(0, row, area.width(), Role.WARN);
        }
        if (canvas.symbols().braille()) {
            braille(area, ceiling);
        } else {
            blocks(area, ceiling);
        }
        if (row >= 0 && area.height() > 2) {
            area.right(0, row, area.width(), Role.WARN, " limit");
        }
    }

    private void axis(Canvas canvas, double ceiling) {
        int last = canvas.height() - 1;
        if (last == 0 && !label.isEmpty()) {
            canvas.right(0, 0, AXIS - 1, Role.LABEL, label);
            return;
        }
        canvas.right(0, 0, AXIS - 1, Role.DIM_TEXT, measure.label(ceiling));
        if (last >= 4) {
            canvas.right(0, last / 2, AXIS - 1, Role.DIM_TEXT, label.isEmpty() ? measure.label(ceiling / 2) : label);
        } else if (last > 0 && !label.isEmpty()) {
            canvas.right(0, last, AXIS - 1, Role.LABEL, label);
            return;
        }
        if (last > 0) {
            canvas.right(0, last, AXIS - 1, Role.DIM_TEXT, "0");
        }
    }

    /** The row of the line across; -1 where there is none. */
    private int limitRow(Canvas area, double ceiling) {
        return limit > 0 && limit <= ceiling && area.height() > 1
                ? (int) Math.min(area.height() - 1, Math.round((1 - limit / ceiling) * area.height()))
                : -1;
    }

    /** The value that stands in one of so many slots over the width: the largest of those that share it. */
    private double slot(int slot, int slots, boolean whole) {
        int from = (int) ((long) slot * values.length / slots);
        int to = Math.max(from + 1, (int) ((long) (slot + 1) * values.length / slots));
        double largest = Double.NaN;
        for (int i = from; i < Math.min(to, values.length); i++) {
            double value = whole ? all(i) : values[i] < 0 ? Double.NaN : values[i];
            if (Double.isNaN(largest) || value > largest) {
                largest = value;
            }
        }
        return largest;
    }

    private void braille(Canvas area, double ceiling) {
        int rows = area.height();
        int slots = 2 * area.width();
        for (int x = 0; x < area.width(); x++) {
            int left = dots(slot(2 * x, slots, false), ceiling, 4 * rows);
            int right = dots(slot(2 * x + 1, slots, false), ceiling, 4 * rows);
            int tall = Math.max(left, right);
            int light = over == null ? 0 : dots(slot(2 * x, slots, true), ceiling, 4 * rows);
            for (int row = 0; row < rows; row++) {
                int below = 4 * (rows - 1 - row);
                int first = column(0, left - below) | column(1, right - below);
                if (first != 0) {
                    area.cell(x, row, role, 0x2800 | first);
                } else if (light > below && tall <= below) {
                    area.cell(x, row, Role.GAUGE_SECOND, 0x2800 | column(0, light - below));
                }
            }
        }
    }

    private void blocks(Canvas area, double ceiling) {
        Symbols symbols = area.symbols();
        int rows = area.height();
        int steps = symbols.levelSteps();
        for (int x = 0; x < area.width(); x++) {
            double value = slot(x, area.width(), false);
            int filled = Double.isNaN(value) ? 0 : parts(value, ceiling, rows * steps);
            int light = over == null ? 0 : parts(slot(x, area.width(), true), ceiling, rows * steps);
            for (int row = 0; row < rows; row++) {
                int below = (rows - 1 - row) * steps;
                if (filled > below) {
                    area.cell(x, row, role, symbols.level(Math.min(steps, filled - below)));
                } else if (light > below) {
                    area.cell(x, row, Role.GAUGE_SECOND, symbols.track());
                } else if (row == rows - 1 && !Double.isNaN(value)) {
                    area.cell(x, row, role, symbols.zero());
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

    /** A known value always shows one dot, so that zero and "no value" differ. */
    private static int dots(double value, double top, int all) {
        return Double.isNaN(value) ? 0 : Math.max(1, parts(value, top, all));
    }

    private static int parts(double value, double top, int steps) {
        if (top <= 0 || value <= 0 || Double.isNaN(value)) {
            return 0;
        }
        return Math.max(1, Math.min(steps, (int) Math.round(value / top * steps)));
    }

    /** Draws which time stands where under an area as wide as {@link #draw} makes it. */
    public static void times(Canvas row, boolean tenMinutes) {
        int axis = row.width() >= 3 * AXIS ? AXIS : 0;
        int width = row.width() - axis;
        row.text(axis, 0, Role.DIM_TEXT, tenMinutes ? "-10m" : "-1m");
        if (width >= 24) {
            row.center(axis, 0, width, Role.DIM_TEXT, tenMinutes ? "-5m" : "-30s");
        }
        row.right(axis, 0, width, Role.DIM_TEXT, "now");
    }
}
