package org.lxdeck.engine.doctor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The IPv4 ranges this machine has addresses in or routes to; a bridge must not take any of them. */
record SubnetsInUse(List<Used> ranges) {
    /** A range and the line that tells of it. */
    record Used(Ipv4Range range, String line) {}

    /** Candidates for a bridge of our own, in the order they are tried. */
    private static final String[][] CANDIDATES = {
        {"10.0.", "3", "254"}, {"172.31.", "200", "254"}, {"192.168.", "200", "254"}
    };

    static SubnetsInUse of(Env env) {
        return parse(
                env.run(5, "ip", "-4", "route", "show", "table", "all").output(),
                env.run(5, "ip", "-4", "-o", "addr", "show").output());
    }

    /** Reads the output of {@code ip route show table all} and {@code ip -o addr show}. */
    static SubnetsInUse parse(String routes, String addresses) {
        List<Used> used = new ArrayList<>();
        for (String line : routes.split("\n", -1)) {
            String[] words = line.strip().split("\\s+", -1);
            // "10.0.0.0/8 dev …" or "unreachable 10.0.0.0/8 …"; "default …" stands for everything and says nothing.
            add(words, 0, line, used);
            add(words, 1, line, used);
        }
        for (String line : addresses.split("\n", -1)) {
            String[] words = line.strip().split("\\s+", -1);
            for (int i = 0; i < words.length - 1; i++) {
                if (words[i].equals("inet")) {
                    add(words, i + 1, line, used);
                }
            }
        }
        return new SubnetsInUse(used);
    }

    private static void add(String[] words, int index, String line, List<Used> used) {
        Ipv4Range range = index < words.length ? Ipv4Range.parse(words[index]) : null;
        if (range != null && range.prefix() > 0) {
            used.add(new Used(range, line.strip()));
        }
    }

    /** What stands in the way of this range; null when it is free. */
    @Nullable
    Used inTheWayOf(Ipv4Range wanted) {
        for (Used used : ranges) {
            if (used.range().overlaps(wanted)) {
                return used;
            }
        }
        return null;
    }

    /** The first free one of our candidates, of 254 hosts; null when all are taken. */
    @Nullable
    Ipv4Range firstFree() {
        for (String[] candidate : CANDIDATES) {
            int last = Integer.parseInt(candidate[2]);
            for (int third = Integer.parseInt(candidate[1]); third <= last; third++) {
                Ipv4Range range = Ipv4Range.parse(candidate[0] + third + ".0/24");
                if (range != null && inTheWayOf(range) == null) {
                    return range;
                }
            }
        }
        return null;
    }
}
