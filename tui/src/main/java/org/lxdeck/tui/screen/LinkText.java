package org.lxdeck.tui.screen;

import org.lxdeck.tui.app.Pace;

/** Says why the screen shows less, and less often: {@code slow link 8 kB/s, 420 ms: refresh 2 s}. */
final class LinkText {
    private LinkText() {}

    /** Empty where nothing is held back. */
    static String of(Pace pace) {
        if (!pace.slow()) {
            return "";
        }
        StringBuilder text = new StringBuilder("slow link");
        if (pace.bytesPerSecond() > 0) {
            text.append(' ').append(rate(pace.bytesPerSecond()));
        }
        if (pace.roundTripMillis() > 0) {
            text.append(pace.bytesPerSecond() > 0 ? ", " : " ")
                    .append(pace.roundTripMillis())
                    .append(" ms");
        }
        return text.append(": refresh ")
                .append(pace.refreshMillis() / Pace.SECOND)
                .append(" s")
                .toString();
    }

    private static String rate(int bytesPerSecond) {
        int tenths = bytesPerSecond / 100;
        String number = tenths < 100 ? tenths / 10 + "." + tenths % 10 : Integer.toString(tenths / 10);
        return (number.endsWith(".0") ? number.substring(0, number.length() - 2) : number) + " kB/s";
    }
}
