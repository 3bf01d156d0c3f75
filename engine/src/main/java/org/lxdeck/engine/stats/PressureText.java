package org.lxdeck.engine.stats;

/** The questions asked of a pressure stall file, {@code some avg10=0.12 avg60=…} and {@code full …}. */
final class PressureText {
    private PressureText() {}

    /** Share of the last ten seconds in which some task waited, 1/1000; −1 when it does not say. */
    static int some(ProcText text) {
        return average(text, "some avg10=");
    }

    /** Share of the last ten seconds in which all tasks waited, 1/1000; −1 when it does not say. */
    static int full(ProcText text) {
        return average(text, "full avg10=");
    }

    private static int average(ProcText text, String start) {
        for (int line = 0; line < text.length(); line = text.nextLine(line)) {
            if (text.startsWith(line, start)) {
                int tenths = text.tenths(line + start.length());
                return tenths < 0 ? -1 : Math.min(1000, tenths);
            }
        }
        return -1;
    }
}
