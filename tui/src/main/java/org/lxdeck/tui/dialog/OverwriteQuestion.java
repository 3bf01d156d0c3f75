package org.lxdeck.tui.dialog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.Scope;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;

/** Asks before a file that is there is written over; Enter does nothing. */
public record OverwriteQuestion(String path, String text) implements Dialog {
    private static final int WIDTH = 60;

    @Override
    public List<Scope> scopes() {
        return List.of(Scope.CONFIRM, Scope.DIALOG, Scope.ANYWHERE);
    }

    @Override
    public Step press(Key key, @Nullable Command command, Facts facts) {
        if (command == Command.YES) {
            return Step.close(new Ask.SaveText(path, text, true));
        }
        boolean no = command == Command.NO || command == Command.CANCEL || command == Command.ACCEPT;
        return no ? Step.close() : Step.stay(this);
    }

    @Override
    public void draw(Canvas canvas, Facts facts) {
        int columns = DialogBox.columns(canvas, WIDTH);
        int rows = DialogBox.rows(path, columns) + 3;
        Canvas inside = DialogBox.open(canvas, columns, rows, "Write over the file?", true);
        int y = DialogBox.paragraph(inside, 0, Role.STRONG, path);
        y = DialogBox.paragraph(inside, y, Role.TEXT, "It is there already; what it holds is lost.");
        DialogBox.keys(
                inside,
                Math.min(y + 1, inside.height() - 1),
                List.of(
                        facts.keymap().label(Command.YES), "write over it",
                        facts.keymap().label(Command.NO), "leave it"));
    }
}
