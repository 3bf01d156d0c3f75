package org.lxdeck.tui.term;

/**
 * The question {@code CSI 5 n} at the end of what is sent, and what its answer allows: the next frame, once the terminal
 * has said that it shows the last one. A terminal that never answers is not asked any more, and one that has fallen silent is
 * waited for, but not for ever. Pure; times are nanoseconds of one clock. Confined to who guards it.
 */
final class Answers {
    static final byte[] QUESTION = {0x1b, '[', '5', 'n'};

    /** How long a terminal is waited for that has never answered. */
    private static final long UNHEARD = 2_000_000_000L;
    /** How long at least one is waited for that has. */
    private static final long HEARD = 5_000_000_000L;
    /** So many silences one after the other, and it is not asked any more. */
    private static final int SILENCES = 3;
    /** A slow link gets a frame in pieces of about this long, so that an echo never waits for more. */
    private static final long PIECE_MILLIS = 250;
    /** What is sent faster than this needs no pieces. */
    private static final int WHOLE = 24 * 1024;

    private static final int SMALLEST_PIECE = 600;

    private final LinkMeter meter = new LinkMeter();
    private final boolean asks;
    private boolean heard;
    private boolean mute;
    private int silences;

    Answers(boolean asks) {
        this.asks = asks;
        this.mute = !asks;
    }

    /** Whether what is sent now should end with the question. */
    boolean isAsking() {
        return !mute;
    }

    /** Whether something can be sent now: a frame when nothing is under way, its rest and an echo a little earlier. */
    boolean isOpen(boolean urgent, boolean rest, long now) {
        expire(now);
        return meter.waiting() == 0 || ((urgent || rest) && heard && meter.hasRoom(urgent));
    }

    /** Whether an answer is still to come. */
    boolean isWaiting() {
        return meter.waiting() > 0;
    }

    /** How many milliseconds a last answer is worth waiting for, once everything is written. */
    long lastMillis(long least, long most) {
        return heard ? Math.max(least, Math.min(most, 2 * meter.expected() / 1_000_000)) : least;
    }

    private void expire(long now) {
        if (meter.waiting() == 0) {
            return;
        }
        long limit = heard ? Math.max(HEARD, 3 * meter.expected()) : UNHEARD;
        if (now - meter.oldest() > limit) {
            meter.forget();
            silences++;
            mute = !heard || silences >= SILENCES;
        }
    }

    /** Takes note of what was sent with a question behind it. */
    void sent(int bytes, long now) {
        meter.sent(now, bytes);
    }

    /** The terminal has answered; also late, or without having been asked. */
    void answered(long now) {
        if (!asks) {
            return;
        }
        meter.answered(now);
        heard = true;
        mute = false;
        silences = 0;
    }

    /** The answers to what is under way go elsewhere. */
    void forget() {
        meter.forget();
    }

    /** How many bytes of a frame to send at once. */
    int piece() {
        int bytes = meter.bytesIn(PIECE_MILLIS);
        return mute || bytes >= WHOLE ? Integer.MAX_VALUE : Math.max(SMALLEST_PIECE, bytes);
    }

    Link link() {
        return meter.link();
    }
}
