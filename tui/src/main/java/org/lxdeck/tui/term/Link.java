package org.lxdeck.tui.term;

/**
 * The way to the terminal, as far as its answers have told.
 *
 * @param bytesPerSecond what it carries; {@link #FAST} when nothing has held us up so far
 * @param roundTripMillis from a question to its answer; −1 when there was no answer
 * @param sentBytes all that was ever sent
 */
public record Link(int bytesPerSecond, int roundTripMillis, long sentBytes) {
    public static final int FAST = Integer.MAX_VALUE;
    public static final Link UNKNOWN = new Link(FAST, -1, 0);

    /** Milliseconds that the link is busy with so many bytes. */
    public long millisFor(long bytes) {
        return bytesPerSecond == FAST ? 0 : bytes * 1000 / bytesPerSecond;
    }
}
