package org.lxdeck.engine.storage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which ids of the host the users and groups inside a container are, range by range. One without ranges is that of a
 * privileged container: every id is itself.
 *
 * @param ranges those of users first, each kind by the ids inside
 */
public record IdMap(List<Range> ranges) {
    /** Every id is itself. */
    public static final IdMap NONE = new IdMap(List.of());

    public IdMap {
        List<Range> sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparing(Range::group).thenComparingLong(Range::inside));
        ranges = List.copyOf(sorted);
    }

    /**
     * Ids that follow each other inside and on the host.
     *
     * @param group whether ids of groups, else of users
     */
    public record Range(boolean group, long inside, long host, long count) {
        String text() {
            return (group ? "g " : "u ") + inside + " " + host + " " + count;
        }

        public boolean meetsInside(Range other) {
            return group == other.group && inside < other.inside + other.count && other.inside < inside + count;
        }

        public boolean meetsOnHost(Range other) {
            return group == other.group && host < other.host + other.count && other.host < host + count;
        }
    }

    /** Reads the values of {@code lxc.idmap} lines; what is no such value is left out. */
    public static IdMap parse(List<String> values) {
        List<Range> ranges = new ArrayList<>();
        for (String value : values) {
            String[] words = value.strip().split("\\s+", -1);
            if (words.length != 4 || !value.strip().matches("[ugb]\\s+\\d{1,10}\\s+\\d{1,10}\\s+\\d{1,10}")) {
                continue;
            }
            for (boolean group : new boolean[] {false, true}) {
                if (words[0].equals("b") || words[0].equals(group ? "g" : "u")) {
                    ranges.add(new Range(
                            group, Long.parseLong(words[1]), Long.parseLong(words[2]), Long.parseLong(words[3])));
                }
            }
        }
        return new IdMap(ranges);
    }

    /** The values of its {@code lxc.idmap} lines. */
    public List<String> values() {
        return ranges.stream().map(Range::text).toList();
    }

    public boolean isNone() {
        return ranges.isEmpty();
    }

    /** This map with other ids of the host for these inside. */
    public IdMap with(Range hole) {
        List<Range> all = new ArrayList<>();
        for (Range range : ranges) {
            if (!range.meetsInside(hole)) {
                all.add(range);
                continue;
            }
            long before = hole.inside - range.inside;
            if (before > 0) {
                all.add(new Range(range.group, range.inside, range.host, before));
            }
            long end = hole.inside + hole.count;
            long after = range.inside + range.count - end;
            if (after > 0) {
                all.add(new Range(range.group, end, range.host + end - range.inside, after));
            }
        }
        all.add(hole);
        return new IdMap(all);
    }

    /** The host's id of one inside; −1 for none. */
    public long host(boolean group, long inside) {
        for (Range range : ranges) {
            if (range.group == group && inside >= range.inside && inside < range.inside + range.count) {
                return range.host + inside - range.inside;
            }
        }
        return isNone() ? inside : -1;
    }

    /** The id inside that an id of the host is; −1 for none. */
    public long inside(boolean group, long host) {
        for (Range range : ranges) {
            if (range.group == group && host >= range.host && host < range.host + range.count) {
                return range.inside + host - range.host;
            }
        }
        return isNone() ? host : -1;
    }

    /** The host's user id of its root. */
    public long root() {
        return Math.max(0, host(false, 0));
    }
}
