package org.lxdeck.tui.term;

/**
 * Tells from questions sent and answered how fast the way to the terminal is and how long. What is in a queue before a
 * question is taken off: a piece is on the wire alone from one round trip after it was sent, or from the answer to the
 * piece before it. The best of the last few figures counts: a busy machine makes some of them worse, nothing makes them
 * better. Pure; times are nanoseconds of one clock. Confined to who guards it.
 */
final class LinkMeter {
    /** Pieces that can be under way at once; more are not measured. */
    private static final int MOST = 8;
    /** Rates that are remembered. */
    private static final int KEPT = 5;
    /** Smaller pieces tell of the length of the way, not of its width. */
    private static final int TELLING = 200;
    /** Nothing shorter is told from noise. */
    private static final long SHORTEST = 100_000;
    /** How much of the way's length may be filled ahead of an echo, beyond the way itself. */
    private static final long SLACK = 100_000_000;

    private final long[] sentAt = new long[MOST];
    private final int[] sizes = new int[MOST];
    private final double[] rates = new double[KEPT];
    private int waiting;
    private int known;
    private long roundTrip = -1;
    private long lastAnswer = Long.MIN_VALUE;
    private long total;

    void sent(long now, int bytes) {
        total += bytes;
        if (waiting == MOST) {
            sizes[MOST - 1] += bytes;
            return;
        }
        sentAt[waiting] = now;
        sizes[waiting] = bytes;
        waiting++;
    }

    void answered(long now) {
        if (waiting == 0) {
            return;
        }
        long since = sentAt[0];
        int bytes = sizes[0];
        System.arraycopy(sentAt, 1, sentAt, 0, MOST - 1);
        System.arraycopy(sizes, 1, sizes, 0, MOST - 1);
        waiting--;
        learn(now - since, lastAnswer <= since, bytes, now - Math.max(since + Math.max(0, roundTrip), lastAnswer));
        lastAnswer = now;
    }

    private void learn(long took, boolean alone, int bytes, long busy) {
        if (bytes >= TELLING && roundTrip >= 0) {
            rates[known % KEPT] = bytes * 1e9 / Math.max(SHORTEST, busy);
            known++;
        }
        if (roundTrip < 0 || took < roundTrip) {
            roundTrip = took;
        } else if (alone) {
            roundTrip += (took - roundTrip) / (bytes < TELLING ? 8 : 64);
        }
    }

    /** What is under way will not be answered any more. */
    void forget() {
        waiting = 0;
    }

    int waiting() {
        return waiting;
    }

    /** When the piece was sent whose answer comes next. */
    long oldest() {
        return sentAt[0];
    }

    private double rate() {
        double best = 0;
        for (int i = 0; i < Math.min(known, KEPT); i++) {
            best = Math.max(best, rates[i]);
        }
        return best == 0 ? Double.POSITIVE_INFINITY : best;
    }

    /** Whether what is under way fills the way itself and no more than that: what is sent now hardly waits. */
    boolean hasRoom(boolean urgent) {
        long way = Math.max(0, roundTrip) + (urgent ? SLACK : 0);
        return waiting < MOST && inFlight() * 1e9 <= rate() * way;
    }

    /** How many bytes are carried in so many milliseconds. */
    int bytesIn(long millis) {
        double bytes = rate() * millis / 1000;
        return bytes >= Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) bytes;
    }

    /** Nanoseconds in which what is under way should be answered. */
    long expected() {
        return Math.max(0, roundTrip) + (long) (inFlight() * 1e9 / rate());
    }

    private long inFlight() {
        long sum = 0;
        for (int i = 0; i < waiting; i++) {
            sum += sizes[i];
        }
        return sum;
    }

    Link link() {
        double rate = rate();
        int perSecond = rate >= Link.FAST ? Link.FAST : Math.max(1, (int) rate);
        return new Link(perSecond, roundTrip < 0 ? -1 : (int) (roundTrip / 1_000_000), total);
    }
}
