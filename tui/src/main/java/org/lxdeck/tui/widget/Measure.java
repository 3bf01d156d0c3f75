package org.lxdeck.tui.widget;

/** What the numbers of a graph are, and how its axis is labelled. */
public enum Measure {
    /** Thousandths, shown as per cent. */
    SHARE,
    /** KiB, shown as bytes. */
    MEMORY,
    /** KiB per second, shown as bytes per second. */
    RATE,
    /** Hundredths: a load. */
    LOAD;

    /** A label of at most six columns. */
    public String label(double value) {
        return switch (this) {
            case SHARE -> share((long) value);
            case MEMORY -> Amounts.bytes((long) (value * 1024));
            case RATE -> value <= 0 ? "0" : Amounts.bytes((long) (value * 1024)) + "/s";
            case LOAD -> Amounts.load((int) value);
        };
    }

    private static String share(long value) {
        return value % 10 == 0 ? value / 10 + "%" : value / 10 + "." + value % 10 + "%";
    }

    /** The least round number that is not below: what the axis ends at. */
    public double round(double value) {
        return switch (this) {
            case SHARE -> Math.max(50, oneTwoFive(value));
            case LOAD -> Math.max(100, oneTwoFive(value));
            case MEMORY, RATE -> powerOfTwo(value);
        };
    }

    private static double oneTwoFive(double value) {
        double unit = 1;
        while (unit * 10 < value) {
            unit *= 10;
        }
        if (value <= unit) {
            return unit;
        }
        return value <= 2 * unit ? 2 * unit : value <= 5 * unit ? 5 * unit : 10 * unit;
    }

    private static double powerOfTwo(double value) {
        double top = 1;
        while (top < value) {
            top *= 2;
        }
        return top;
    }
}
