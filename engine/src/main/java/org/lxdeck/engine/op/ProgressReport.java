package org.lxdeck.engine.op;

/**
 * How far a piece of work is.
 *
 * @param stage what is being done, e.g. {@code unpacking}; empty before the first report
 * @param done units done, −1 when it cannot be counted
 * @param total units in all, −1 when unknown
 * @param bytes whether the units are bytes
 * @param perSecond units a second, −1 when unknown
 * @param secondsLeft −1 when unknown
 */
public record ProgressReport(String stage, long done, long total, boolean bytes, long perSecond, long secondsLeft) {
    public static final ProgressReport NONE = new ProgressReport("", -1, -1, false, -1, -1);

    /** Share done in 1/1000, −1 when unknown. */
    public int perMille() {
        return total <= 0 || done < 0 ? -1 : (int) Math.min(1000, done * 1000.0 / total);
    }
}
