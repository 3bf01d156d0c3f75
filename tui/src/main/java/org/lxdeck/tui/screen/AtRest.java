package org.lxdeck.tui.screen;

import java.util.List;
import java.util.Locale;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.tui.app.Availability;
import org.lxdeck.tui.app.Model;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;

/** What stands in a pane that has nothing to show of a container that does not run: why, and which key to press next. */
final class AtRest {
    private static final List<Command> OFFERS = List.of(Command.START, Command.WHY, Command.CONTAINER_LOG);

    private AtRest() {}

    static void draw(Model model, Container container, String nothing, Canvas canvas) {
        String word = container.status() == ContainerStatus.ERROR
                ? "in error"
                : container.status().label().toLowerCase(Locale.ROOT);
        canvas.text(0, 0, canvas.width(), Role.TEXT, "“" + container.name() + "” is " + word + ": " + nothing + ".");
        Availability availability = new Availability(model);
        int y = 2;
        for (Command command : OFFERS) {
            String key = model.session().keymap().label(command);
            if (!key.isEmpty() && availability.whyNot(command).isEmpty()) {
                canvas.text(2, y, Role.KEY, key);
                canvas.text(6, y, Math.max(0, canvas.width() - 6), Role.TEXT, command.doc());
                y++;
            }
        }
    }
}
