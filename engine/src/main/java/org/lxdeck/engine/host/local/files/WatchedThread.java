package org.lxdeck.engine.host.local.files;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.op.Progress;
import org.lxdeck.engine.op.Unexpected;
import org.lxdeck.lxc.files.FileFailure;

/**
 * A thread for one piece of work on the files of a container. A file system inside may never answer: whoever waits gives
 * up then, and the thread ends by itself when its call returns, at the latest with the program. There are never more than
 * a few of such.
 */
final class WatchedThread<T> extends Thread {
    private static final int MOST_HANGING = 8;
    private static final long LOOK_MILLIS = 100;
    private static final long GRACE_NANOS = 2_000_000_000L;
    private static final AtomicInteger HANGING = new AtomicInteger();

    private final Work<T> work;
    private final Pulse pulse;
    private final String doing;
    private @Nullable T result;
    private @Nullable EngineException failure;
    private boolean counted;
    private boolean over;

    /** What it does; calls {@link Pulse#beat} between its calls. */
    @FunctionalInterface
    interface Work<T> {
        T run(Pulse pulse) throws EngineException, FileFailure;
    }

    private WatchedThread(String doing, Pulse pulse, Work<T> work) {
        super("lxdeck-files");
        this.doing = doing;
        this.pulse = pulse;
        this.work = work;
        setDaemon(true);
    }

    /**
     * Does the work and waits for it.
     *
     * @param doing reads on from "cannot", for what the work itself does not explain
     * @param patience how long it may give no sign of life
     */
    static <T> T run(String doing, Duration patience, Progress progress, Work<T> work) throws EngineException {
        if (HANGING.get() >= MOST_HANGING) {
            throw new EngineException(
                    EngineError.Kind.UNAVAILABLE,
                    "cannot " + doing + ": " + MOST_HANGING + " earlier looks at files still wait for an answer",
                    "open lxdeck again once the file systems in question answer");
        }
        WatchedThread<T> thread = new WatchedThread<>(doing, new Pulse(progress), work);
        thread.start();
        return thread.await(patience.toNanos());
    }

    private T await(long patience) throws EngineException {
        try {
            while (isAlive()) {
                join(LOOK_MILLIS);
                if (isAlive() && pulse.isQuietFor(patience)) {
                    throw givenUp(new EngineException(
                            EngineError.Kind.TIMED_OUT,
                            "cannot " + doing + ": the file system gives no answer",
                            "a file system that is mounted there may hang; see inside: mount"));
                }
                if (isAlive()) {
                    endWhenCancelled();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw givenUp(new EngineException(EngineError.Kind.CANCELLED, "interrupted"));
        }
        return answer();
    }

    private void endWhenCancelled() throws EngineException, InterruptedException {
        try {
            pulse.progress().check();
        } catch (EngineException cancelled) {
            join(GRACE_NANOS / 1_000_000);
            if (isAlive()) {
                throw givenUp(cancelled);
            }
        }
    }

    private EngineException givenUp(EngineException why) {
        pulse.abandon();
        synchronized (this) {
            if (!over) {
                counted = true;
                int unused = HANGING.incrementAndGet();
            }
        }
        return why;
    }

    private synchronized T answer() throws EngineException {
        if (failure != null) {
            throw failure;
        }
        if (result == null) {
            throw new IllegalStateException("no result of: " + doing);
        }
        return result;
    }

    @Override
    public void run() {
        T done = null;
        EngineException failed = null;
        try {
            done = work.run(pulse);
        } catch (EngineException e) {
            failed = e;
        } catch (FileFailure e) {
            failed = FileSentence.of(e, doing);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            failed = new EngineException(Unexpected.error(e), e);
        }
        synchronized (this) {
            result = done;
            failure = failed;
            over = true;
            if (counted) {
                int unused = HANGING.decrementAndGet();
            }
        }
    }
}
