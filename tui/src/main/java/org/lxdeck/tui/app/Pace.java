package org.lxdeck.tui.app;

/**
 * How the screen keeps up with the terminal: how often it shows new numbers, and in how much detail.
 *
 * @param slow whether the link cannot take everything, or the user said so
 * @param lean whether what costs many bytes is left out: graphs, digits, whatever moves for show
 * @param refreshMillis from new numbers to new numbers
 * @param bytesPerSecond what the link carries, roughly; −1 when nobody has measured it
 * @param roundTripMillis its length, roughly; −1 when nobody has measured it
 */
public record Pace(boolean slow, boolean lean, int refreshMillis, int bytesPerSecond, int roundTripMillis) {
    public static final int SECOND = 1000;
    public static final Pace FULL = new Pace(false, false, SECOND, -1, -1);
}
