package org.lxdeck.tui.dialog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.Scope;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.term.KeyCode;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;

/**
 * Asks whether a choice of taste is only for now or is to be written into the person's configuration.
 *
 * @param writes whether the button that writes has the keys
 */
public record KeepDialog(TasteKind kind, String name, boolean writes) implements Dialog {
    private static final int COLUMNS = 60;

    static KeepDialog of(TasteKind kind, String name) {
        return new KeepDialog(kind, name, true);
    }

    @Override
    public List<Scope> scopes() {
        return List.of(Scope.CONFIRM, Scope.DIALOG, Scope.ANYWHERE);
    }

    @Override
    public Step press(Key key, @Nullable Command command, Facts facts) {
        if (key.is(KeyCode.ESCAPE) || command == Command.CANCEL || command == Command.NO) {
            return Step.close();
        }
        if (command == Command.YES) {
            return Step.close(new Ask.Keep(kind, name));
        }
        if (key.is(KeyCode.ENTER) || command == Command.ACCEPT) {
            return writes ? Step.close(new Ask.Keep(kind, name)) : Step.close();
        }
        boolean moves = command == Command.FIELD_NEXT
                || command == Command.FIELD_PREVIOUS
                || command == Command.CHOICE_LEFT
                || command == Command.CHOICE_RIGHT;
        return Step.stay(moves ? new KeepDialog(kind, name, !writes) : this);
    }

    @Override
    public void draw(Canvas canvas, Facts facts) {
        int columns = DialogBox.columns(canvas, COLUMNS);
        String question = "Write this line into your config.yaml, for the next time too?";
        int rows = DialogBox.rows(question, columns) + 5;
        Canvas inside = DialogBox.open(canvas, columns, rows, "Keep it", false);
        int row = DialogBox.paragraph(inside, 0, Role.TEXT, question);
        inside.text(2, row + 1, Math.max(0, columns - 2), Role.CODE, kind.id() + ": " + name);
        String yes = facts.keymap().label(Command.YES);
        String no = facts.keymap().label(Command.NO);
        int x = DialogBox.button(inside, 0, row + 3, "Write it", writes);
        DialogBox.button(inside, x, row + 3, "Only for now", !writes);
        DialogBox.keys(inside, row + 4, List.of(yes, "write it", no, "only for now"));
    }
}
