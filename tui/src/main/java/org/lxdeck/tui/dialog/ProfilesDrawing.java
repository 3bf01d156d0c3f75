package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.Change;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;

/** Draws the profiles to choose from and the difference that the choice makes. */
final class ProfilesDrawing {
    private static final int WIDTH = 74;
    private static final int LIST_ROWS = 8;

    private ProfilesDrawing() {}

    static void draw(ProfilesDialog dialog, Canvas canvas, Facts facts) {
        int columns = DialogBox.columns(canvas, WIDTH);
        List<Intent> intents = dialog.intents();
        int options = dialog.pick().list().options().size();
        int listRows = Math.max(1, Math.min(Math.min(LIST_ROWS, canvas.height() / 3), options));
        int differences = rows(dialog);
        List<String> same = CommandRows.of(intents, facts);
        int sameRows = canvas.height() < listRows + 15 ? 0 : 3;
        int room = Math.max(3, Math.min(Math.max(4, differences), canvas.height() - listRows - 9 - sameRows));
        String subject = dialog.before().size() == 1
                ? dialog.before().keySet().iterator().next().name()
                : dialog.before().size() + " containers";
        String title = dialog.mode().title() + " of " + subject;
        if (dialog.mode() == ProfilesDialog.Mode.REMOVE) {
            title = "Take profiles away from " + subject;
        } else if (dialog.mode() == ProfilesDialog.Mode.ADD) {
            title = "Add profiles to " + subject;
        }
        List<String> hosts = new ArrayList<>();
        for (ContainerRef ref : dialog.before().keySet()) {
            hosts.add(ref.host());
        }
        Canvas inside = DialogBox.open(
                canvas, columns, listRows + room + 4 + sameRows, title, false, HostTags.of(hosts), facts);
        list(dialog.pick().list(), inside.sub(0, 0, inside.width(), listRows));
        int y = listRows + 1;
        inside.text(0, y, Role.HEADER, intents.isEmpty() ? "Nothing changes." : "This changes:");
        Canvas difference = inside.sub(0, y + 1, inside.width(), Math.max(0, inside.height() - y - 3 - sameRows));
        differences(dialog, difference);
        if (sameRows > 0) {
            CommandRows.draw(same, inside, inside.height() - 1 - sameRows);
        }
        List<String> keys = new ArrayList<>(List.of(facts.keymap().label(Command.CHOICE_TOGGLE), "on/off"));
        String accept = facts.keymap().label(Command.ACCEPT);
        keys.addAll(List.of(accept, intents.isEmpty() ? "close" : dialog.isKnown() ? "apply" : "(wait)"));
        keys.addAll(List.of(facts.keymap().label(Command.CANCEL), "cancel"));
        if (!intents.isEmpty()) {
            keys.addAll(List.of(CommandRows.copyKey(facts, false), "copy line"));
        }
        if (differences > difference.height()) {
            keys.addAll(List.of(facts.keymap().label(Command.PAGE_DOWN), "scroll"));
        }
        DialogBox.keys(inside, inside.height() - 1, keys);
    }

    private static void list(Field.Many list, Canvas area) {
        if (list.options().isEmpty()) {
            area.text(0, 0, Role.NO_VALUE, "There is no profile to choose.");
            return;
        }
        int rows = area.height();
        int top = Math.max(0, Math.min(list.row() - rows / 2, list.options().size() - rows));
        for (int i = 0; i < rows && top + i < list.options().size(); i++) {
            String name = list.options().get(top + i);
            int place = list.chosen().indexOf(name);
            boolean here = top + i == list.row();
            int x = area.text(
                    0, i, place < 0 ? Role.DIM_TEXT : Role.STRONG, place < 0 ? "[ ] " : "[" + (place + 1) + "] ");
            x = area.text(x, i, place < 0 ? Role.TEXT : Role.STRONG, name);
            int note = Math.max(x + 2, 24);
            area.text(
                    note,
                    i,
                    Math.max(0, area.width() - note),
                    Role.DIM_TEXT,
                    list.details().get(top + i));
            if (here) {
                area.tint(0, i, area.width(), 1, Role.SELECTION);
            }
        }
    }

    /** Rows of the whole difference. */
    static int rows(ProfilesDialog dialog) {
        int rows = 0;
        boolean many = dialog.before().size() > 1;
        for (Intent intent : dialog.intents()) {
            Answer.Previewed preview = dialog.previews().get(intent);
            rows += (many ? 1 : 0)
                    + (preview == null ? 1 : Math.max(1, preview.changes().size()));
        }
        return rows;
    }

    private static void differences(ProfilesDialog dialog, Canvas area) {
        int y = -Math.min(dialog.scroll(), Math.max(0, rows(dialog) - area.height()));
        boolean many = dialog.before().size() > 1;
        for (Intent intent : dialog.intents()) {
            if (many) {
                area.text(0, y++, area.width(), Role.STRONG, intent.subject());
            }
            Answer.Previewed preview = dialog.previews().get(intent);
            if (preview == null) {
                area.text(1, y++, Role.DIM_TEXT, "comparing");
            } else if (preview.error().isPresent()) {
                area.text(
                        1,
                        y++,
                        area.width() - 1,
                        Role.ERROR,
                        preview.error().get().message());
            } else if (preview.changes().isEmpty()) {
                area.text(1, y++, Role.DIM_TEXT, "no effective setting changes");
            } else {
                for (Change change : preview.changes()) {
                    change(change, area, y++);
                }
            }
        }
    }

    private static void change(Change change, Canvas area, int y) {
        int keyColumns = Math.max(12, area.width() * 2 / 5);
        String when = change.live() ? "live" : "next start";
        int values = Math.max(0, area.width() - keyColumns - 13);
        area.text(1, y, keyColumns - 2, Role.TEXT, change.key());
        boolean added = change.before().isEmpty();
        int x = keyColumns;
        if (!added) {
            x = area.text(x, y, Math.max(0, values / 2 - 2), Role.REMOVED, change.before());
        }
        x = area.text(x + (added ? 0 : 1), y, Role.DIM_TEXT, added ? "+ " : "-> ");
        String after = change.after().isEmpty() ? "(unset)" : change.after();
        int left = Math.max(0, keyColumns + values - x);
        area.text(x, y, left, change.after().isEmpty() ? Role.DIM_TEXT : Role.ADDED, after);
        area.right(area.width() - 11, y, 11, change.live() ? Role.OK : Role.WARN, when);
    }
}
