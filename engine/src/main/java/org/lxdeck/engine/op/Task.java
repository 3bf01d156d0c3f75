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
    private long createdAt;
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
    private @Nullable Runnable whenFinal;
    private @Nullable Operation made;

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

    OperationRequest request() {
        return request;
    }

    boolean isPart() {
        return request.bulk().isPresent() && !isBulk();
    }

    private boolean isBulk() {
        return request.bulk().isPresent() && request.bulk().get().equals(id);
    }

    /** What is done once it is final; set before it can be. */
    synchronized void whenFinal(Runnable action) {
        whenFinal = action;
    }

    synchronized Operation record() {
        Operation ready = made;
        if (ready == null) {
            ready = make();
            made = ready;
        }
        return ready;
    }

    private Operation make() {
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
                mayCancel() || status == OperationStatus.PENDING,
                createdAt,
                updatedAt,
                notes,
                request.bulk(),
                Optional.ofNullable(error),
                Optional.ofNullable(outcome));
    }

    /** Does the work, unless it was cancelled before it began. */
    void run() {
        synchronized (this) {
            if (status != OperationStatus.PENDING) {
                return;
            }
            if (isPart()) {
                createdAt = ticker.millis();
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
            } else if (cancelled && (failure == null || !isBulk())) {
                error = EngineError.of(EngineError.Kind.CANCELLED, "cancelled");
                move(OperationStatus.CANCELLED);
            } else {
                error = failure;
                boolean only = cancelled && failure != null && failure.kind() == EngineError.Kind.CANCELLED;
                move(only ? OperationStatus.CANCELLED : OperationStatus.FAILURE);
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
        if (status != OperationStatus.RUNNING || !mayCancel()) {
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
        Runnable action = null;
        synchronized (this) {
            if (!status.isFinal()) {
                return;
            }
            action = whenFinal;
            whenFinal = null;
        }
        finished.countDown();
        if (action != null) {
            action.run();
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

    private boolean mayCancel() {
        return isBulk() || request.verb().mayCancel();
    }

    private void move(OperationStatus next) {
        status = next;
        touch();
        toldAt = updatedAt;
    }

    private void touch() {
        updatedAt = Math.max(updatedAt, ticker.millis());
        made = null;
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
