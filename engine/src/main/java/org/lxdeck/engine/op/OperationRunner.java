package org.lxdeck.engine.op;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Runs operations on a bounded pool: one at a time in each lane, in order; different lanes in parallel. Finished ones
 * are kept for an hour, two hundred at most; those of a bulk as long as the bulk. Safe for every thread; nothing here blocks but {@link #await}.
 */
public final class OperationRunner {
    private static final long KEEP_MILLIS = 3_600_000;
    private static final int KEEP_COUNT = 200;

    private final Ticker ticker;
    private final Executor workers;
    private final OperationSink sink;
    private final Map<OperationId, Task> tasks = new LinkedHashMap<>();
    /** What waits in each lane that is at work. */
    private final Map<String, ArrayDeque<Task>> lanes = new HashMap<>();

    private boolean closed;

    public OperationRunner(Ticker ticker, Executor workers, OperationSink sink) {
        this.ticker = ticker;
        this.workers = workers;
        this.sink = sink;
    }

    /** Takes the work and returns at once; the sink has heard of it before this returns. */
    public OperationId submit(OperationRequest request, Work work) {
        Task task = new Task(OperationId.fresh(), request, work, ticker, this::publish);
        synchronized (this) {
            add(task);
            publish();
        }
        begin(task);
        return task.id();
    }

    /**
     * Takes several pieces of work as one, whose own request is the first; so many of them run at once. Returns the id
     * of the whole, then that of each part.
     */
    public List<OperationId> submit(
            OperationRequest whole, List<OperationRequest> requests, List<Work> works, int atOnce) {
        OperationId id = OperationId.fresh();
        List<Task> parts = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            OperationRequest request = requests.get(i).in(id);
            parts.add(new Task(OperationId.fresh(), request, works.get(i), ticker, this::publish));
        }
        Bulk bulk = new Bulk(parts, atOnce, this::begin, this::cancelWaiting);
        Task task = new Task(id, whole.in(id), bulk, ticker, this::publish);
        List<OperationId> ids = new ArrayList<>(List.of(id));
        synchronized (this) {
            add(task);
            for (Task part : parts) {
                add(part);
                ids.add(part.id());
            }
            publish();
        }
        // Not on the pool: it waits for parts that need the pool's threads.
        new DaemonThreads("lxdeck-bulk").newThread(task::run).start();
        return ids;
    }

    private void add(Task task) {
        if (closed) {
            throw new IllegalStateException("the engine is closed");
        }
        tasks.put(task.id(), task);
    }

    /** Puts it on its lane; a lane that is free begins at once. */
    private void begin(Task task) {
        synchronized (this) {
            ArrayDeque<Task> waiting = lanes.get(task.lane());
            if (waiting != null) {
                waiting.add(task);
                return;
            }
            lanes.put(task.lane(), new ArrayDeque<>());
        }
        workers.execute(() -> drain(task));
    }

    private void cancelWaiting(Task part) {
        if (part.record().status() == OperationStatus.PENDING) {
            cancel(part.id());
        }
    }

    private void drain(Task first) {
        Task task = first;
        while (task != null) {
            task.run();
            task = next(task.lane());
        }
    }

    private synchronized @Nullable Task next(String lane) {
        ArrayDeque<Task> waiting = lanes.get(lane);
        Task task = waiting == null ? null : waiting.poll();
        if (task == null) {
            lanes.remove(lane);
        }
        return task;
    }

    /** Asks it to end; a waiting one ends at once. Does nothing when it is final or may not be cancelled. */
    public void cancel(OperationId id) {
        Task task;
        synchronized (this) {
            task = tasks.get(id);
        }
        if (task == null) {
            return;
        }
        // Actions kill children and may take a moment: never on the caller's thread.
        for (Runnable action : task.cancel()) {
            ticker.after(0, action);
        }
        publish();
        task.settle();
    }

    /** Blocks until it is final. */
    public Operation await(OperationId id) throws InterruptedException {
        Task task;
        synchronized (this) {
            task = tasks.get(id);
        }
        if (task == null) {
            throw new IllegalArgumentException("no such operation: " + id);
        }
        task.await();
        return task.record();
    }

    /** Takes no more work, cancels what may be cancelled and waits for it to end, for so long at most. */
    public void close(long waitMillis) {
        List<Task> left = new ArrayList<>();
        synchronized (this) {
            closed = true;
            for (Task task : tasks.values()) {
                if (!task.isFinal()) {
                    left.add(task);
                }
            }
        }
        for (Task task : left) {
            for (Runnable action : task.cancel()) {
                action.run();
            }
            task.settle();
        }
        long deadline = ticker.nanos() + waitMillis * 1_000_000;
        try {
            for (Task task : left) {
                task.await(deadline - ticker.nanos());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void publish() {
        forgetOld();
        List<Operation> all = new ArrayList<>(tasks.size());
        for (Task task : tasks.values()) {
            all.add(task.record());
        }
        sink.operations(List.copyOf(all));
    }

    private void forgetOld() {
        long oldest = ticker.millis() - KEEP_MILLIS;
        int tooMany = -KEEP_COUNT;
        for (Task task : tasks.values()) {
            tooMany += task.isPart() ? 0 : 1;
        }
        Iterator<Task> each = tasks.values().iterator();
        while (each.hasNext()) {
            Task task = each.next();
            if (task.isPart()) {
                if (!tasks.containsKey(task.request().bulk().get())) {
                    each.remove();
                }
            } else if (task.isFinal() && (tooMany > 0 || task.updatedAt() < oldest)) {
                each.remove();
                tooMany--;
            }
        }
    }
}
