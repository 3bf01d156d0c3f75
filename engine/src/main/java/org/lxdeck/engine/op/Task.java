package org.lxdeck.engine.op;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;

/**
 * An operation while it lives: the only mutable form of it, and what its work reports through. Tells its runner of a
 * change at most ten times a second, of a change of status or stage at once.
 */
final class Task implements Progress {
    private static final long SPACING_MILLIS = 100;
    private static final int MAX_NOTES = 100;

    private final OperationId id;
    private final OperationRequest request;
    private final Work work;
    private final Ticker ticker;
    private final Runnable changed;
    private final long createdAt;
    private final CountDownLatch finished = new CountDownLatch(1);
    private final RateMeter meter = new RateMeter();
    private final List<String> notes = new ArrayList<>();
    private final List<Runnable> onCancel = new ArrayList<>();

    private OperationStatus status = OperationStatus.PENDING;
    private String stage = "";
    private long done = -1;
    private long total = -1;
    private boolean inBytes;
    private long updatedAt;
    private long toldAt;
    private boolean alarmSet;
    private boolean cancelled;
    private @Nullable EngineError error;
    private @Nullable Outcome outcome;

    Task(OperationId id, OperationRequest request, Work work, Ticker ticker, Runnable changed) {
        this.id = id;
        this.request = request;
        this.work = work;
        this.ticker = ticker;
        this.changed = changed;
        this.createdAt = ticker.millis();
        this.updatedAt = createdAt;
    }

    OperationId id() {
        return id;
    }

    String lane() {
        return request.lane();
    }

    synchronized Operation record() {
        boolean counting = done >= 0;
        ProgressReport report = new ProgressReport(
                stage,
                done,
                total,
                inBytes,
                counting ? meter.perSecond() : -1,
                counting && !status.isFinal() ? meter.secondsLeft(total) : -1);
        return new Operation(
                id,
                request.verb(),
                request.host(),
                request.subject(),
                request.container(),
                status,
                report,
                request.verb().mayCancel() || status == OperationStatus.PENDING,
                createdAt,
                updatedAt,
                notes,
                Optional.ofNullable(error),
                Optional.ofNullable(outcome));
    }

    /** Does the work, unless it was cancelled before it began. */
    void run() {
        synchronized (this) {
            if (status != OperationStatus.PENDING) {
                return;
            }
            move(OperationStatus.RUNNING);
        }
        changed.run();
        Outcome result = null;
        EngineError failure = null;
        try {
            result = work.run(this);
        } catch (EngineException e) {
            failure = e.error();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            failure = Unexpected.error(e);
        }
        end(result, failure);
    }

    private void end(@Nullable Outcome result, @Nullable EngineError failure) {
        synchronized (this) {
            if (result != null) {
                outcome = result;
                move(OperationStatus.SUCCESS);
            } else if (cancelled) {
                error = EngineError.of(EngineError.Kind.CANCELLED, "cancelled");
                move(OperationStatus.CANCELLED);
            } else {
                error = failure;
                move(OperationStatus.FAILURE);
            }
            onCancel.clear();
        }
        changed.run();
        settle();
    }

    /** Asks it to end; returns what has to be run for that, outside every lock. */
    synchronized List<Runnable> cancel() {
        if (status == OperationStatus.PENDING) {
            cancelled = true;
            error = EngineError.of(EngineError.Kind.CANCELLED, "cancelled before it began");
            move(OperationStatus.CANCELLED);
            return List.of();
        }
        if (status != OperationStatus.RUNNING || !request.verb().mayCancel()) {
            return List.of();
        }
        cancelled = true;
        move(OperationStatus.CANCELLING);
        List<Runnable> actions = new ArrayList<>(onCancel);
        onCancel.clear();
        return actions;
    }

    /** Wakes those who wait, when it is final; called after its last record was published. */
    void settle() {
        if (isFinal()) {
            finished.countDown();
        }
    }

    void await() throws InterruptedException {
        finished.await();
    }

    void await(long nanos) throws InterruptedException {
        boolean unused = finished.await(Math.max(0, nanos), TimeUnit.NANOSECONDS);
    }

    synchronized boolean isFinal() {
        return status.isFinal();
    }

    synchronized long updatedAt() {
        return updatedAt;
    }

    private void move(OperationStatus next) {
        status = next;
        touch();
        toldAt = updatedAt;
    }

    private void touch() {
        updatedAt = Math.max(updatedAt, ticker.millis());
    }

    @Override
    public void stage(String name) {
        synchronized (this) {
            stage = name;
            done = -1;
            total = -1;
            meter.reset();
            touch();
            toldAt = updatedAt;
        }
        changed.run();
    }

    @Override
    public void bytes(long count, long of) {
        count(count, of, true);
    }

    @Override
    public void steps(long count, long of) {
        count(count, of, false);
    }

    private void count(long count, long of, boolean bytes) {
        boolean tell;
        synchronized (this) {
            done = count;
            total = of;
            inBytes = bytes;
            meter.add(ticker.nanos(), count);
            touch();
            tell = updatedAt - toldAt >= SPACING_MILLIS;
            if (tell) {
                toldAt = updatedAt;
            } else if (!alarmSet) {
                alarmSet = true;
                ticker.after(SPACING_MILLIS, this::tellLate);
            }
        }
        if (tell) {
            changed.run();
        }
    }

    private void tellLate() {
        synchronized (this) {
            alarmSet = false;
            if (status.isFinal()) {
                return;
            }
            toldAt = ticker.millis();
        }
        changed.run();
    }

    @Override
    public void check() throws EngineException {
        synchronized (this) {
            if (!cancelled) {
                return;
            }
        }
        throw new EngineException(EngineError.Kind.CANCELLED, "cancelled");
    }

    @Override
    public void onCancel(Runnable action) {
        synchronized (this) {
            if (!cancelled) {
                onCancel.add(action);
                return;
            }
        }
        action.run();
    }

    @Override
    public void note(String sentence) {
        synchronized (this) {
            if (notes.size() >= MAX_NOTES) {
                return;
            }
            notes.add(sentence);
            touch();
        }
        changed.run();
    }
}
