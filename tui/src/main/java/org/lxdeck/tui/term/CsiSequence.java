package org.lxdeck.tui.term;

import java.util.Arrays;

/** A control sequence: a private mark or intermediate characters, numbers, the final byte. */
final class CsiSequence {
    private static final int MAX_PARAMETERS = 8;
    private static final int MAX_NUMBER = 100_000_000;

    private final String mark;
    private final int[] parameters;
    private final int[] subs;
    private final int last;

    private CsiSequence(String mark, int[] parameters, int[] subs, int last) {
        this.mark = mark;
        this.parameters = parameters;
        this.subs = subs;
        this.last = last;
    }

    static CsiSequence parse(byte[] bytes, int length, int last) {
        StringBuilder mark = new StringBuilder();
        int[] numbers = new int[MAX_PARAMETERS];
        int[] subs = new int[MAX_PARAMETERS];
        int count = length == 0 ? 0 : 1;
        int colons = 0;
        for (int i = 0; i < length; i++) {
            int b = bytes[i];
            if (b == ';') {
                count++;
                colons = 0;
            } else if (b == ':') {
                colons++;
            } else if (b < '0' || b > '9') {
                mark.append((char) b);
            } else if (count <= MAX_PARAMETERS && colons < 2) {
                int[] into = colons == 0 ? numbers : subs;
                into[count - 1] = Math.min(MAX_NUMBER, into[count - 1] * 10 + b - '0');
            }
        }
        int kept = Math.min(count, MAX_PARAMETERS);
        return new CsiSequence(mark.toString(), Arrays.copyOf(numbers, kept), Arrays.copyOf(subs, kept), last);
    }

    String mark() {
        return mark;
    }

    int last() {
        return last;
    }

    boolean is(String wantedMark, int wantedLast) {
        return last == wantedLast && mark.equals(wantedMark);
    }

    int count() {
        return parameters.length;
    }

    /** A number; 0 and a missing one count as the default. */
    int parameter(int index, int otherwise) {
        return index < parameters.length && parameters[index] != 0 ? parameters[index] : otherwise;
    }

    /** The number after a colon in a parameter, 0 when there is none. */
    int sub(int index) {
        return index < subs.length ? subs[index] : 0;
    }
}
