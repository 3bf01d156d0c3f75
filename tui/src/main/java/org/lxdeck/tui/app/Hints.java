package org.lxdeck.tui.app;

import org.jspecify.annotations.Nullable;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.Scope;

/** Finds the moment for a hint. One that was followed is never shown again, nor one that was seen three times. */
final class Hints {
    private static final int SHOWN = 3;
    private static final int USED = 9;
    private static final int STEPS = 15;
    private static final int STRANGE = 3;
    private static final long LONG = 9_000;

    private static final Hint[] ALL = Hint.values();

    private Hints() {}

    /** A command was run on the main screen, or a key that is bound to none was pressed. */
    static Model pressed(Model before, Model after, @Nullable Command command) {
        Model now = after;
        if (!now.guide().hints()) {
            return now;
        }
        for (Hint hint : ALL) {
            if (hint.command() == command && now.guide().count(hint.habit()) < USED) {
                now = used(now, hint);
            }
        }
        now = counted(now, command);
        Hint hint = due(before, now, command);
        return hint == null ? now : show(now, hint);
    }

    private static Model used(Model model, Hint hint) {
        Guide guide = model.guide();
        while (guide.count(hint.habit()) < USED) {
            guide = guide.counted(hint.habit());
        }
        return model.withGuide(guide);
    }

    /** How often the same was pressed; between two verbs of the same kind a movement does not count. */
    private static Model counted(Model model, @Nullable Command command) {
        Guide guide = model.guide();
        boolean verb = command != null && command.scope() == Scope.CONTAINERS;
        boolean afterVerb = guide.last() != null && guide.last().scope() == Scope.CONTAINERS;
        if (isStep(command) && afterVerb) {
            return model;
        }
        Command kind = isStep(command) ? Command.DOWN : command;
        int streak = guide.last() == kind && (verb || kind == Command.DOWN || kind == null) ? guide.streak() + 1 : 1;
        return model.withGuide(guide.pressed(kind, streak));
    }

    private static boolean isStep(@Nullable Command command) {
        return command == Command.UP || command == Command.DOWN;
    }

    private static @Nullable Hint due(Model before, Model now, @Nullable Command command) {
        Guide guide = now.guide();
        if (isStep(command) && guide.last() == Command.DOWN && guide.streak() == STEPS) {
            return Hint.FILTER;
        }
        if (command == null) {
            return guide.streak() == STRANGE ? Hint.HELP : null;
        }
        boolean verb = command.scope() == Scope.CONTAINERS;
        if (verb && guide.streak() == 2 && now.tables().containers().marks().isEmpty()) {
            return Hint.MARK;
        }
        if (command == Command.DETAIL_OPEN
                && now.page() == Page.CONTAINERS
                && !before.detail().equals(now.detail())) {
            return Hint.TABS;
        }
        return command == Command.HELP && guide.count(Hint.HELP.habit()) == USED ? Hint.COMMANDS : null;
    }

    private static Model show(Model model, Hint hint) {
        String key = model.session().keymap().label(hint.command());
        if (key.isEmpty() || Tour.isShown(model) || model.guide().count(hint.habit()) >= SHOWN) {
            return model;
        }
        Toast toast = new Toast(Toast.Kind.INFO, key + " " + hint.text() + ".", "", model.nowMillis() + LONG);
        return model.withGuide(model.guide().counted(hint.habit())).withToast(toast);
    }
}
