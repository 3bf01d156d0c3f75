package org.lxdeck.tui.line;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines typed before.
 *
 * @param lines newest last
 * @param isRead whether those of earlier starts are among them
 */
public record LineHistory(List<String> lines, boolean isRead) {
    public static final LineHistory NONE = new LineHistory(List.of(), false);

    /** How many are kept, here and in the file. */
    public static final int MOST = 1000;

    public LineHistory {
        lines = List.copyOf(lines);
    }

    /** Whether a line is to be remembered: one that begins with a blank is not. */
    public static boolean isKept(String line) {
        return !line.isBlank() && line.charAt(0) != ' ';
    }

    /** With one more line, but never the same twice in a row. */
    public LineHistory plus(String line) {
        if (!isKept(line) || (!lines.isEmpty() && lines.get(lines.size() - 1).equals(line))) {
            return this;
        }
        List<String> all = new ArrayList<>(lines);
        all.add(line);
        return new LineHistory(all.subList(Math.max(0, all.size() - MOST), all.size()), isRead);
    }

    /** With the lines of earlier starts before those of this one. */
    public LineHistory after(List<String> earlier) {
        LineHistory all = new LineHistory(earlier, true);
        for (String line : lines) {
            all = all.plus(line);
        }
        return all;
    }
}
