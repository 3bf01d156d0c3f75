package org.lxdeck.engine.host.local.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.model.LogLines;

/** The newest lines of a stream within a bound of lines and of characters; counts what it lets go. Not thread-safe. */
final class LineRing {
    /** Most lines that are kept. */
    static final int MOST_LINES = 5000;

    /** Most characters that are kept. */
    static final int MOST_CHARACTERS = 1 << 20;

    private final ArrayDeque<String> lines = new ArrayDeque<>();
    private long before;
    private long skipped;
    private int characters;
    private LogLines told = LogLines.EMPTY;
    private boolean changed;

    void add(String line) {
        lines.add(line);
        characters += line.length();
        while (lines.size() > MOST_LINES || (characters > MOST_CHARACTERS && lines.size() > 1)) {
            characters -= lines.remove().length();
            before++;
        }
        changed = true;
    }

    /** So many bytes of the stream are never read. */
    void skip(long bytes) {
        skipped += bytes;
        changed = true;
    }

    /** What is kept, and the lines that are not ended yet; the same object as long as nothing has changed. */
    LogLines lines(List<String> unended, String source) {
        int tail = told.lines().size() - lines.size();
        boolean same = !changed
                && tail == unended.size()
                && told.lines()
                        .subList(told.lines().size() - tail, told.lines().size())
                        .equals(unended)
                && told.source().equals(source);
        if (!same) {
            List<String> all = new ArrayList<>(lines.size() + unended.size());
            all.addAll(lines);
            all.addAll(unended);
            told = new LogLines(all, before, skipped, source, "");
            changed = false;
        }
        return told;
    }
}
