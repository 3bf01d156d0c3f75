package org.lxdeck.tui.app;

import org.lxdeck.tui.dialog.Taste;
import org.lxdeck.tui.dialog.TasteDialog;

/** Puts keymaps and themes on, and opens the dialogs in which they are tried. */
final class Tailoring {
    private Tailoring() {}

    static Next open(Model model, boolean keymaps) {
        Taste now = keymaps
                ? Taste.of(
                        model.session().keymap().name(),
                        "",
                        false,
                        model.session().keymap())
                : Taste.of(model.theme().name(), "", false, model.theme());
        return Dialogs.open(model, TasteDialog.open(now));
    }

    /** Keys and colours as they are meant from now on. */
    static Model use(Model model, Taste taste) {
        Model now = model;
        if (taste.keymap().isPresent()) {
            now = now.withSession(now.session().withKeymap(taste.keymap().get()));
        }
        return taste.theme().isPresent() ? now.withTheme(taste.theme().get()) : now;
    }
}
