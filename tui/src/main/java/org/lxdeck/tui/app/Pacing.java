package org.lxdeck.tui.app;

import org.lxdeck.tui.term.Link;

/**
 * Decides the {@link Pace} from what each refresh costs on the link: detail goes first, then refreshes come less often.
 * Everything comes back when the link has been well for a while; where that turns out to be too early, the next while is
 * longer. Pure; confined to the loop.
 */
final class Pacing {
    private static final int[] REFRESH = {1000, 1000, 2000, 5000, 10_000};
    /** With {@code --slow} it never gets better than this level. */
    private static final int FORCED = 2;
    /** Shares of the time between two refreshes, in thousandths, for which the link may be busy with one. */
    private static final int MOST_FULL = 100;

    private static final int MOST_LEAN = 500;
    private static final int MUCH = 700;
    private static final int LITTLE_FULL = 40;
    private static final int LITTLE_LEAN = 120;
    /** Refreshes that must agree before it gets worse, and before it gets better at the least and at the most. */
    private static final int BAD = 3;

    private static final int GOOD = 10;
    private static final int LONGEST_GOOD = 320;

    private final boolean forced;
    private int level;
    private int bad;
    private int good;
    private int patience = GOOD;
    private int sinceBetter = LONGEST_GOOD;
    /** Whether the next refresh also brings the new detail on the screen, or takes the old one off, and tells nothing. */
    private boolean settling;

    private Pace pace = Pace.FULL;

    Pacing(boolean forced) {
        this.forced = forced;
        this.level = forced ? FORCED : 0;
        this.pace = of(Link.UNKNOWN);
    }

    Pace pace() {
        return pace;
    }

    /** A refresh of so many bytes has been shown; answers whether the pace is another one now. */
    boolean refreshed(long bytes, Link link) {
        if (settling) {
            settling = false;
            return false;
        }
        long share = link.millisFor(bytes) * 1000 / REFRESH[level];
        sinceBetter++;
        if (share > (level == 0 ? MOST_FULL : MOST_LEAN)) {
            good = 0;
            bad += share > MUCH ? BAD : 1;
        } else {
            bad = 0;
            good = share < (level == 1 ? LITTLE_FULL : LITTLE_LEAN) ? good + 1 : 0;
        }
        int best = forced ? FORCED : 0;
        if (bad >= BAD && level + 1 < REFRESH.length) {
            worse();
        } else if (good >= patience && level > best) {
            better();
        }
        Pace next = of(link);
        boolean changed = !isSame(next);
        pace = changed ? next : pace;
        return changed;
    }

    private void worse() {
        level++;
        settling = true;
        bad = 0;
        good = 0;
        patience = sinceBetter < patience ? Math.min(LONGEST_GOOD, patience * 2) : GOOD;
    }

    private void better() {
        level--;
        settling = true;
        good = 0;
        sinceBetter = 0;
    }

    private Pace of(Link link) {
        if (level == 0) {
            return Pace.FULL;
        }
        int rate = link.bytesPerSecond() == Link.FAST ? -1 : rough(link.bytesPerSecond(), pace.bytesPerSecond());
        int trip = rough(link.roundTripMillis(), pace.roundTripMillis());
        return new Pace(true, true, REFRESH[level], rate, trip);
    }

    private boolean isSame(Pace next) {
        return pace.slow() == next.slow()
                && pace.refreshMillis() == next.refreshMillis()
                && pace.bytesPerSecond() == next.bytesPerSecond()
                && pace.roundTripMillis() == next.roundTripMillis();
    }

    /** The figure said last as long as it is about true, so that the header stands still. */
    private static int rough(int now, int said) {
        boolean stays = said > 0 && now > 0 && Math.abs(now - said) * 4L <= said;
        return stays ? said : now;
    }
}
