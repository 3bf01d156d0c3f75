package org.lxdeck.engine.diagnosis;

import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.Verb;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.HostUsage;
import org.lxdeck.engine.model.UsageSample;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationStatus;

/**
 * All that is known of one container when its causes are looked for.
 *
 * @param usage newest numbers; unknown when it does not run
 * @param onFirstHost whether its name alone says which host is meant
 * @param operations on this container that are remembered, oldest first
 */
public record Facts(
        Container container,
        UsageSample usage,
        HostUsage host,
        List<Operation> operations,
        Gathered gathered,
        boolean onFirstHost,
        long nowMillis) {
    public Facts {
        operations = List.copyOf(operations);
    }

    /** What the command line calls it. */
    String target() {
        return onFirstHost ? name() : container.ref().toString();
    }

    String name() {
        return container.name();
    }

    boolean runs() {
        return container.status().isAlive();
    }

    /** The newest operation that has ended; empty when none is remembered. */
    Optional<Operation> lastEnded() {
        for (int i = operations.size() - 1; i >= 0; i--) {
            if (operations.get(i).isFinal()) {
                return Optional.of(operations.get(i));
            }
        }
        return Optional.empty();
    }

    /** The newest one, when it was one of these verbs and succeeded. */
    Optional<Operation> lastDone(Verb... verbs) {
        Optional<Operation> last = lastEnded();
        boolean fits = last.isPresent()
                && last.get().status() == OperationStatus.SUCCESS
                && List.of(verbs).contains(last.get().verb());
        return fits ? last : Optional.empty();
    }
}
