package org.lxdeck.engine.stats;

import java.util.ArrayList;
import java.util.List;

/** A container's user map as in /proc/pid/uid_map: which number on the host stands for which inside. */
final class IdMap {
    private record Range(long inside, long outside, long count) {}

    private final List<Range> ranges;

    private IdMap(List<Range> ranges) {
        this.ranges = ranges;
    }

    /** Lines {@code inside outside count}; others are passed over. */
    static IdMap parse(ProcText text) {
        List<Range> ranges = new ArrayList<>(2);
        for (int line = 0; line < text.length(); line = text.nextLine(line)) {
            long inside = text.number(text.word(line, 0));
            long outside = text.number(text.word(line, 1));
            long count = text.number(text.word(line, 2));
            if (inside >= 0 && outside >= 0 && count > 0) {
                ranges.add(new Range(inside, outside, count));
            }
        }
        return new IdMap(ranges);
    }

    /** The number inside of a number on the host; −1 when the container has none for it. */
    int inside(long outside) {
        for (Range range : ranges) {
            if (outside >= range.outside() && outside - range.outside() < range.count()) {
                long id = range.inside() + (outside - range.outside());
                return id <= Integer.MAX_VALUE ? (int) id : -1;
            }
        }
        return -1;
    }
}
