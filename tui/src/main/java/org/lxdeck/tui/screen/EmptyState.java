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
        String about = about(model);
        int y = Math.max(0, (canvas.height() - offers.size() - 3) * 2 / 5);
        canvas.center(0, y, canvas.width(), Role.STRONG, title);
        if (!about.isEmpty()) {
            canvas.center(0, ++y, canvas.width(), Role.DIM_TEXT, about);
        }
        y += 2;
        int x = Math.max(1, canvas.width() / 2 - 28);
        for (Command command : offers) {
            String key = model.session().keymap().label(command);
            canvas.right(x, y, 6, Role.KEY, key);
            String doc = command == Command.BACK ? "Show every row again" : command.doc();
            canvas.text(x + 8, y, Math.max(0, canvas.width() - x - 8), Role.TEXT, doc);
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
            case OPERATIONS -> "Nothing has been done yet.";
            case HOST -> "No host is known yet.";
        };
    }

    /** One more sentence where the title does not say what would stand here. */
    private static String about(Model model) {
        if (!model.synced() || !model.table().filter().isEmpty()) {
            return "";
        }
        return switch (model.page()) {
            case OPERATIONS -> "Whatever you start, stop or import stands here, with its progress and its end.";
            case IMAGES -> "An image is what a container is made from.";
            case PROFILES -> "A profile is configuration that several containers share.";
            case CONTAINERS, HOST -> "";
        };
    }

    private static List<Command> offers(Model model) {
        if (!model.synced()) {
            return List.of();
        }
        if (!model.table().filter().isEmpty()) {
            return List.of(Command.BACK, Command.FILTER);
        }
        return switch (model.page()) {
            case CONTAINERS ->
                List.of(Command.FIRST_CONTAINER, Command.LAUNCH, Command.SCREEN_IMAGES, Command.HELP, Command.QUIT);
            case IMAGES -> List.of(Command.IMAGE_STARTER, Command.IMAGE_IMPORT, Command.SCREEN_CONTAINERS);
            case PROFILES -> List.of(Command.PROFILE_CREATE);
            case OPERATIONS -> List.of(Command.SCREEN_CONTAINERS, Command.LINES_OPEN, Command.HELP);
            case HOST -> List.of(Command.REFRESH, Command.HELP);
        };
    }
}
