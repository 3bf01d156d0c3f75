package org.lxdeck.tui.dialog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationId;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.Scope;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;

/**
 * Shows how far an operation is; closes by itself when it ends. It may be put away: the work goes on.
 *
 * @param id empty until the engine has taken the intent
 */
public record WorkDialog(String title, Intent intent, Optional<OperationId> id) implements Dialog {
    private static final int WIDTH = 60;

    public static WorkDialog of(String title, Intent intent) {
        return new WorkDialog(title, intent, Optional.empty());
    }

    @Override
    public List<Scope> scopes() {
        return List.of(Scope.OPERATIONS, Scope.DIALOG, Scope.ANYWHERE);
    }

    @Override
    public Step press(Key key, @Nullable Command command, Facts facts) {
        if (command == Command.OPERATION_CANCEL && id.isPresent()) {
            return Step.stay(this, new Ask.Cancel(id.get()));
        }
        return command == Command.CANCEL || command == Command.ACCEPT ? Step.close() : Step.stay(this);
    }

    @Override
    public Step answer(Answer answer, Facts facts) {
        if (answer instanceof Answer.Submitted submitted && submitted.intent().equals(intent)) {
            return Step.stay(new WorkDialog(title, intent, Optional.of(submitted.id())));
        }
        return Step.stay(this);
    }

    @Override
    public Step refresh(Facts facts) {
        Optional<Operation> operation = id.flatMap(facts.engine()::operation);
        return operation.isPresent() && operation.get().isFinal() ? Step.close() : Step.stay(this);
    }

    @Override
    public void draw(Canvas canvas, Facts facts) {
        int columns = DialogBox.columns(canvas, WIDTH);
        List<String> same = CommandRows.of(List.of(intent), facts);
        int rows = 5 + (same.isEmpty() ? 0 : same.size() + 1);
        Canvas inside = DialogBox.open(canvas, columns, rows, title, false);
        Optional<Operation> operation = id.flatMap(facts.engine()::operation);
        String stage = "waiting";
        int perMille = -1;
        String figures = "";
        if (operation.isPresent()) {
            stage = ProgressText.stage(operation.get());
            perMille = operation.get().progress().perMille();
            figures = ProgressText.figures(operation.get().progress());
        }
        inside.text(0, 0, columns, Role.TEXT, stage);
        inside.gauge(0, 1, columns, Role.PROGRESS, Math.max(0, perMille) / 1000.0);
        inside.text(0, 2, columns, Role.DIM_TEXT, figures);
        CommandRows.draw(same, inside, 4);
        DialogBox.keys(
                inside,
                inside.height() - 1,
                List.of(
                        facts.keymap().label(Command.OPERATION_CANCEL), "cancel the work",
                        facts.keymap().label(Command.CANCEL), "let it go on behind"));
    }
}
