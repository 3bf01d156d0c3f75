package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.Scope;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;

/**
 * The columns of the containers, each to be shown or hidden; the table behind it follows at once. What is shown still goes
 * where the screen is too narrow.
 *
 * @param focus the line with the keys
 */
public record ColumnMenu(List<String> columns, List<String> hidden, int focus) implements Dialog {
    private static final int WIDTH = 30;

    public ColumnMenu {
        columns = List.copyOf(columns);
        hidden = List.copyOf(hidden);
    }

    public static ColumnMenu of(List<String> columns, List<String> hidden) {
        return new ColumnMenu(columns, hidden, 0);
    }

    @Override
    public List<Scope> scopes() {
        return List.of(Scope.DIALOG, Scope.ANYWHERE);
    }

    @Override
    public Step press(Key key, @Nullable Command command, Facts facts) {
        if (command == Command.CANCEL || command == Command.ACCEPT) {
            return Step.close();
        }
        if (command == Command.FIELD_NEXT || command == Command.FIELD_PREVIOUS) {
            int to = Math.floorMod(focus + (command == Command.FIELD_NEXT ? 1 : -1), columns.size());
            return Step.stay(new ColumnMenu(columns, hidden, to));
        }
        if (key.types() && key.codePoint() == ' ') {
            return hide(toggled());
        }
        if (key.types() && key.codePoint() == '*') {
            return hide(List.of());
        }
        return Step.stay(this);
    }

    private List<String> toggled() {
        List<String> now = new ArrayList<>(hidden);
        String column = columns.get(focus);
        if (!now.remove(column)) {
            now.add(column);
        }
        return now;
    }

    private Step hide(List<String> now) {
        return Step.stay(new ColumnMenu(columns, now, focus), new Ask.HideColumns(now));
    }

    @Override
    public void draw(Canvas canvas, Facts facts) {
        int width = DialogBox.columns(canvas, WIDTH);
        int visible = Math.max(1, Math.min(columns.size(), canvas.height() - 4));
        Canvas inside = DialogBox.open(canvas, width, visible + 2, "Columns", false);
        int from = Math.max(0, Math.min(focus - visible / 2, columns.size() - visible));
        for (int i = 0; i < visible && from + i < columns.size(); i++) {
            String column = columns.get(from + i);
            boolean shown = !hidden.contains(column);
            Canvas row = inside.sub(0, i, width, 1);
            row.text(0, 0, Role.KEY, shown ? "[x]" : "[ ]");
            row.text(4, 0, Math.max(0, width - 4), shown ? Role.TEXT : Role.DIM_TEXT, column);
            if (from + i == focus) {
                row.tint(0, 0, width, 1, Role.SELECTION);
            }
        }
        DialogBox.keys(inside, visible + 1, List.of("space", "show or hide", "*", "all", "esc", "close"));
    }
}
