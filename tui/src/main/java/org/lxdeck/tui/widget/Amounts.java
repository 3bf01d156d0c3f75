package org.lxdeck.tui.widget;

/** Numbers as people read them, in few columns and without {@code String.format}. What is unknown (below 0) is "n/a". */
public final class Amounts {
    /** Stands for a value that nobody knows; never a zero. */
    public static final String UNKNOWN = "n/a";

    private static final String UNITS = "BKMGTP";

    private Amounts() {}

    /** Bytes with one letter of unit in powers of 1024: {@code 512B}, {@code 1.5K}, {@code 312M}, {@code 4.0G}. */
    public static String bytes(long value) {
        if (value < 0) {
            return UNKNOWN;
        }
        int unit = 0;
        long whole = value;
        long rest = 0;
        while (whole >= 1000 && unit < UNITS.length() - 1) {
            rest = whole & 1023;
            whole >>= 10;
            unit++;
        }
        if (unit == 0) {
            return whole + "B";
        }
        if (whole >= 10) {
            return whole + (rest >= 512 && whole < 999 ? 1 : 0) + unit(unit);
        }
        return whole + "." + rest * 10 / 1024 + unit(unit);
    }

    private static String unit(int unit) {
        return String.valueOf(UNITS.charAt(unit));
    }

    /** A rate without its "/s": the heading says that. Zero is a lone 0. */
    public static String rate(long value) {
        return value == 0 ? "0" : bytes(value);
    }

    /**
     * A rate never in single bytes: {@code 0.8K} rather than 812B. Numbers that jump to and fro are read, and sent to the
     * terminal, more easily so. Above zero it is at least {@code 0.1K}.
     */
    public static String coarseRate(long value) {
        return value > 0 && value < 1000 ? "0." + Math.max(1, value * 10 / 1024) + "K" : rate(value);
    }

    /** Thousandths as per cent with one decimal below 100: {@code 0.4}, {@code 12.3}, {@code 151}. */
    public static String percent(int perMille) {
        if (perMille < 0) {
            return UNKNOWN;
        }
        if (perMille >= 1000) {
            return Integer.toString((perMille + 5) / 10);
        }
        return perMille / 10 + "." + perMille % 10;
    }

    /** Thousandths as whole per cent, from 20 on in steps of 5: changes less often. */
    public static String coarsePercent(int perMille) {
        if (perMille < 0) {
            return UNKNOWN;
        }
        int whole = perMille == 0 ? 0 : Math.max(1, (perMille + 5) / 10);
        return Integer.toString(whole < 20 ? whole : (whole + 2) / 5 * 5);
    }

    /** As {@link #bytes} with so many digits that count, the rest zeros, and never in single bytes: changes less often. */
    public static String coarseBytes(long value, int digits) {
        if (value <= 0) {
            return bytes(value);
        }
        int unit = 0;
        long whole = value;
        while (whole >= 1000 && unit < UNITS.length() - 1) {
            whole >>= 10;
            unit++;
        }
        if (unit == 0) {
            return "<1K";
        }
        long step = 1;
        for (long rest = whole; rest >= (digits == 1 ? 10 : 100); rest /= 10) {
            step *= 10;
        }
        return Math.max(1, (whole + step / 2) / step * step) + unit(unit);
    }

    /** Hundredths with two decimals: a load. */
    public static String load(int hundredths) {
        if (hundredths < 0) {
            return UNKNOWN;
        }
        int rest = hundredths % 100;
        return hundredths / 100 + "." + (rest < 10 ? "0" : "") + rest;
    }

    /** A time span in its two largest units: {@code 42s}, {@code 7m 12s}, {@code 3h 05m}, {@code 12d 4h}. */
    public static String duration(long seconds) {
        if (seconds < 0) {
            return UNKNOWN;
        }
        if (seconds < 60) {
            return seconds + "s";
        }
        if (seconds < 3600) {
            return seconds / 60 + "m " + two(seconds % 60) + "s";
        }
        if (seconds < 86_400) {
            return seconds / 3600 + "h " + two(seconds / 60 % 60) + "m";
        }
        return seconds / 86_400 + "d " + seconds / 3600 % 24 + "h";
    }

    /** A time span in its largest unit: {@code 42s}, {@code 7m}, {@code 3h}, {@code 12d}. */
    public static String age(long seconds) {
        if (seconds < 0) {
            return UNKNOWN;
        }
        if (seconds < 60) {
            return seconds + "s";
        }
        if (seconds < 3600) {
            return seconds / 60 + "m";
        }
        return seconds < 86_400 ? seconds / 3600 + "h" : seconds / 86_400 + "d";
    }

    private static String two(long value) {
        return value < 10 ? "0" + value : Long.toString(value);
    }

    /** The date of seconds since the epoch in UTC: {@code 2026-11-23}. */
    public static String date(long epochSeconds) {
        if (epochSeconds <= 0) {
            return UNKNOWN;
        }
        return java.time.LocalDate.ofEpochDay(Math.floorDiv(epochSeconds, 86_400L))
                .toString();
    }

    /** The time of day of milliseconds since the epoch, shifted by a zone's offset: {@code 14:02:07}. */
    public static String clock(long millis, int offsetSeconds) {
        long second = Math.floorMod(Math.floorDiv(millis, 1000L) + offsetSeconds, 86_400L);
        return two(second / 3600) + ":" + two(second / 60 % 60) + ":" + two(second % 60);
    }
}
