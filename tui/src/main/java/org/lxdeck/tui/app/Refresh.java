package org.lxdeck.tui.app;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.model.Detail;

/**
 * When new numbers are shown. Where that is less often than they come, the newest state waits here, so that the echo of a
 * key brings no numbers along; a state that brings more than numbers never waits. Pure; confined to the loop.
 */
final class Refresh {
    /** Nobody looks closely at a window without the keyboard. */
    private static final int AWAY_MILLIS = 3000;
    /** States come with the second, a little earlier or later. */
    private static final int EARLY_MILLIS = 300;

    private @Nullable EngineState held;
    private boolean away;
    private int paceMillis = Pace.SECOND;
    private long last;

    void pace(int refreshMillis) {
        paceMillis = refreshMillis;
    }

    /** The window has lost the keyboard, or has it again. */
    void away(boolean now) {
        away = now;
    }

    boolean isAway() {
        return away;
    }

    int every() {
        return away ? Math.max(AWAY_MILLIS, paceMillis) : paceMillis;
    }

    /** Whether a state is to be taken now; if not, it waits in the place of an older one. */
    boolean takes(EngineState shown, EngineState next, long nowMillis) {
        boolean waits = every() > Pace.SECOND && isOnlyNumbers(shown, next) && nowMillis < due();
        held = waits ? next : null;
        if (!waits && shown.usage() != next.usage()) {
            last = nowMillis;
        }
        return !waits;
    }

    private long due() {
        return last + every() - EARLY_MILLIS;
    }

    /** The state that has waited long enough; null when there is none. */
    @Nullable
    EngineState due(long nowMillis) {
        return held != null && nowMillis >= due() ? held : null;
    }

    /** Milliseconds until what waits is to be taken. */
    long patience(long nowMillis) {
        return held == null ? Long.MAX_VALUE : Math.max(0, due() - nowMillis);
    }

    /** Whether the next state differs in what comes anew every second, and in nothing else. */
    static boolean isOnlyNumbers(EngineState shown, EngineState next) {
        return shown.containers() == next.containers()
                && shown.operations() == next.operations()
                && shown.hosts() == next.hosts()
                && shown.images() == next.images()
                && shown.profiles() == next.profiles()
                && shown.notices() == next.notices()
                && isSameSubject(shown.detail(), next.detail());
    }

    private static boolean isSameSubject(Optional<Detail> shown, Optional<Detail> next) {
        return shown.isPresent()
                ? next.isPresent() && shown.get().ref().equals(next.get().ref())
                : next.isEmpty();
    }
}
