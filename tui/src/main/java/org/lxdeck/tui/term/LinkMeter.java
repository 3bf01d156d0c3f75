package org.lxdeck.tui.term;

/**
 * Tells from questions sent and answered how fast the way to the terminal is and how long. What is in a queue before a
 * question is taken off: a piece is on the wire alone from one round trip after it was sent, or from the answer to the
 * piece before it. The best of the last few figures counts: a busy machine makes some of them worse, nothing makes them
 * better. Pure; times are nanoseconds of one clock. Confined to who guards it.
 */
final class LinkMeter {
    /** Rates that are remembered. */
    private static final int KEPT = 5;
    /** Smaller pieces tell of the length of the way, not of its width. */
    private static final int TELLING = 200;
    /** Unless the way is known to be so narrow that they take as long as this. */
    private static final long TELLING_NANOS = 50_000_000;
    /** Nothing shorter is told from noise. */
    private static final long SHORTEST = 100_000;
    /** How much of the way's length may be filled ahead of an echo, beyond the way itself. */
    private static final long SLACK = 100_000_000;

    private final double[] rates = new double[KEPT];
    private int known;
    private long roundTrip = -1;
    private long lastAnswer = Long.MIN_VALUE;
    private long total;

    void sent(int bytes) {
        total += bytes;
    }

    /** What was sent then is answered now. */
    void answered(long since, int bytes, long now) {
        long took = now - since;
        long thought = (long) (bytes * 1e9 / rate());
        long length = Math.max(0, took - thought);
        if ((bytes >= TELLING || thought >= TELLING_NANOS) && roundTrip >= 0) {
            long busy = now - Math.max(since + roundTrip, lastAnswer);
            rates[known % KEPT] = bytes * 1e9 / Math.max(SHORTEST, busy);
            known++;
        }
        boolean alone = lastAnswer <= since;
        if (roundTrip < 0 || took < roundTrip) {
            roundTrip = took;
        } else if (alone) {
            roundTrip += (length - roundTrip) / (bytes < TELLING ? 8 : 64);
        }
        lastAnswer = now;
    }

    private double rate() {
        double best = 0;
        for (int i = 0; i < Math.min(known, KEPT); i++) {
            best = Math.max(best, rates[i]);
        }
        return best == 0 ? Double.POSITIVE_INFINITY : best;
    }

    /** Whether so much under way fills the way itself and no more than that: what is sent now hardly waits. */
    boolean hasRoom(long inFlight, boolean urgent) {
        long length = Math.max(0, roundTrip) + (urgent ? SLACK : 0);
        return inFlight * 1e9 <= rate() * length;
    }

    /**
     * How long pieces should be that follow one another, at most so long: on a long way such that one can go while the
     * ones before it are on their way, and the way is never empty.
     */
    long filling(long mostMillis) {
        long length = roundTrip / 1_000_000;
        long pieces = (length + mostMillis - 1) / mostMillis;
        return length < mostMillis / 3 ? mostMillis : length * 9 / 10 / pieces;
    }

    /** How many bytes are carried in so many milliseconds. */
    int bytesIn(long millis) {
        double bytes = rate() * millis / 1000;
        return bytes >= Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) bytes;
    }

    /** Nanoseconds in which so much should be answered. */
    long expected(long inFlight) {
        return Math.max(0, roundTrip) + (long) (inFlight * 1e9 / rate());
    }

    Link link() {
        double rate = rate();
        int perSecond = rate >= Link.FAST ? Link.FAST : Math.max(1, (int) rate);
        return new Link(perSecond, roundTrip < 0 ? -1 : (int) (roundTrip / 1_000_000), total);
    }
}
