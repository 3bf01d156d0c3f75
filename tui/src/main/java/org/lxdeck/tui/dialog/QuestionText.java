package org.lxdeck.tui.dialog;

import java.util.List;

/**
 * What a question says and wants to hear.
 *
 * @param names of what it is about, when they are several
 * @param expected what must be typed before it is done; empty when a yes is enough
 * @param asksReason whether it also asks why
 */
record QuestionText(
        String title, List<String> lines, List<String> names, Severity severity, String expected, boolean asksReason) {
    /** So many names are shown at once. */
    static final int PAGE = 8;

    QuestionText {
        lines = List.copyOf(lines);
        names = List.copyOf(names);
    }

    int fields() {
        return (asksReason ? 1 : 0) + (expected.isEmpty() ? 0 : 1);
    }

    boolean isDangerous() {
        return severity.compareTo(Severity.KILLS) >= 0;
    }

    /** What is to be typed, in a sentence. */
    String request() {
        if (expected.isEmpty()) {
            return "";
        }
        return names.isEmpty()
                ? "Type its name to confirm: " + expected
                : "Type how many they are to confirm: " + expected;
    }
}
