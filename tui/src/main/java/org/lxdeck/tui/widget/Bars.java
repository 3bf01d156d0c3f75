package org.lxdeck.tui.widget;

import org.lxdeck.tui.theme.Role;

/** Horizontal bars, as fine as the characters allow: an eighth of a column in Unicode. */
public final class Bars {
    private Bars() {}

    /** A bar filled to a fraction of 0 to 1; a fraction that is not a number leaves the track empty. */
    public static void gauge(Canvas canvas, int x, int y, int columns, Role role, double fraction) {
        gauge(canvas, x, y, columns, role, fraction, Role.GAUGE_SECOND, 0);
    }

    /** A bar with a second part behind the first, such as used memory and page cache; both are fractions of the whole. */
    public static void gauge(
            Canvas canvas, int x, int y, int columns, Role role, double fraction, Role secondRole, double second) {
        Symbols symbols = canvas.symbols();
        int steps = symbols.fillSteps();
        int first = parts(fraction, columns, steps);
        int both = Math.max(first, parts(clean(fraction) + clean(second), columns, steps));
        for (int i = 0; i < columns; i++) {
            int inFirst = Math.min(steps, Math.max(0, first - i * steps));
            int inBoth = Math.min(steps, Math.max(0, both - i * steps));
            canvas.cell(x + i, y, Role.GAUGE_TRACK, inBoth > 0 ? ' ' : symbols.track());
            if (inFirst > 0) {
                canvas.cell(x + i, y, role, symbols.fill(inBoth > inFirst ? steps : inFirst));
            } else if (inBoth > 0) {
                canvas.cell(x + i, y, secondRole, symbols.fill(inBoth));
            }
        }
    }

    /** The role of a gauge at a fraction: ok below 0.75, warn below 0.9, else crit. */
    public static Role roleAt(double fraction) {
        if (fraction >= 0.9) {
            return Role.GAUGE_CRIT;
        }
        return fraction >= 0.75 ? Role.GAUGE_WARN : Role.GAUGE_OK;
    }

    /** Something above nothing always shows one part; only a full bar fills the last part. */
    private static int parts(double fraction, int columns, int steps) {
        double clean = clean(fraction);
        int all = columns * steps;
        int parts = (int) (clean * all + 0.5);
        if (parts == 0 && clean > 0) {
            return Math.min(1, all);
        }
        return parts == all && clean < 1 ? all - 1 : parts;
    }

    private static double clean(double fraction) {
        return Double.isNaN(fraction) ? 0 : Math.max(0, Math.min(1, fraction));
    }
}
