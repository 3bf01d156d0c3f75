package org.lxdeck.tui.screen;

import org.jspecify.annotations.Nullable;
import org.lxdeck.tui.widget.Series;

/** A copied piece of a history as a series to draw; −1 is no value. */
final class History implements Series {
    private final int[] values;

    private History(int[] values) {
        this.values = values;
    }

    static Series of(int @Nullable [] values) {
        return new History(values == null ? new int[0] : values);
    }

    /** Each value twice: fills two dots of a braille cell, so that a minute takes sixty columns. */
    static Series wide(int @Nullable [] values, boolean twice) {
        if (values == null || !twice) {
            return of(values);
        }
        int[] wide = new int[values.length * 2];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = values[i / 2];
        }
        return of(wide);
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public double at(int index) {
        return values[index] < 0 ? Double.NaN : values[index];
    }
}
