package org.lxdeck.engine.config;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.storage.IdMap.Range;

/** The lines of {@code raw.idmap}: {@code both|uid|gid <host>[-<last>] <inside>[-<last>]}. */
public final class RawIdmap {
    static final ValueType TYPE = ValueType.parsed(
            "lines such as both 1000 1000 or uid 2000-2009 0-9: ids of the host, then those inside", RawIdmap::parse);

    /** The last id there is; the one after it means "no change" to the kernel. */
    private static final long HIGHEST = 4294967294L;

    private RawIdmap() {}

    /** Two ranges, one of users and one of groups, for a line that says both. */
    public static List<Range> parse(String text) {
        List<Range> ranges = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (line.isEmpty()) {
                continue;
            }
            String[] words = line.split(" ", -1);
            if (words.length != 3) {
                throw new InvalidValue("Invalid ID map line \"" + line + "\"");
            }
            long[] host = ends(words[1]);
            long[] inside = ends(words[2]);
            if (host[1] - host[0] != inside[1] - inside[0]) {
                throw new InvalidValue("The ID map ranges are of different sizes \"" + line + "\"");
            }
            switch (words[0]) {
                case "both" -> {
                    add(ranges, new Range(false, inside[0], host[0], host[1] - host[0] + 1), line);
                    add(ranges, new Range(true, inside[0], host[0], host[1] - host[0] + 1), line);
                }
                case "uid" -> add(ranges, new Range(false, inside[0], host[0], host[1] - host[0] + 1), line);
                case "gid" -> add(ranges, new Range(true, inside[0], host[0], host[1] - host[0] + 1), line);
                default -> throw new InvalidValue("Invalid ID map type \"" + line + "\"");
            }
        }
        return ranges;
    }

    private static void add(List<Range> ranges, Range range, String line) {
        for (Range other : ranges) {
            if (range.meetsInside(other) || range.meetsOnHost(other)) {
                throw new InvalidValue("An id is mapped twice in the ID map line \"" + line + "\"");
            }
        }
        ranges.add(range);
    }

    private static long[] ends(String text) {
        String[] words = text.split("-", -1);
        if (words.length > 2) {
            throw new InvalidValue("Invalid ID Map range \"" + text + "\"");
        }
        long first = Values.integer(words[0]);
        long last = words.length == 2 ? Values.integer(words[1]) : first;
        if (first < 0 || last > HIGHEST || first > last) {
            throw new InvalidValue("Invalid ID Map range \"" + text + "\": ids go from 0 to " + HIGHEST);
        }
        return new long[] {first, last};
    }
}
