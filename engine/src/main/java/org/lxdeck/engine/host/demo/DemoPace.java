package org.lxdeck.engine.host.demo;

import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.op.Progress;

/** Lets work take its time: in the demo's clock, with progress, and so that a cancel is heard. */
final class DemoPace {
    private static final int BEAT = 100;

    private final DemoClock clock;

    DemoPace(DemoClock clock) {
        this.clock = clock;
    }

    /** A stage that only takes time. */
    void stage(Progress progress, String name, long millis) throws EngineException {
        progress.stage(name);
        pause(progress, millis);
    }

    void pause(Progress progress, long millis) throws EngineException {
        for (long left = millis; left > 0; left -= BEAT) {
            progress.check();
            sleep(Math.min(BEAT, left));
        }
        progress.check();
    }

    /** A stage that moves bytes at some rate. */
    void bytes(Progress progress, String name, long total, long millis) throws EngineException {
        progress.stage(name);
        long beats = Math.max(1, millis / BEAT);
        for (long i = 0; i <= beats; i++) {
            progress.check();
            progress.bytes(total * i / beats, total);
            sleep(i == beats ? 0 : BEAT);
        }
    }

    private void sleep(long millis) throws EngineException {
        try {
            clock.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(EngineError.of(EngineError.Kind.CANCELLED, "The work was interrupted."), e);
        }
    }
}
