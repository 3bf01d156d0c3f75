package org.lxdeck.engine.stats;

import java.util.ArrayList;
import java.util.List;

/** The local IPv4 addresses in a /proc/net/fib_trie: the leaves that are followed by {@code /32 host LOCAL}. */
final class FibTrie {
    private FibTrie() {}

    /** Each address once, as 32 bits, in the order of the file. */
    static List<Integer> localAddresses(ProcText text) {
        List<Integer> found = new ArrayList<>(4);
        long leaf = ProcText.ABSENT;
        for (int line = 0; line < text.length(); line = text.nextLine(line)) {
            int at = text.skipSpaces(line);
            if (text.startsWith(at, "|-- ")) {
                leaf = address(text, at + 4);
            } else if (leaf >= 0 && text.startsWith(at, "/32 host LOCAL") && !found.contains((int) leaf)) {
                found.add((int) leaf);
            }
        }
        return found;
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
