package org.lxdeck.lxc;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** All lanes in use, one a container however many handles it has, and the worker threads they share. */
final class CallLanes implements AutoCloseable {

    /** More hung containers than this and further calls fail at once. */
    private static final int MOST_WORKERS = 512;

    private static final int IDLE_SECONDS = 10;

    private final ConcurrentHashMap<LxcId, CallLane> lanes = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor workers;

    CallLanes() {
        AtomicInteger number = new AtomicInteger();
        workers = new ThreadPoolExecutor(
                0, MOST_WORKERS, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                    Thread thread = new Thread(work, "lxc-call-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** The container's lane; to be given back with {@link #release}. */
    CallLane acquire(LxcId id) {
        return lanes.compute(id, (key, known) -> {
            CallLane lane = known == null ? new CallLane(key, workers) : known;
            int users = lane.countUser(1);
            assert users > 0;
            return lane;
        });
    }

    void release(LxcId id) {
        lanes.computeIfPresent(id, (key, lane) -> lane.countUser(-1) == 0 && !lane.isOverdue() ? null : lane);
    }

    /** Threads alive now, idle ones included. */
    int threads() {
        return workers.getPoolSize();
    }

    /** Takes no further calls; those under way end by themselves on daemon threads. */
    @Override
    public void close() {
        workers.shutdown();
    }
}
