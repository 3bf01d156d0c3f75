package org.lxdeck.engine.config;

/**
 * How much CPU time a container may use: a share relative to others when CPUs are busy, or a hard quota.
 *
 * @param percent share, 100 is the usual weight; −1 for a quota
 * @param quotaMillis CPU time in each period
 * @param periodMillis length of the period
 */
public record Allowance(int percent, int quotaMillis, int periodMillis) {
    private static final int SHARES = 1024;
    private static final int WEIGHT = 100;

    public static Allowance parse(String text) {
        if (text.endsWith("%")) {
            int percent = number(text, text.substring(0, text.length() - 1));
            return new Allowance(percent, 0, 0);
        }
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new InvalidValue("Invalid allowance: " + text);
        }
        int quota = number(text, millis(text.substring(0, slash)));
        int period = number(text, millis(text.substring(slash + 1)));
        // What the kernel takes: at least 1 ms of quota, and a period of 1 ms to 1 s.
        if (quota < 1 || period < 1 || period > 1000) {
            throw new InvalidValue("Invalid allowance: " + text + " (quota at least 1ms, period 1ms to 1000ms)");
        }
        return new Allowance(-1, quota, period);
    }

    public boolean isShare() {
        return percent >= 0;
    }

    /**
     * {@code cpu.shares} of cgroup v1; the kernel's smallest is 2.
     *
     * @param priority 0 to 10; each step below 10 takes one share away
     */
    public long shares(int priority) {
        return Math.max(2, of(SHARES) - (10 - priority));
    }

    /** {@code cpu.weight} of cgroup v2, from 1 to 10000; priority as in {@link #shares}. */
    public long weight(int priority) {
        return Math.min(10000, Math.max(1, of(WEIGHT) - (10 - priority)));
    }

    private long of(int whole) {
        return isShare() ? (long) whole * percent / 100 : whole;
    }

    private static String millis(String text) {
        return text.endsWith("ms") ? text.substring(0, text.length() - 2) : text;
    }

    private static int number(String whole, String digits) {
        try {
            long number = Values.integer(digits);
            if (number >= 0 && number <= Integer.MAX_VALUE) {
                return (int) number;
            }
        } catch (InvalidValue wrong) {
            throw new InvalidValue("Invalid allowance: " + whole);
        }
        throw new InvalidValue("Invalid allowance: " + whole);
    }
}
