package org.lxdeck.tui.screen;

import org.lxdeck.tui.app.Pace;

/** Says why the screen shows less, and less often: {@code slow link 8 kB/s, 420 ms: refresh 2 s}. */
final class LinkText {
    private static final String SLOW = "slow link";

    private LinkText() {}

    /** As much of it as there is room for, never less than the two words; empty where nothing is held back. */
    static String of(Pace pace, int room) {
        if (!pace.slow()) {
            return "";
        }
        String end = ": refresh " + pace.refreshMillis() / Pace.SECOND + " s";
        String whole = SLOW + figures(pace) + end;
        if (whole.length() <= room) {
            return whole;
        }
        return SLOW.length() + end.length() <= room ? SLOW + end : SLOW;
    }

    private static String figures(Pace pace) {
        String rate = pace.bytesPerSecond() > 0 ? " " + rate(pace.bytesPerSecond()) : "";
        if (pace.roundTripMillis() <= 0) {
            return rate;
        }
        return rate + (rate.isEmpty() ? " " : ", ") + pace.roundTripMillis() + " ms";
    }

    private static String rate(int bytesPerSecond) {
        int tenths = bytesPerSecond / 100;
        String number = tenths < 100 ? tenths / 10 + "." + tenths % 10 : Integer.toString(tenths / 10);
        return (number.endsWith(".0") ? number.substring(0, number.length() - 2) : number) + " kB/s";
    }
}
