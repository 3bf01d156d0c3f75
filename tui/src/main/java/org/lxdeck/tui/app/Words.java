package org.lxdeck.tui.app;

import java.util.List;

/** Small pieces of English for sentences made by the program. */
public final class Words {
    private Words() {}

    /** {@code 1 container}, {@code 3 containers}. */
    public static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** {@code “a”}, {@code “a” and “b”}, {@code “a”, “b” and 7 more}. */
    public static String names(List<String> names) {
        return switch (names.size()) {
            case 0 -> "nothing";
            case 1 -> quoted(names, 0);
            case 2 -> quoted(names, 0) + " and " + quoted(names, 1);
            default -> quoted(names, 0) + ", " + quoted(names, 1) + " and " + (names.size() - 2) + " more";
        };
    }

    private static String quoted(List<String> names, int index) {
        return "“" + names.get(index) + "”";
    }
}
