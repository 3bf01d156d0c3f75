package org.lxdeck.tui.app;

import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineState;

/**
 * Messages on their way to the loop. Keys come before everything else; of the engine's states only the newest waits.
 * Safe for every thread.
 */
final class Inbox {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final ArrayDeque<Msg> urgent = new ArrayDeque<>();
    private final ArrayDeque<Msg> others = new ArrayDeque<>();
    private @Nullable EngineState newest;

    void put(Msg msg) {
        lock.lock();
        try {
            boolean key = msg instanceof Msg.KeyPressed || msg instanceof Msg.Pasted;
            (key ? urgent : others).add(msg);
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void put(EngineState state) {
        lock.lock();
        try {
            if (newest == null || newest.revision() < state.revision()) {
                newest = state;
                arrived.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The next message, waiting at most so long; null when none has come. */
    @Nullable
    Msg take(long waitNanos) throws InterruptedException {
        long left = waitNanos;
        lock.lockInterruptibly();
        try {
            while (isEmptyNow()) {
                if (left <= 0) {
                    return null;
                }
                left = arrived.awaitNanos(left);
            }
            return next();
        } finally {
            lock.unlock();
        }
    }

    private boolean isEmptyNow() {
        return urgent.isEmpty() && others.isEmpty() && newest == null;
    }

    private @Nullable Msg next() {
        if (!urgent.isEmpty()) {
            return urgent.poll();
        }
        EngineState state = newest;
        if (state != null) {
            newest = null;
            return new Msg.EngineChanged(state);
        }
        return others.poll();
    }

    boolean isEmpty() {
        lock.lock();
        try {
            return isEmptyNow();
        } finally {
            lock.unlock();
        }
    }

    /** Longest wait that makes sense for {@link #take}. */
    static long seconds(long seconds) {
        return TimeUnit.SECONDS.toNanos(seconds);
    }
}
