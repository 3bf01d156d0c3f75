package org.lxdeck.engine.stats;

import java.util.Arrays;

/**
 * The counters of all interfaces in one /proc/net/dev, found by name without making a string. Refilled at each tick; for
 * one thread.
 */
final class NetTable {
    private static final int FIELDS = 4;

    private long[] keys = new long[64];
    private long[] values = new long[64 * FIELDS];
    private int[] nameStart = new int[64];
    private int[] nameEnd = new int[64];
    private int size;

    /** Takes the counters out of {@code text}; lines that are no interface are passed over. */
    void parse(ProcText text) {
        size = 0;
        for (int line = 0; line < text.length(); line = text.nextLine(line)) {
            int end = text.lineEnd(line);
            int colon = text.indexOf(line, end, ':');
            if (colon > 0) {
                add(text, text.skipSpaces(line), colon);
            }
        }
    }

    private void add(ProcText text, int from, int colon) {
        int rxBytes = text.word(colon + 1, 0);
        int rxPackets = text.word(rxBytes, 1);
        int txBytes = text.word(rxPackets, 7);
        int txPackets = text.word(txBytes, 1);
        if (from >= colon || text.number(rxBytes) < 0 || text.number(txPackets) < 0) {
            return;
        }
        grow();
        keys[size] = key(text, from, colon);
        nameStart[size] = from;
        nameEnd[size] = colon;
        values[size * FIELDS] = text.number(rxBytes);
        values[size * FIELDS + 1] = text.number(txBytes);
        values[size * FIELDS + 2] = text.number(rxPackets);
        values[size * FIELDS + 3] = text.number(txPackets);
        size++;
    }

    private void grow() {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            nameStart = Arrays.copyOf(nameStart, size * 2);
            nameEnd = Arrays.copyOf(nameEnd, size * 2);
            values = Arrays.copyOf(values, size * 2 * FIELDS);
        }
    }

    /** A number for a name; interface names have at most 15 bytes, so two that share one do not occur in practice. */
    private static long key(ProcText text, int from, int end) {
        long hash = 0xcbf29ce484222325L;
        for (int i = from; i < end; i++) {
            hash = (hash ^ text.at(i)) * 0x100000001b3L;
        }
        return hash;
    }

    int size() {
        return size;
    }

    /** Where the interface stands; looks first at {@code hint}, since the order seldom changes. −1 when it is not there. */
    int find(long key, int hint) {
        if (hint >= 0 && hint < size && keys[hint] == key) {
            return hint;
        }
        for (int i = 0; i < size; i++) {
            if (keys[i] == key) {
                return i;
            }
        }
        return -1;
    }

    long keyAt(int index) {
        return keys[index];
    }

    /** The name; only while {@code text} still holds what was parsed. */
    String nameAt(ProcText text, int index) {
        return text.text(nameStart[index], nameEnd[index]);
    }

    int nameStart(int index) {
        return nameStart[index];
    }

    long rxBytes(int index) {
        return values[index * FIELDS];
    }

    long txBytes(int index) {
        return values[index * FIELDS + 1];
    }

    long rxPackets(int index) {
        return values[index * FIELDS + 2];
    }

    long txPackets(int index) {
        return values[index * FIELDS + 3];
    }
}
