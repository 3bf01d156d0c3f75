package org.lxdeck.lxc;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The one lane on which all calls about one container travel, whichever handle they come from: one at a time, each on a
 * worker thread with a time limit. A call that overruns its limit blocks the lane, not the caller; until it comes back
 * every further call on this container fails at once. So a hung monitor holds at most one thread.
 */
final class CallLane {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final LxcId id;
    private final ExecutorService workers;
    private final Semaphore turn = new Semaphore(1, true);
    private @Nullable String overdue;
    private long overdueSince;
    private int users;

    CallLane(LxcId id, ExecutorService workers) {
        this.id = id;
        this.workers = workers;
    }

    /** Runs work that may wait for the monitor or for a lock. */
    <T> T call(String what, Duration limit, Callable<T> work) throws LxcException {
        enter(what, limit);
        long began = System.nanoTime();
        FutureTask<T> task = new FutureTask<>(work);
        try {
            workers.execute(() -> {
                task.run();
                leave();
            });
        } catch (RejectedExecutionException e) {
            leave();
            throw workers.isShutdown()
                    ? fault(LxcException.Kind.CLOSED, what, "liblxc has been closed")
                    : fault(LxcException.Kind.TIMED_OUT, what, "too many containers do not answer");
        }
        try {
            return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            if (!markOverdue(task, what, began)) {
                return call(task, what);
            }
            throw fault(LxcException.Kind.TIMED_OUT, what, "its monitor has not answered for " + seconds(began));
        } catch (InterruptedException e) {
            boolean late = markOverdue(task, what, began);
            Thread.currentThread().interrupt();
            throw fault(LxcException.Kind.INTERRUPTED, what, late ? "interrupted" : "interrupted at its end");
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    /** Runs work that touches memory only, on the caller's thread, but never beside another call. */
    <T> T quick(String what, Duration limit, Callable<T> work) throws LxcException {
        enter(what, limit);
        try {
            return work.call();
        } catch (LxcException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            leave();
        }
    }

    /** Counts the handles that use this lane. */
    synchronized int countUser(int change) {
        users += change;
        return users;
    }

    /** Whether a call is out beyond its limit. */
    synchronized boolean isOverdue() {
        return overdue != null;
    }

    private <T> T call(FutureTask<T> done, String what) throws LxcException {
        try {
            return done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw fault(LxcException.Kind.INTERRUPTED, what, "interrupted");
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    private void enter(String what, Duration limit) throws LxcException {
        refuseIfOverdue(what);
        try {
            if (turn.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw fault(LxcException.Kind.INTERRUPTED, what, "interrupted");
        }
        refuseIfOverdue(what);
        throw fault(LxcException.Kind.TIMED_OUT, what, "another call is still busy with it");
    }

    private synchronized void refuseIfOverdue(String what) throws LxcException {
        if (overdue != null) {
            String since = seconds(overdueSince);
            throw fault(
                    LxcException.Kind.TIMED_OUT,
                    what,
                    "its monitor has not answered for " + since + " (asked to " + overdue + ")");
        }
    }

    private synchronized boolean markOverdue(FutureTask<?> task, String what, long began) {
        if (task.isDone()) {
            return false;
        }
        overdue = what;
        overdueSince = began;
        return true;
    }

    private void leave() {
        synchronized (this) {
            overdue = null;
        }
        turn.release();
    }

    private LxcException fault(LxcException.Kind kind, String what, String why) {
        return LxcException.of(kind, id, "cannot " + what + " " + id.name() + ": " + why);
    }

    private static String seconds(long began) {
        long seconds = (System.nanoTime() - began + NANOS_PER_SECOND / 2) / NANOS_PER_SECOND;
        return seconds + " s";
    }

    private static LxcException unwrapped(ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof LxcException fault) {
            return fault;
        }
        if (cause instanceof RuntimeException fault) {
            throw fault;
        }
        if (cause instanceof Error fault) {
            throw fault;
        }
        throw new IllegalStateException(cause);
    }
}
