package org.lxdeck.tui.term;

/**
 * Tells from questions sent and answered how fast the way to the terminal is and how long. What is in a queue before a
 * question is taken off: a piece is on the wire alone from one round trip after it was sent, or from the answer to the
 * piece before it. The second best of the last few figures counts: a busy machine makes most of them worse, and luck one
 * better. Many ways let a small piece pass at once after a rest and make only larger ones wait: unless it was slower than
 * all that is known, a piece tells nothing when others of late were more than twice as large. Pure; times are nanoseconds of one clock. Confined to who guards it.
 */
final class LinkMeter {
    /** Rates that are remembered. */
    private static final int KEPT = 8;
    /** Smaller pieces tell of the length of the way, not of its width. */
    private static final int TELLING = 200;
    /** Unless the way is known to be so narrow that they take as long as this. */
    private static final long TELLING_NANOS = 50_000_000;
    /** Nothing shorter is told from noise. */
    private static final long SHORTEST = 100_000;
    /** Answers no further apart came in one piece: only the first of them was late by as much as its own bytes took. */
    private static final long TOGETHER = 10_000_000;
    /** How much of the way's length may be filled ahead of an echo, beyond the way itself. */
    private static final long SLACK = 100_000_000;

    /** For how long a large piece counts more than small ones. */
    private static final long LATELY = 8_000_000_000L;

    private final long[] sizes = new long[KEPT];
    private final long[] times = new long[KEPT];
    private boolean told;
    private int largest;
    private long largestAt;
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
        // By the worst figure: taken for shorter on the wire than it was, a piece would make the way longer, and the
        // next
        // figures better than true.
        long length = Math.max(0, took - (long) (bytes * 1e9 / worst()));
        boolean telling = (bytes >= TELLING || thought >= TELLING_NANOS) && roundTrip >= 0;
        if (telling) {
            tell(bytes, Math.max(SHORTEST, now - Math.max(since + roundTrip, lastAnswer)), now);
        } else {
            told = false;
        }
        boolean alone = lastAnswer <= since;
        if (roundTrip < 0 || took < roundTrip) {
            roundTrip = took;
        } else if (alone && (!telling || (told && length > roundTrip))) {
            roundTrip += (length - roundTrip) / (bytes < TELLING ? 8 : 64);
        }
        lastAnswer = now;
    }

    private void tell(int bytes, long busy, long now) {
        boolean together = lastAnswer != Long.MIN_VALUE && now - lastAnswer < TOGETHER;
        if (!together) {
            told = isLarge(bytes, now) || bytes * 1e9 <= worst() * busy;
            if (told) {
                sizes[known % KEPT] = bytes;
                times[known % KEPT] = busy;
                known++;
            }
        } else if (told) {
            sizes[(known - 1) % KEPT] += bytes;
            times[(known - 1) % KEPT] += busy;
        }
    }

    private boolean isLarge(int bytes, long now) {
        if (bytes >= largest || now - largestAt > LATELY) {
            largest = bytes;
            largestAt = now;
        }
        return bytes >= largest / 2;
    }

    private double rate() {
        double best = 0;
        double second = 0;
        for (int i = 0; i < Math.min(known, KEPT); i++) {
            double one = sizes[i] * 1e9 / times[i];
            second = Math.max(second, Math.min(one, best));
            best = Math.max(one, best);
        }
        return best == 0 ? Double.POSITIVE_INFINITY : second == 0 ? best : second;
    }

    private double worst() {
        double worst = Double.POSITIVE_INFINITY;
        for (int i = 0; i < Math.min(known, KEPT); i++) {
            worst = Math.min(worst, sizes[i] * 1e9 / times[i]);
        }
        return worst;
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
