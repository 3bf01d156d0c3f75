package org.lxdeck.tui.term;

/**
 * The question {@code CSI 5 n} at the end of what is sent, and what its answer allows: the next frame, once the terminal
 * has said that it shows the last one. A terminal that never answers is not asked any more, and one that has fallen silent is
 * waited for, but not for ever. An answer that is overdue may be lost: then a {@link #MARK} is asked for, which tells. Pure;
 * times are nanoseconds of one clock. Confined to who guards it.
 */
final class Answers {
    static final byte[] QUESTION = {0x1b, '[', '5', 'n'};
    /** What kind of terminal it is: nobody wants to know, but its answer cannot be taken for another. */
    static final byte[] MARK = {0x1b, '[', 'c'};

    static final long NEVER = Long.MAX_VALUE;

    /** How long a terminal is waited for that has never answered. */
    private static final long UNHEARD = 2_000_000_000L;
    /** How long at least one is waited for that has. */
    private static final long HEARD = 5_000_000_000L;
    /** How long at most. */
    private static final long LONGEST = 60_000_000_000L;
    /** What an answer may be late, beyond twice its time. */
    private static final long LATE = 300_000_000L;
    /** So many silences one after the other while somebody types, and it is not asked any more. */
    private static final int SILENCES = 3;
    /** So many marks without an answer, and there are no more. */
    private static final int MISSES = 2;
    /** A slow link gets a frame in pieces of at most about this long, so that an echo never waits for more. */
    private static final long PIECE_MILLIS = 250;
    /** The first piece of an echo is shorter: it has what the eyes are on. */
    private static final long ECHO_MILLIS = 75;
    /** What is sent faster than this needs no pieces. */
    private static final int WHOLE = 24 * 1024;

    private static final int SMALLEST_PIECE = 600;

    private final LinkMeter meter = new LinkMeter();
    private final UnderWay way = new UnderWay();
    private final boolean asks;
    private boolean heard;
    private boolean mute;
    private boolean typed;
    private int silences;
    private int deaf;
    private int misses;

    Answers(boolean asks) {
        this.asks = asks;
        this.mute = !asks;
    }

    /** Whether what is sent now should end with the question. */
    boolean isAsking() {
        return !mute && !way.isFull();
    }

    /**
     * Whether something can be sent now: a frame when no other is under way, its rest and an echo a little earlier; if anything
     * is under way, only what hardly waits behind it.
     */
    boolean isOpen(boolean urgent, boolean rest, long now) {
        expire(now);
        if (way.isEmpty()) {
            return true;
        }
        boolean turn = urgent || rest || !way.hasFrame();
        return turn && heard && !way.isFull() && meter.hasRoom(way.bytes(), urgent);
    }

    /** Whether an answer is still to come. */
    boolean isWaiting() {
        return !way.isEmpty() || way.isMarked();
    }

    /** As {@link #isWaiting}, or one that was given up: it may come yet, when a link that stalled goes on. */
    boolean mayCome() {
        return isWaiting() || (heard && way.isOwed());
    }

    /** How many milliseconds a last answer is worth waiting for, once everything is written. */
    long lastMillis(long least, long most) {
        return heard ? Math.max(least, Math.min(most, 2 * expected() / 1_000_000)) : least;
    }

    private long expected() {
        return meter.expected(way.bytes());
    }

    private void expire(long now) {
        if (way.isEmpty() || now - way.oldestAt() <= limit()) {
            return;
        }
        way.giveUp();
        if (!hasMarks()) {
            way.forgive();
        }
        silences++;
        deaf += typed ? 1 : 0;
        typed = false;
        mute = !heard || deaf >= SILENCES;
    }

    /** Nobody knows whether a link is stalled or its terminal fell silent: it gets less and less, but is asked on. */
    private long limit() {
        if (!heard) {
            return UNHEARD;
        }
        long least = HEARD << Math.min(4, Math.max(0, silences + 1 - SILENCES));
        return Math.min(LONGEST, Math.max(least, 3 * expected()));
    }

    private boolean hasMarks() {
        return misses < MISSES;
    }

    /** Whether a {@link #MARK} should be sent now. */
    boolean wantsMark(long now) {
        return heard && hasMarks() && !way.isMarked() && (way.isOwed() || (!way.isEmpty() && now >= overdueAt()));
    }

    private long overdueAt() {
        return way.oldestAt() + 2 * expected() + LATE;
    }

    /** When to look again if nothing happens before: for a mark, or because a time limit has passed. */
    long lookAt() {
        if (way.isEmpty()) {
            return NEVER;
        }
        long end = way.oldestAt() + limit() + 1;
        return heard && hasMarks() && !way.isMarked() ? Math.min(end, overdueAt()) : end;
    }

    /** Takes note of what was sent with a question behind it. */
    void sent(int bytes, boolean frame, long now) {
        meter.sent(bytes);
        way.add(bytes, frame, now);
    }

    /** A mark was sent. */
    void marked() {
        way.mark();
    }

    /** The terminal has answered; also late, or without having been asked. */
    void answered(long now) {
        if (!asks) {
            return;
        }
        if (!way.isOwed() && !way.isEmpty()) {
            meter.answered(way.oldestAt(), way.oldestSize(), now);
        }
        if (!way.answered()) {
            misses++;
            way.forgive();
        }
        alive();
    }

    /** The terminal has answered a mark. */
    void markAnswered() {
        if (asks) {
            misses = 0;
            way.markAnswered();
            alive();
        }
    }

    private void alive() {
        heard = true;
        mute = false;
        typed = false;
        silences = 0;
        deaf = 0;
    }

    /** Somebody is there: a key came. */
    void typed() {
        typed = true;
    }

    /** The answers to what is under way go elsewhere, or come late. */
    void forget() {
        way.giveUp();
        way.unmark();
        if (!hasMarks()) {
            way.forgive();
        }
    }

    /** How many bytes of a frame to send at once. */
    int piece(boolean urgent) {
        if (mute || meter.bytesIn(PIECE_MILLIS) >= WHOLE) {
            return Integer.MAX_VALUE;
        }
        return Math.max(SMALLEST_PIECE, meter.bytesIn(urgent ? ECHO_MILLIS : meter.filling(PIECE_MILLIS)));
    }

    Link link() {
        return meter.link();
    }
}
