package org.lxdeck.tui.dialog;

import java.util.Optional;
import org.lxdeck.tui.input.Keymap;
import org.lxdeck.tui.theme.Theme;

/**
 * A keymap or a theme that can be chosen.
 *
 * @param name of its file, without the ending
 * @param doc one line about it
 * @param own whether it is a file of the person's
 * @param problem why it cannot be used, with file and line; empty when it can
 */
public record Taste(
        TasteKind kind,
        String name,
        String doc,
        boolean own,
        String problem,
        Optional<Keymap> keymap,
        Optional<Theme> theme) {

    public static Taste of(String name, String doc, boolean own, Keymap keymap) {
        return new Taste(TasteKind.KEYMAP, name, doc, own, "", Optional.of(keymap), Optional.empty());
    }

    public static Taste of(String name, String doc, boolean own, Theme theme) {
        return new Taste(TasteKind.THEME, name, doc, own, "", Optional.empty(), Optional.of(theme));
    }

    public static Taste broken(TasteKind kind, String name, boolean own, String problem) {
        return new Taste(kind, name, "", own, problem, Optional.empty(), Optional.empty());
    }

    public boolean works() {
        return problem.isEmpty();
    }
}
