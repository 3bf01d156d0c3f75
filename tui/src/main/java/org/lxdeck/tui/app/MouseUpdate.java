package org.lxdeck.tui.app;

import org.lxdeck.tui.dialog.Dialog;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.term.KeyCode;

/**
 * The mouse: off unless somebody wants it, so that the terminal's own selection works. The wheel scrolls what is under
 * it, a click selects a row, a tab, a pane, or presses a key of the footer.
 */
final class MouseUpdate {
    private static final int ROWS = 3;

    private MouseUpdate() {}

    static Next toggle(Model model) {
        boolean on = !model.mouse();
        String key = model.session().keymap().label(Command.MOUSE);
        String text = on
                ? "The mouse scrolls and selects here; " + key + " gives it back to the terminal."
                : "The mouse is the terminal's again: it selects text.";
        return Next.of(OperationNews.toast(model.withMouse(on), Toast.Kind.INFO, text, ""), new Effect.Mouse(on));
    }

    static Next pointed(Model model, Msg.Pointed pointed) {
        if (!model.mouse()) {
            return Next.of(model);
        }
        return switch (pointed.action()) {
            case WHEEL_UP -> wheel(model, pointed, Command.UP, KeyCode.UP);
            case WHEEL_DOWN -> wheel(model, pointed, Command.DOWN, KeyCode.DOWN);
            case PRESS -> model.dialogs().isEmpty() ? click(model, pointed) : Next.of(model);
            default -> Next.of(model);
        };
    }

    private static Next wheel(Model model, Msg.Pointed pointed, Command command, KeyCode key) {
        Next next = Next.of(model);
        for (int i = 0; i < ROWS; i++) {
            Model now = next.model();
            if (now.dialog().isPresent()) {
                Dialog dialog = now.dialog().get();
                next = Dialogs.press(now, Key.of(key), dialog.takesText() ? null : command);
            } else {
                boolean pane = has(now.layout().detail(), pointed);
                Model under = now.withDetail(now.detail().withFocus(pane));
                Model moved = Navigation.list(under, command).model();
                next = Next.of(
                        moved.withDetail(moved.detail().withFocus(now.detail().focused())));
            }
        }
        return next;
    }

    private static Next click(Model model, Msg.Pointed pointed) {
        Object target = pointed.target();
        if (target instanceof RowSpot spot) {
            Model selected = model.withTable(new Tables.Change() {
                @Override
                public <R> TableView<R> apply(TableView<R> view) {
                    return view.select(spot.row());
                }
            });
            return Next.of(selected.withDetail(selected.detail().withFocus(false)));
        }
        if (target instanceof DetailTab tab) {
            return Next.of(model.withDetail(model.detail().withTab(tab).withFocus(true)));
        }
        if (target instanceof Command command) {
            return Commands.run(model, command);
        }
        return Next.of(
                model.withDetail(model.detail().withFocus(has(model.layout().detail(), pointed))));
    }

    private static boolean has(Rect rect, Msg.Pointed pointed) {
        return pointed.x() >= rect.x()
                && pointed.x() < rect.x() + rect.width()
                && pointed.y() >= rect.y()
                && pointed.y() < rect.y() + rect.height();
    }
}
