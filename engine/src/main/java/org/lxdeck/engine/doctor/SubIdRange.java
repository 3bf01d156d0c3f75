package org.lxdeck.engine.doctor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code /etc/subuid} or {@code /etc/subgid}.
 *
 * @param owner user name or number
 * @param first the first id on the host
 * @param count how many
 */
record SubIdRange(String owner, long first, long count) {
    /** What one container with ids of its own needs. */
    static final long ONE_CONTAINER = 65536;

    private static final long HIGHEST = 4294967294L;

    static List<SubIdRange> parse(String text) {
        List<SubIdRange> ranges = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            SubIdRange range = parseLine(line.strip().split(":", -1));
            if (range != null) {
                ranges.add(range);
            }
        }
        return ranges;
    }

    private static @Nullable SubIdRange parseLine(String[] parts) {
        if (parts.length != 3) {
            return null;
        }
        try {
            SubIdRange range = new SubIdRange(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]));
            return range.first > 0 && range.count > 0 && range.count <= HIGHEST && range.last() <= HIGHEST
                    ? range
                    : null;
        } catch (NumberFormatException notARange) {
            return null;
        }
    }

    /** The largest range of root's; null when there is none. */
    static @Nullable SubIdRange ofRoot(List<SubIdRange> ranges) {
        SubIdRange best = null;
        for (SubIdRange range : ranges) {
            boolean roots = range.owner.equals("root") || range.owner.equals("0");
            if (roots && (best == null || range.count > best.count)) {
                best = range;
            }
        }
        return best;
    }

    /** A range of this size that starts behind all others, and not below 100000. */
    static SubIdRange behind(List<SubIdRange> ranges, long count) {
        long start = 100000;
        for (SubIdRange range : ranges) {
            start = Math.max(start, range.first + range.count);
        }
        return new SubIdRange("root", start, count);
    }

    long last() {
        return first + count - 1;
    }

    /** In the form that usermod takes. */
    String dashed() {
        return first + "-" + last();
    }

    @Override
    public String toString() {
        return owner + ":" + first + ":" + count;
    }
}
