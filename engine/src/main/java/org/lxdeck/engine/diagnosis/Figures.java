package org.lxdeck.engine.diagnosis;

/** Numbers in the words of reasons. */
final class Figures {
    private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB"};

    private Figures() {}

    /** {@code 512 MiB}, {@code 1.5 GiB}. */
    static String bytes(long bytes) {
        int unit = 0;
        double value = Math.max(0, bytes);
        while (value >= 1024 && unit < UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        long tenths = Math.round(value * 10);
        boolean whole = tenths % 10 == 0 || value >= 100;
        return (whole ? Long.toString(Math.round(value)) : tenths / 10 + "." + tenths % 10) + " " + UNITS[unit];
    }

    /** Thousandths as {@code 42 %}. */
    static String percent(long perMille) {
        return (perMille + 5) / 10 + " %";
    }

    /** Cores of 1/1000: {@code 1 core}, {@code 0.5 cores}. */
    static String cores(long perMille) {
        long hundredths = (perMille + 5) / 10;
        if (hundredths == 100) {
            return "1 core";
        }
        String rest = hundredths % 100 == 0
                ? ""
                : "." + (hundredths % 100 < 10 ? "0" : "")
                        + (hundredths % 10 == 0 ? hundredths % 100 / 10 : hundredths % 100);
        return hundredths / 100 + rest + " cores";
    }

    /** {@code 3 minutes ago}. */
    static String ago(long millis) {
        long seconds = Math.max(0, millis / 1000);
        if (seconds < 90) {
            return seconds + " s ago";
        }
        if (seconds < 5400) {
            return seconds / 60 + " min ago";
        }
        return seconds < 172_800 ? seconds / 3600 + " h ago" : seconds / 86_400 + " days ago";
    }
}
