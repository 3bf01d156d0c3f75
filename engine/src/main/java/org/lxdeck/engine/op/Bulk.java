package org.lxdeck.engine.op;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;

/** Work that is other work: so many parts at once, in their order. Cancelled, the parts that have begun go on. */
final class Bulk implements Work {
    private final List<Task> parts;
    private final int atOnce;
    private final Consumer<Task> starter;
    private final Consumer<Task> canceller;
    private final BlockingQueue<Task> ended = new LinkedBlockingQueue<>();

    /**
     * @param starter begins a part and returns at once
     * @param canceller ends a part that has not begun
     */
    Bulk(List<Task> parts, int atOnce, Consumer<Task> starter, Consumer<Task> canceller) {
        this.parts = List.copyOf(parts);
        this.atOnce = Math.max(1, atOnce);
        this.starter = starter;
        this.canceller = canceller;
        for (Task part : parts) {
            part.whenFinal(() -> ended.add(part));
        }
    }

    @Override
    public Outcome run(Progress progress) throws EngineException {
        ArrayDeque<Task> waiting = new ArrayDeque<>(parts);
        progress.steps(0, parts.size());
        progress.onCancel(() -> parts.forEach(canceller));
        Set<Task> running = new HashSet<>();
        try {
            for (int done = 1; done <= parts.size(); done++) {
                fill(running, waiting);
                running.remove(ended.take());
                progress.steps(done, parts.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(EngineError.Kind.CANCELLED, "interrupted");
        }
        return outcome();
    }

    /** Begins those that wait as long as there is room; one that was cancelled meanwhile takes none. */
    private void fill(Set<Task> running, ArrayDeque<Task> waiting) {
        while (running.size() < atOnce && !waiting.isEmpty()) {
            Task next = waiting.poll();
            if (!next.isFinal()) {
                running.add(next);
                starter.accept(next);
            }
        }
    }

    private Outcome outcome() throws EngineException {
        List<Operation> failed = new ArrayList<>();
        int cancelled = 0;
        for (Task part : parts) {
            Operation record = part.record();
            if (record.status() == OperationStatus.FAILURE) {
                failed.add(record);
            } else if (record.status() == OperationStatus.CANCELLED) {
                cancelled++;
            }
        }
        if (failed.isEmpty() && cancelled == 0) {
            return new Outcome(Map.of("done", Integer.toString(parts.size())));
        }
        int done = parts.size() - failed.size() - cancelled;
        String sentence = done + " of " + parts.size() + " done"
                + (failed.isEmpty() ? "" : ", " + failed.size() + " failed")
                + (cancelled == 0 ? "" : ", " + cancelled + " cancelled before they began");
        EngineError.Kind kind = failed.isEmpty() ? EngineError.Kind.CANCELLED : EngineError.Kind.FAILED;
        throw new EngineException(EngineError.of(kind, sentence).withDetail(details(failed)));
    }

    private static String details(List<Operation> failed) {
        StringBuilder text = new StringBuilder();
        for (Operation one : failed) {
            String why = one.error().map(EngineError::message).orElse("failed");
            text.append(text.length() == 0 ? "" : "\n")
                    .append(one.subject())
                    .append(": ")
                    .append(why);
        }
        return text.toString();
    }
}
