package org.lxdeck.engine;

import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.op.OperationId;

/**
 * Intents handed over together. Several, and a command, are one bulk: so many of them at once as config.yaml says, in their order.
 *
 * @param reason why it is done, for the audit file; may be empty
 */
public record Errand(List<Intent> intents, String reason) {
    public Errand {
        intents = List.copyOf(intents);
    }

    /** Whether an operation of their own stands for all of them: for several, and for a command that may be for one. */
    boolean isBulk() {
        return intents.size() > 1 || (intents.size() == 1 && intents.get(0) instanceof Intent.Exec);
    }

    public static Errand one(Intent intent) {
        return new Errand(List.of(intent), "");
    }

    /**
     * The operations they became.
     *
     * @param bulk the operation that stands for all of them, when they are several
     * @param ids of each intent, in their order
     */
    public record Taken(Optional<OperationId> bulk, List<OperationId> ids) {
        public Taken {
            ids = List.copyOf(ids);
        }
    }
}
