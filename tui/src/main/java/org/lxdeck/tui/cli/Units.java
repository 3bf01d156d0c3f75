package org.lxdeck.tui.cli;

/** Sizes and times as lxc prints them. */
public final class Units {
    private static final String[] IEC = {"KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
    private static final String[] SI = {"kB", "MB", "GB", "TB", "PB", "EB"};

    private Units() {}

    /** {@code 512B}, {@code 1.50KiB}. */
    public static String iec(long bytes) {
        return scaled(bytes, 1024, IEC);
    }

    /** {@code 512B}, {@code 1.50kB}. */
    public static String si(long bytes) {
        return scaled(bytes, 1000, SI);
    }

    private static String scaled(long bytes, int step, String[] units) {
        if (bytes < step) {
            return bytes + "B";
        }
        double value = bytes;
        int unit = -1;
        while (value >= step && unit < units.length - 1) {
            value /= step;
            unit++;
        }
        return fixed(value) + units[unit];
    }

    /** Two digits after the point, without {@code String.format}. */
    public static String fixed(double value) {
        long hundredths = Math.round(value * 100);
        long rest = hundredths % 100;
        return hundredths / 100 + (rest < 10 ? ".0" : ".") + rest;
    }
}
