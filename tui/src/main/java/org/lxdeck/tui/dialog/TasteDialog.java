package org.lxdeck.tui.dialog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.Scope;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.term.KeyCode;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.DisplayWidth;

/**
 * The keymaps or the themes there are. The one that is highlighted is used at once; Esc goes back to the one before, Enter
 * keeps it and offers to write it down.
 *
 * @param before what was used when it was opened
 * @param tastes empty until they have been read
 * @param scroll of the keys that are shown beside the list
 */
public record TasteDialog(TasteKind kind, Taste before, List<Taste> tastes, int selected, int scroll)
        implements Dialog {
    private static final int COLUMNS = 92;
    private static final int ROWS = 22;

    public TasteDialog {
        tastes = List.copyOf(tastes);
    }

    /** The dialog, and its wish to hear what there is. */
    public static Step open(Taste before) {
        TasteDialog dialog = new TasteDialog(before.kind(), before, List.of(), 0, 0);
        return Step.stay(dialog, new Ask.ReadTastes(before.kind()));
    }

    @Override
    public List<Scope> scopes() {
        return List.of(Scope.DIALOG, Scope.LIST, Scope.ANYWHERE);
    }

    @Override
    public Step answer(Answer answer, Facts facts) {
        if (!(answer instanceof Answer.Tastes read) || read.kind() != kind || !tastes.isEmpty()) {
            return Step.stay(this);
        }
        int now = 0;
        for (int i = 0; i < read.tastes().size(); i++) {
            now = read.tastes().get(i).name().equals(before.name()) ? i : now;
        }
        return Step.stay(new TasteDialog(kind, before, read.tastes(), now, 0));
    }

    /** Enter and Esc do what they say whatever the map that is being tried makes of them. */
    @Override
    public Step press(Key key, @Nullable Command command, Facts facts) {
        if (key.is(KeyCode.ESCAPE) || command == Command.CANCEL) {
            return Step.close(new Ask.Use(before));
        }
        if (key.is(KeyCode.ENTER) || command == Command.ACCEPT) {
            return keep();
        }
        int last = tastes.size() - 1;
        if (key.is(KeyCode.UP) || command == Command.UP || command == Command.FIELD_PREVIOUS) {
            return select(selected - 1);
        }
        if (key.is(KeyCode.DOWN) || command == Command.DOWN || command == Command.FIELD_NEXT) {
            return select(selected + 1);
        }
        if (command == null) {
            return Step.stay(this);
        }
        return switch (command) {
            case FIRST -> select(0);
            case LAST -> select(last);
            case PAGE_DOWN, HALF_DOWN -> scrolled(8, facts);
            case PAGE_UP, HALF_UP -> scrolled(-8, facts);
            default -> Step.stay(this);
        };
    }

    private Step select(int wanted) {
        if (tastes.isEmpty()) {
            return Step.stay(this);
        }
        int now = Math.max(0, Math.min(tastes.size() - 1, wanted));
        TasteDialog moved = new TasteDialog(kind, before, tastes, now, now == selected ? scroll : 0);
        Taste taste = tastes.get(now);
        return taste.works() ? Step.stay(moved, new Ask.Use(taste)) : Step.stay(moved);
    }

    private Step scrolled(int by, Facts facts) {
        int most = kind == TasteKind.KEYMAP ? TasteSample.keys(facts.keymap()).size() - 1 : 0;
        return Step.stay(new TasteDialog(kind, before, tastes, selected, Math.max(0, Math.min(most, scroll + by))));
    }

    private Step keep() {
        if (tastes.isEmpty() || !tastes.get(selected).works()) {
            return tastes.isEmpty() ? Step.close() : Step.stay(this);
        }
        Taste taste = tastes.get(selected);
        boolean same = taste.name().equals(before.name());
        return same
                ? Step.close(new Ask.Use(taste))
                : Step.close(new Ask.Use(taste), new Ask.Open(KeepDialog.of(kind, taste.name())));
    }

    @Override
    public void draw(Canvas canvas, Facts facts) {
        int columns = DialogBox.columns(canvas, COLUMNS);
        int rows = Math.min(ROWS, canvas.height() - 4);
        Canvas inside = DialogBox.open(canvas, columns, rows, kind.title(), false);
        int list = Math.min(columns, columns >= 60 ? 18 : columns);
        int body = Math.max(0, inside.height() - 2);
        if (tastes.isEmpty()) {
            inside.text(0, 0, columns, Role.DIM_TEXT, "Reading…");
        }
        list(inside.sub(0, 0, list, body));
        if (columns > list && !tastes.isEmpty()) {
            Canvas right = inside.sub(list + 2, 0, columns - list - 2, body);
            Taste taste = tastes.get(selected);
            if (!taste.works()) {
                int row = DialogBox.paragraph(right, 0, Role.ERROR, "It cannot be used.");
                DialogBox.paragraph(right, row + 1, Role.TEXT, taste.problem());
            } else if (kind == TasteKind.KEYMAP) {
                TasteSample.drawKeys(right, taste, facts.keymap(), scroll);
            } else {
                TasteSample.drawColours(right, taste);
            }
        }
        String scrolls = kind == TasteKind.KEYMAP ? "pgdn" : "";
        DialogBox.keys(
                inside,
                inside.height() - 1,
                List.of("up down", "try", "enter", "keep", "esc", "go back", scrolls, "more keys"));
    }

    private void list(Canvas canvas) {
        int from = Math.max(0, Math.min(selected - canvas.height() + 1, tastes.size() - canvas.height()));
        for (int i = 0; i < canvas.height() && from + i < tastes.size(); i++) {
            Taste taste = tastes.get(from + i);
            boolean here = from + i == selected;
            if (here) {
                canvas.cell(0, i, Role.TEXT, canvas.symbols().cursor());
            }
            Role role = taste.works() ? Role.TEXT : Role.ERROR;
            int end = canvas.text(2, i, Math.max(0, canvas.width() - 2), role, taste.name());
            if (taste.own() && end + 6 <= canvas.width()) {
                canvas.text(canvas.width() - DisplayWidth.of("yours"), i, Role.DIM_TEXT, "yours");
            }
            if (here) {
                canvas.tint(0, i, canvas.width(), 1, Role.SELECTION);
            }
        }
    }
}
