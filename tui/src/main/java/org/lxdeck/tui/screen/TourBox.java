package org.lxdeck.tui.screen;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.tui.app.Model;
import org.lxdeck.tui.app.TourStep;
import org.lxdeck.tui.dialog.DialogBox;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.KeyChord;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;

/** The step of the tour, or its offer, in the lower right corner: it covers as little as it can and takes no keys. */
final class TourBox {
    private static final int WIDTH = 46;
    private static final int ROWS = 6;

    private TourBox() {}

    /** Rows above the footer that it takes. */
    static int rows(Model model, Canvas canvas) {
        boolean shown = model.guide().step().isPresent() || model.guide().isOffered();
        return shown && canvas.width() >= WIDTH && canvas.height() >= ROWS + 6 ? ROWS : 0;
    }

    static void draw(Model model, Canvas canvas) {
        int rows = rows(model, canvas);
        if (rows == 0) {
            return;
        }
        Canvas box = canvas.sub(canvas.width() - WIDTH, canvas.height() - 1 - rows, WIDTH, rows);
        box.clear(Role.DIALOG);
        box.box(0, 0, WIDTH, rows, Role.DIALOG_BORDER);
        Canvas inside = box.sub(2, 1, WIDTH - 4, rows - 2);
        String back = model.session().keymap().label(Command.BACK);
        if (model.guide().step().isPresent()) {
            TourStep step = model.guide().step().get();
            int all = TourStep.values().length;
            box.text(
                    2,
                    0,
                    WIDTH - 4,
                    Role.DIALOG_TITLE,
                    " Tour " + step.number() + " of " + all + ": " + step.title() + " ");
            int x = inside.text(0, 0, Role.LABEL, "Press ");
            inside.text(x, 0, inside.width() - x, Role.KEY, keys(model, step.commands()));
            DialogBox.paragraph(inside, 1, Role.TEXT, step.task());
            foot(inside, back, "leaves the tour");
        } else {
            box.text(2, 0, WIDTH - 4, Role.DIALOG_TITLE, " New here? ");
            DialogBox.paragraph(inside, 0, Role.TEXT, "A tour of five steps takes a minute:");
            String line = model.session().keymap().label(Command.COMMAND_LINE);
            inside.text(1, 1, inside.width() - 1, Role.KEY, line + Command.TOUR.id() + " enter");
            foot(inside, back, "no, thank you");
        }
    }

    private static void foot(Canvas inside, String key, String label) {
        DialogBox.keys(inside, inside.height() - 1, List.of(key, label));
    }

    private static String keys(Model model, List<Command> commands) {
        List<String> keys = new ArrayList<>();
        for (Command command : commands) {
            List<KeyChord> chords = model.session().keymap().chords(command);
            if (!chords.isEmpty()) {
                keys.add(chords.get(0).toString());
            }
        }
        return String.join(" or ", keys);
    }
}
