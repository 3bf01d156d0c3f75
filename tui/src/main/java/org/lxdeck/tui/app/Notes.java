package org.lxdeck.tui.app;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.model.Text;

/** Short facts by name, a line each; a name may occur more than once. What is kept from one dashboard to the next. */
public record Notes(List<String> lines) {
    public static final Notes NONE = new Notes(List.of());

    private static final int LONGEST = 500;
    private static final int MOST = 200;

    public Notes {
        lines = List.copyOf(lines);
    }

    /** The first fact of this name, or another text where there is none. */
    public String get(String name, String otherwise) {
        for (String line : lines) {
            if (isOf(line, name)) {
                return line.substring(name.length() + 1);
            }
        }
        return otherwise;
    }

    /** Every fact of this name. */
    List<String> all(String name) {
        List<String> all = new ArrayList<>();
        for (String line : lines) {
            if (isOf(line, name)) {
                all.add(line.substring(name.length() + 1));
            }
        }
        return all;
    }

    private static boolean isOf(String line, String name) {
        return line.startsWith(name) && line.length() > name.length() && line.charAt(name.length()) == ' ';
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Facts while they are gathered. */
    static final class Draft {
        private final List<String> lines = new ArrayList<>();

        /** Adds one; an empty fact is none, and there is an end to how many and how long they are. */
        Draft add(String name, String fact) {
            if (!fact.isEmpty() && lines.size() < MOST) {
                lines.add(name + ' ' + Text.line(fact, LONGEST));
            }
            return this;
        }

        Notes done() {
            return new Notes(lines);
        }
    }
}
