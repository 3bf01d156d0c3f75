package org.lxdeck.tui.app;

import org.lxdeck.tui.input.Command;

/** The commands of the operations' page. */
final class OperationCommands {
    private OperationCommands() {}

    static Next run(Model model, Command command) {
        if (command == Command.OPERATION_CLEAR) {
            return Next.of(model.withTables(model.tables().clearOperations(model.nowMillis(), model.engine())));
        }
        return model.tables()
                .operations()
                .current()
                .map(operation -> Next.of(model, new Effect.Cancel(operation.id())))
                .orElse(Next.of(model));
    }
}
