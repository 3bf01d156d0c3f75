package org.lxdeck.engine.op;

import org.lxdeck.engine.EngineError;

/** Turns what nobody foresaw into a failure as data: a sentence, with the trace for the log only. */
public final class Unexpected {
    private Unexpected() {}

    public static EngineError error(Throwable problem) {
        StringBuilder detail = new StringBuilder(problem.toString());
        for (StackTraceElement frame : problem.getStackTrace()) {
            detail.append("\n  at ").append(frame);
        }
        String what = problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
        return EngineError.of(EngineError.Kind.FAILED, "lxdeck itself failed: " + what)
                .withDetail(detail.toString());
    }
}
