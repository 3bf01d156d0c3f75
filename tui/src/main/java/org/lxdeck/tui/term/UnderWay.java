package org.lxdeck.tui.term;

/**
 * What was sent with a question behind it and has not been answered, oldest first. One answer looks like the other, so an
 * answer that is lost would be missed for ever; a mark tells: its own answer comes after all that were asked before it,
 * and what is missing by then does not come any more. Pure; times are nanoseconds of one clock. Confined to who guards it.
 */
final class UnderWay {
    /** Pieces that can be under way at once. */
    private static final int MOST = 8;

    private static final int NO_MARK = -1;

    private final long[] sentAt = new long[MOST];
    private final int[] sizes = new int[MOST];
    private final boolean[] frames = new boolean[MOST];
    private int waiting;
    /** Questions in front of those, given up: their answers may still come. */
    private int owed;
    /** How many of all these were asked before the mark. */
    private int ahead = NO_MARK;

    boolean isEmpty() {
        return waiting == 0;
    }

    boolean isFull() {
        return waiting == MOST;
    }

    /** Notes a piece; a frame, or the echo of a key. */
    void add(int bytes, boolean frame, long now) {
        if (waiting < MOST) {
            sentAt[waiting] = now;
            sizes[waiting] = bytes;
            frames[waiting] = frame;
            waiting++;
        }
    }

    boolean hasFrame() {
        for (int i = 0; i < waiting; i++) {
            if (frames[i]) {
                return true;
            }
        }
        return false;
    }

    long bytes() {
        long sum = 0;
        for (int i = 0; i < waiting; i++) {
            sum += sizes[i];
        }
        return sum;
    }

    /** When the piece was sent whose answer comes next. */
    long oldestAt() {
        return sentAt[0];
    }

    int oldestSize() {
        return sizes[0];
    }

    /** Whether the next answer belongs to something that was given up. */
    boolean isOwed() {
        return owed > 0;
    }

    /** An answer has come: the oldest question is answered. Answers false when it can only have been asked after the mark. */
    boolean answered() {
        boolean inOrder = ahead != 0;
        drop(1);
        return inOrder;
    }

    private void drop(int count) {
        int pieces = Math.max(0, Math.min(waiting, count - owed));
        owed = Math.max(0, owed - count);
        System.arraycopy(sentAt, pieces, sentAt, 0, MOST - pieces);
        System.arraycopy(sizes, pieces, sizes, 0, MOST - pieces);
        System.arraycopy(frames, pieces, frames, 0, MOST - pieces);
        waiting -= pieces;
        ahead = ahead == NO_MARK ? NO_MARK : Math.max(0, ahead - count);
    }

    /** Waits for nothing any more, but knows an answer that comes late. */
    void giveUp() {
        owed += waiting;
        waiting = 0;
    }

    /** What was given up will not be answered. */
    void forgive() {
        owed = 0;
        ahead = NO_MARK;
    }

    boolean isMarked() {
        return ahead != NO_MARK;
    }

    void mark() {
        ahead = owed + waiting;
    }

    void unmark() {
        ahead = NO_MARK;
    }

    /** The answer to the mark has come: what was asked before it is on the screen, answered or not. */
    void markAnswered() {
        if (ahead > 0) {
            drop(ahead);
        }
        ahead = NO_MARK;
    }
}
