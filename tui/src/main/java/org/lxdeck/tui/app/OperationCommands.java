package org.lxdeck.tui.app;

import java.util.Optional;
import org.lxdeck.tui.dialog.BulkRun;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.term.KeyCode;

/** The commands of the operations' page. */
final class OperationCommands {
    private OperationCommands() {}

    static Next run(Model model, Command command) {
        if (command == Command.OPERATION_CLEAR) {
            return Next.of(model.withTables(model.tables().clearOperations(model.nowMillis(), model.engine())));
        }
        Optional<BulkRun> bulk = Bulks.selected(model);
        if (command != Command.OPERATION_CANCEL) {
            return bulk.isEmpty()
                    ? Next.of(model)
                    : Dialogs.press(model.open(bulk.get().results(true)), Key.of(KeyCode.ENTER), command);
        }
        return model.tables()
                .operations()
                .current()
                .map(operation -> Next.of(model, new Effect.Cancel(operation.id())))
                .orElse(Next.of(model));
    }
}
