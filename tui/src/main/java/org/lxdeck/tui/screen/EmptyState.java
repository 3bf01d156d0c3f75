package org.lxdeck.tui.screen;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.tui.app.Availability;
import org.lxdeck.tui.app.Model;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;

/** What stands where a table has no rows: why, and which key to press next. */
final class EmptyState {
    private EmptyState() {}

    static void draw(Model model, Canvas canvas) {
        String title = title(model);
        List<Command> offers = new ArrayList<>();
        for (Command command : offers(model)) {
            if (Availability.whyNot(model, command).isEmpty()) {
                offers.add(command);
            }
        }
        int y = Math.max(0, (canvas.height() - offers.size() - 2) * 2 / 5);
        canvas.center(0, y, canvas.width(), Role.STRONG, title);
        y += 2;
        int x = Math.max(1, canvas.width() / 2 - 28);
        for (Command command : offers) {
            String key = model.session().keymap().label(command);
            canvas.right(x, y, 6, Role.KEY, key);
            canvas.text(x + 8, y, Math.max(0, canvas.width() - x - 8), Role.TEXT, command.doc());
            y++;
        }
        if (!model.session().hint().isEmpty()) {
            canvas.center(0, y + 1, canvas.width(), Role.WARN, model.session().hint());
        }
    }

    private static String title(Model model) {
        if (!model.synced()) {
            return "Reading";
        }
        if (!model.table().filter().isEmpty()) {
            return "Nothing matches “" + model.table().filter() + "”.";
        }
        return switch (model.page()) {
            case CONTAINERS -> "There are no containers here yet.";
            case IMAGES -> "There are no images here yet.";
            case PROFILES -> "There are no profiles here yet.";
            case OPERATIONS -> "Nothing is being done, and nothing was.";
            case HOST -> "No host is known yet.";
        };
    }

    private static List<Command> offers(Model model) {
        if (!model.synced()) {
            return List.of();
        }
        if (!model.table().filter().isEmpty()) {
            return List.of(Command.BACK);
        }
        return switch (model.page()) {
            case CONTAINERS ->
                List.of(Command.FIRST_CONTAINER, Command.LAUNCH, Command.SCREEN_IMAGES, Command.HELP, Command.QUIT);
            case IMAGES -> List.of(Command.IMAGE_IMPORT, Command.IMAGE_STARTER);
            case PROFILES -> List.of(Command.PROFILE_CREATE);
            case OPERATIONS, HOST -> List.of();
        };
    }
}
