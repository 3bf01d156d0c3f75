package org.lxdeck.engine.config;

import java.util.BitSet;
import java.util.regex.Pattern;

/** CPU lists of the kernel and of {@code limits.cpu}: {@code 0-1,3}; there a plain number is a count. */
public final class CpuSet {
    private static final Pattern SYNTAX = Pattern.compile("[0-9]+([,-][0-9]+)?(,[0-9]+([,-][0-9]+)*)?");
    private static final int MOST = 65536;
    private static final int LAST = MOST - 1;

    private CpuSet() {}

    /** Whether a valid value of {@code limits.cpu} is a count and not a set. */
    public static boolean isCount(String value) {
        return value.indexOf(',') < 0 && value.indexOf('-') < 0;
    }

    /** Number of CPUs wanted by a value that {@link #isCount}. */
    public static int count(String value) {
        return (int) Math.min(MOST, number(value, Long.MAX_VALUE));
    }

    static void check(String value) {
        if (!SYNTAX.matcher(value).matches()) {
            throw new InvalidValue("Invalid CPU limit syntax");
        }
        if (isCount(value)) {
            number(value, Long.MAX_VALUE);
        } else {
            parse(value);
        }
    }

    /** The CPUs of a list; an empty list and reversed ranges hold none. */
    public static BitSet parse(String list) {
        BitSet cpus = new BitSet();
        if (list.isBlank()) {
            return cpus;
        }
        for (String chunk : list.trim().split(",", -1)) {
            int dash = chunk.indexOf('-');
            long low = number(dash < 0 ? chunk : chunk.substring(0, dash), LAST);
            long high = dash < 0 ? low : number(chunk.substring(dash + 1), LAST);
            for (long cpu = low; cpu <= high; cpu++) {
                if (cpus.get((int) cpu)) {
                    throw new InvalidValue("Cannot define CPU multiple times");
                }
                cpus.set((int) cpu);
            }
        }
        return cpus;
    }

    /** The CPUs one by one, as LXD writes them: {@code 0,1,3}. */
    public static String format(BitSet cpus) {
        StringBuilder out = new StringBuilder();
        for (int cpu = cpus.nextSetBit(0); cpu >= 0; cpu = cpus.nextSetBit(cpu + 1)) {
            out.append(out.length() == 0 ? "" : ",").append(cpu);
        }
        return out.toString();
    }

    private static long number(String text, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException wrong) {
            throw new InvalidValue("Invalid cpuset value");
        }
        throw new InvalidValue("Invalid cpuset value");
    }
}
