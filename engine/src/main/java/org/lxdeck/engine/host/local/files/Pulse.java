package org.lxdeck.engine.host.local.files;

import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.op.Progress;

/**
 * The signs of life of work on files: the work gives one after every call that may hang, and hears there that nobody waits
 * for it any more.
 */
final class Pulse {
    private final Progress progress;
    private volatile long last = System.nanoTime();
    private volatile boolean elsewhere;
    private volatile boolean abandoned;

    Pulse(Progress progress) {
        this.progress = progress;
    }

    Progress progress() {
        return progress;
    }

    /** A step is done. */
    void beat() throws EngineException {
        last = System.nanoTime();
        elsewhere = false;
        if (abandoned) {
            throw new EngineException(EngineError.Kind.CANCELLED, "nobody waits for it any more");
        }
        progress.check();
    }

    /** What comes next waits for somebody else than the container's file systems, until the next beat. */
    void waitsElsewhere() {
        elsewhere = true;
    }

    boolean isQuietFor(long nanos) {
        return !elsewhere && System.nanoTime() - last > nanos;
    }

    void abandon() {
        abandoned = true;
    }
}
