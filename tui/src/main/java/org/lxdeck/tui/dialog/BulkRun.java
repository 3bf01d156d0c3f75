package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.Verb;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationId;
import org.lxdeck.engine.op.OperationStatus;

/**
 * Something done to several at once: what was asked for, and the operations it became.
 *
 * @param id of the operation that stands for all of them
 * @param intents in their order
 * @param ids of their operations, in the same order
 */
public record BulkRun(OperationId id, List<Intent> intents, List<OperationId> ids) {
    public BulkRun {
        intents = List.copyOf(intents);
        ids = List.copyOf(ids);
    }

    public Verb verb() {
        return intents.get(0).verb();
    }

    public boolean isBroadcast() {
        return verb() == Verb.EXEC;
    }

    /** The dialog that shows it. */
    public Dialog results(boolean stays) {
        return isBroadcast() ? new Answers(this, 0) : new Results(this, 0, stays);
    }

    /** The operation of each part as it is now; empty for one that is not known yet. */
    List<Optional<Operation>> operations(EngineState state) {
        Map<OperationId, Operation> byId = new HashMap<>();
        for (Operation operation : state.operations()) {
            byId.put(operation.id(), operation);
        }
        List<Optional<Operation>> all = new ArrayList<>();
        for (OperationId one : ids) {
            all.add(Optional.ofNullable(byId.get(one)));
        }
        return all;
    }

    /** What failed, to be done again. */
    public List<Intent> failed(EngineState state) {
        List<Intent> failed = new ArrayList<>();
        List<Optional<Operation>> operations = operations(state);
        for (int i = 0; i < intents.size(); i++) {
            Optional<Operation> operation = operations.get(i);
            if (operation.isPresent() && operation.get().status() == OperationStatus.FAILURE) {
                failed.add(intents.get(i));
            }
        }
        return failed;
    }

    /** Does again what failed: at once where that needs no question. */
    public Step retry(Dialog dialog, Facts facts) {
        List<Intent> failed = failed(facts.engine());
        if (failed.isEmpty()) {
            return Step.stay(dialog);
        }
        String title = "Again: " + verb().word() + " " + Question.howMany(failed) + "?";
        return Question.before(title, List.of("Only what failed is done again."), "Again", failed, facts.caution());
    }
}
