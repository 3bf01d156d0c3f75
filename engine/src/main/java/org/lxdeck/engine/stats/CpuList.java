package org.lxdeck.engine.stats;

/** A set of cores as the kernel writes it: {@code 0-3,8,10-11}. */
final class CpuList {
    private static final int MOST = 1 << 16;

    private CpuList() {}

    /** How many cores the list names; 0 when it is empty or no such list. */
    static int count(ProcText text) {
        long count = 0;
        int i = text.skipSpaces(0);
        while (i < text.length() && text.at(i) >= '0' && text.at(i) <= '9') {
            long first = text.number(i);
            long last = first;
            i = digitsEnd(text, i);
            if (i < text.length() && text.at(i) == '-') {
                last = text.number(i + 1);
                i = digitsEnd(text, i + 1);
            }
            if (last < first || last >= MOST) {
                return 0;
            }
            count += last - first + 1;
            if (i >= text.length() || text.at(i) != ',') {
                break;
            }
            i++;
        }
        return (int) Math.min(count, MOST);
    }

    private static int digitsEnd(ProcText text, int from) {
        int i = from;
        while (i < text.length() && text.at(i) >= '0' && text.at(i) <= '9') {
            i++;
        }
        return i;
    }
}
