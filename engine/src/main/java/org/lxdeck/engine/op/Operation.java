package org.lxdeck.engine.op;

import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.Verb;
import org.lxdeck.engine.model.ContainerRef;

/**
 * A piece of work as everybody sees it: the row, the operations screen, the toast and the command line's bar.
 *
 * @param subject what is worked on, as shown
 * @param createdAtMillis milliseconds since the epoch; of one of a bulk the moment its turn came
 * @param updatedAtMillis of the last change
 * @param notes sentences the user must see, in order
 * @param bulk the bulk it is a part of; of the bulk itself its own id
 * @param error why it failed, when it failed
 * @param outcome what it left behind, when it succeeded
 */
public record Operation(
        OperationId id,
        Verb verb,
        String host,
        String subject,
        Optional<ContainerRef> container,
        OperationStatus status,
        ProgressReport progress,
        boolean mayCancel,
        long createdAtMillis,
        long updatedAtMillis,
        List<String> notes,
        Optional<OperationId> bulk,
        Optional<EngineError> error,
        Optional<Outcome> outcome) {
    public Operation {
        notes = List.copyOf(notes);
    }

    /** Whether it stands for several others. */
    public boolean isBulk() {
        return bulk.isPresent() && bulk.get().equals(id);
    }

    /** Whether it is one of a bulk. */
    public boolean isPart() {
        return bulk.isPresent() && !bulk.get().equals(id);
    }

    public boolean isFinal() {
        return status.isFinal();
    }
}
