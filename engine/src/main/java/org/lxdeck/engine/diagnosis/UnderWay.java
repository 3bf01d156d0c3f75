package org.lxdeck.engine.diagnosis;

import java.util.List;
import org.lxdeck.engine.op.Operation;

/** Something is being done with it right now. */
final class UnderWay implements Cause {
    private static final long LONG = 10_000;

    @Override
    public List<Reason> look(Facts facts) {
        for (Operation operation : facts.operations()) {
            if (!operation.isFinal()) {
                long millis = facts.nowMillis() - operation.createdAtMillis();
                String stage = operation.progress().stage();
                Reason reason = Reason.note(
                                "under-way",
                                operation.verb().doing() + " since " + Math.max(0, millis / 1000) + " s"
                                        + (stage.isEmpty() ? "" : ": " + stage) + ".")
                        .tryThis(Remedy.of("watch it on the operations' page", ""));
                return List.of(millis > LONG ? reason.as(Weight.STRAIN) : reason);
            }
        }
        return List.of();
    }
}
