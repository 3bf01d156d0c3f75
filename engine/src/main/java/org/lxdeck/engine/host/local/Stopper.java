package org.lxdeck.engine.host.local;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.op.Progress;
import org.lxdeck.lxc.Lxc;
import org.lxdeck.lxc.LxcContainer;
import org.lxdeck.lxc.LxcException;
import org.lxdeck.lxc.LxcId;

/** Ends, freezes and thaws containers through liblxc; each wait has a limit, so a hung monitor costs one worker a while. */
final class Stopper {
    private static final Duration KILL_LIMIT = Duration.ofSeconds(30);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final LocalSite site;
    private final Rooms rooms;
    private final Liblxc liblxc;

    Stopper(LocalSite site, Rooms rooms, Liblxc liblxc) {
        this.site = site;
        this.rooms = rooms;
        this.liblxc = liblxc;
    }

    /** Something done with a handle. */
    private interface Call {
        void on(LxcContainer container) throws LxcException;
    }

    /** For what needs no configuration; so it works, too, when that does not load. */
    private void call(String name, Call call) throws EngineException {
        try (LxcContainer container = liblxc.get().containerWithoutConfig(new LxcId(site.lxcpath(), name))) {
            call.on(container);
        } catch (LxcException e) {
            throw Liblxc.translate(e);
        }
    }

    /**
     * Asks init to shut down: by lxc.signal.halt, else SIGRTMIN+3 when init knows it, else SIGPWR. A frozen container is
     * thawed first, for it could not hear.
     *
     * @param graceSeconds negative waits for ever
     */
    void stop(String name, Seen seen, int graceSeconds, Progress progress) throws EngineException {
        if (seen.isFrozen()) {
            progress.stage("thawing");
            call(name, LxcContainer::unfreeze);
        }
        progress.stage("shutting down");
        askToHalt(name);
        if (!gone(name, graceSeconds, progress)) {
            throw new EngineException(EngineError.of(
                            EngineError.Kind.TIMED_OUT,
                            name + " did not stop within " + graceSeconds + " seconds and is still running")
                    .withHint("stop it by force: lxdeck stop --force " + name));
        }
    }

    private void askToHalt(String name) throws EngineException {
        try (LxcContainer container = withSignals(liblxc.get(), new LxcId(site.lxcpath(), name))) {
            boolean unused = container.shutdown(Duration.ZERO);
        } catch (LxcException e) {
            throw Liblxc.translate(e);
        }
    }

    /** A handle that knows the configured signal, or the default one when the configuration does not load. */
    private static LxcContainer withSignals(Lxc lxc, LxcId id) throws LxcException {
        try {
            return lxc.container(id);
        } catch (LxcException e) {
            if (e.kind() != LxcException.Kind.CONFIG) {
                throw e;
            }
            return lxc.containerWithoutConfig(id);
        }
    }

    private boolean gone(String name, int graceSeconds, Progress progress) throws EngineException {
        long begin = System.nanoTime();
        long limit = TimeUnit.SECONDS.toNanos(graceSeconds);
        while (rooms.census().runs(name)) {
            progress.check();
            long waited = System.nanoTime() - begin;
            if (graceSeconds >= 0 && waited >= limit) {
                return false;
            }
            progress.steps(TimeUnit.NANOSECONDS.toSeconds(waited), graceSeconds >= 0 ? graceSeconds : -1);
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return true;
    }

    /** Kills everything in it and waits until its monitor has taken it down. */
    void kill(String name, Progress progress) throws EngineException {
        progress.stage("killing");
        call(name, container -> container.stop(KILL_LIMIT));
        if (!gone(name, (int) KILL_LIMIT.toSeconds(), progress)) {
            throw new EngineException(
                    EngineError.Kind.TIMED_OUT,
                    name + " was killed, but its monitor has not taken it down within " + KILL_LIMIT.toSeconds()
                            + " seconds");
        }
    }

    void freeze(String name) throws EngineException {
        call(name, LxcContainer::freeze);
    }

    void unfreeze(String name) throws EngineException {
        call(name, LxcContainer::unfreeze);
    }
}
