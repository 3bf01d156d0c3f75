package org.lxdeck.engine.diagnosis;

import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.Verb;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationStatus;

/** Its last start failed: the first error of its log, else what the operation said. */
final class FailedStart implements Cause {
    @Override
    public List<Reason> look(Facts facts) {
        if (facts.runs()) {
            return List.of();
        }
        Optional<Gathered.StartFailure> failure = facts.gathered().failure();
        if (failure.isPresent()) {
            return isSaid(facts, failure.get().sentence()) ? List.of() : List.of(ofLog(facts, failure.get()));
        }
        Optional<Operation> last = facts.lastEnded();
        boolean failed = last.isPresent()
                && last.get().status() == OperationStatus.FAILURE
                && last.get().error().isPresent()
                && (last.get().verb() == Verb.START || last.get().verb() == Verb.RESTART);
        return failed ? List.of(ofOperation(facts, last.get())) : List.of();
    }

    /** Whether another cause tells it already. */
    private static boolean isSaid(Facts facts, String sentence) {
        for (Fault fault : facts.gathered().faults()) {
            if (sentence.contains(fault.what())) {
                return true;
            }
        }
        return !facts.container().problem().isEmpty();
    }

    private static Reason ofLog(Facts facts, Gathered.StartFailure failure) {
        Reason reason = Reason.cause("start-failed", "Its last start failed: " + failure.sentence() + ".")
                .seen(failure.line());
        if (!failure.advice().isEmpty()) {
            reason = reason.tryThis(Remedy.of(failure.advice(), ""));
        }
        return reason.tryThis(Remedy.log(facts.target()))
                .tryThis(Remedy.of("then start it again", "lxdeck start " + facts.target(), Remedy.Way.START));
    }

    private static Reason ofOperation(Facts facts, Operation last) {
        var error = last.error().orElseThrow();
        Reason reason = Reason.cause("start-failed", "Its last start failed: " + error.message() + ".")
                .seen(last.verb().word() + ", " + Figures.ago(facts.nowMillis() - last.updatedAtMillis()));
        if (!error.hint().isEmpty()) {
            reason = reason.tryThis(Remedy.of(error.hint(), ""));
        }
        return reason.tryThis(Remedy.log(facts.target()));
    }
}
