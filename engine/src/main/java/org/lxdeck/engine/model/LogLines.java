package org.lxdeck.engine.model;

import java.util.List;

/**
 * The end of a stream of text, as far as it is kept.
 *
 * @param lines cleaned, oldest first; the last one may still grow
 * @param before lines that were read and let go again; the number of the first one here
 * @param skipped bytes that were never read, for there were too many
 * @param source where it comes from, a path; empty when there is nothing yet
 * @param problem why there is nothing to read and what to do about it; empty otherwise
 */
public record LogLines(List<String> lines, long before, long skipped, String source, String problem) {
    public static final LogLines EMPTY = new LogLines(List.of(), 0, 0, "", "");

    public LogLines {
        lines = List.copyOf(lines);
    }

    /** Nothing, for this reason. */
    public static LogLines without(String problem) {
        return new LogLines(List.of(), 0, 0, "", problem);
    }
}
