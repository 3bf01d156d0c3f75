package org.lxdeck.tui.bench;

import java.io.PrintStream;
import java.util.Locale;

/** The table of figures and their ratios, printed line by line as they come. */
final class BenchReport {
    private final PrintStream out;

    BenchReport(PrintStream out) {
        this.out = out;
    }

    void heading(String text) {
        out.println();
        out.println(text);
        out.flush();
    }

    /** One figure of ours beside the same figure of another program. */
    void against(String what, double ours, String other, double theirs, String unit) {
        String ratio = ours > 0 && theirs > 0 ? number(theirs / ours) + " x" : "";
        line(what, number(ours) + " " + unit, other + " " + number(theirs) + " " + unit, ratio);
    }

    void alone(String what, double ours, String unit) {
        line(what, number(ours) + " " + unit, "", "");
    }

    /** A figure that has to stay below a limit. */
    void limited(String what, double ours, double limit, String unit) {
        String verdict = ours <= limit ? "holds" : "TOO MUCH";
        line(what, number(ours) + " " + unit, "limit " + number(limit) + " " + unit, verdict);
    }

    private void line(String what, String ours, String theirs, String ratio) {
        out.printf(Locale.ROOT, "  %-44s %16s   %-32s %s%n", what, ours, theirs, ratio);
        out.flush();
    }

    private static String number(double value) {
        if (value >= 100) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        return String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
    }
}
