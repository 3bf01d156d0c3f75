package org.lxdeck.tui.widget;

/** Values to draw, oldest first; {@code NaN} where there is none, which is not zero. */
public interface Series {
    int size();

    double at(int index);

    static Series of(double... values) {
        double[] copy = values.clone();
        return new Series() {
            @Override
            public int size() {
                return copy.length;
            }

            @Override
            public double at(int index) {
                return copy[index];
            }
        };
    }
}
