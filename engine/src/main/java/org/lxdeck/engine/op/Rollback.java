package org.lxdeck.engine.op;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The way back from a piece of work: undo steps run in reverse order when it is closed, unless the work was kept. Used by
 * one thread, in a try-with-resources block.
 */
public final class Rollback implements AutoCloseable {
    private final Deque<Step> steps = new ArrayDeque<>();

    /** One step back. */
    @FunctionalInterface
    public interface Step {
        void undo() throws Exception;
    }

    /** Remembers how to take back what was just done. */
    public void onFailure(Step step) {
        steps.push(step);
    }

    /** The work is complete: nothing is undone. */
    public void keep() {
        steps.clear();
    }

    /** Runs every step that is left; a step that fails does not stop the others. */
    @Override
    public void close() {
        while (!steps.isEmpty()) {
            try {
                steps.pop().undo();
            } catch (Exception failure) {
                // The failure that brought us here is the one to tell; the journal mends what stays behind.
                System.getLogger(Rollback.class.getName()).log(System.Logger.Level.DEBUG, "undo failed", failure);
            }
        }
    }
}
