package org.lxdeck.engine.stats;

import java.util.ArrayList;
import java.util.List;

/** The local IPv4 addresses in a /proc/net/fib_trie: the leaves that are followed by {@code /32 host LOCAL}. */
final class FibTrie {
    private static final Needle LOCAL = new Needle("/32 host LOCAL");
    private static final Needle SECOND = new Needle("\nLocal:");
    private static final String LEAF = "|-- ";

    private FibTrie() {}

    /** Each address once, as 32 bits, in the order of the file; without loopback if {@code globalOnly}. */
    static List<Integer> localAddresses(ProcText text, boolean globalOnly) {
        List<Integer> found = new ArrayList<>(2);
        int second = text.find(SECOND, 0);
        for (int at = text.find(LOCAL, 0); at >= 0; at = text.find(LOCAL, at + 1)) {
            if (second >= 0 && at > second && !found.isEmpty()) {
                break; // tables that were never parted are printed twice
            }
            long leaf = leafAbove(text, at);
            if (leaf >= 0 && !(globalOnly && Inet4.isLoopback((int) leaf)) && !found.contains((int) leaf)) {
                found.add((int) leaf);
            }
        }
        return found;
    }

    /** The address of the leaf that a line of its own kind belongs to. */
    private static long leafAbove(ProcText text, int place) {
        int line = text.lineStart(place);
        while (line > 0) {
            line = text.lineStart(line - 1);
            int at = text.skipSpaces(line);
            if (text.startsWith(at, LEAF)) {
                return address(text, at + LEAF.length());
            }
        }
        return ProcText.ABSENT;
    }

    private static long address(ProcText text, int from) {
        long bits = 0;
        int at = from;
        for (int part = 0; part < 4; part++) {
            long number = text.number(at);
            if (number < 0 || number > 255) {
                return ProcText.ABSENT;
            }
            bits = (bits << 8) | number;
            while (at < text.length() && text.at(at) >= '0' && text.at(at) <= '9') {
                at++;
            }
            at += part < 3 && at < text.length() && text.at(at) == '.' ? 1 : 0;
        }
        return bits;
    }
}
