package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.KeyChord;
import org.lxdeck.tui.input.Keymap;
import org.lxdeck.tui.input.Scope;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;

/** What a keymap or a theme is like, beside its name. */
final class TasteSample {
    private static final int KEYS = 20;
    private static final List<Scope> SHOWN = List.of(
            Scope.CONTAINERS,
            Scope.LIST,
            Scope.GLOBAL,
            Scope.IMAGES,
            Scope.PROFILES,
            Scope.OPERATIONS,
            Scope.TEXT,
            Scope.PROCESSES);

    private TasteSample() {}

    /** The keys of a map, a heading without keys before each group. */
    static List<HelpEntry> keys(Keymap keymap) {
        List<HelpEntry> all = new ArrayList<>();
        for (Scope scope : SHOWN) {
            int before = all.size();
            for (Command command : Command.values()) {
                if (command.scope() == scope) {
                    all.add(new HelpEntry(scope.title(), text(keymap, command), command.doc(), ""));
                }
            }
            if (all.size() > before) {
                all.add(before, new HelpEntry(scope.title(), "", "", ""));
            }
        }
        return all;
    }

    private static String text(Keymap keymap, Command command) {
        StringBuilder keys = new StringBuilder();
        for (KeyChord chord : keymap.chords(command)) {
            keys.append(keys.length() == 0 ? "" : "  ").append(chord);
        }
        return keys.toString();
    }

    static void drawKeys(Canvas canvas, Taste taste, Keymap keymap, int scroll) {
        canvas.text(0, 0, canvas.width(), Role.STRONG, taste.doc());
        List<HelpEntry> all = keys(keymap);
        int rows = Math.max(0, canvas.height() - 2);
        int from = Math.max(0, Math.min(scroll, all.size() - rows));
        int keyColumns = Math.min(KEYS, Math.max(6, canvas.width() / 3));
        for (int i = 0; i < rows && from + i < all.size(); i++) {
            HelpEntry entry = all.get(from + i);
            if (entry.doc().isEmpty()) {
                canvas.text(0, i + 2, canvas.width(), Role.HEADER, entry.group());
                continue;
            }
            canvas.text(1, i + 2, keyColumns - 2, Role.KEY, entry.keys());
            canvas.text(keyColumns, i + 2, Math.max(0, canvas.width() - keyColumns), Role.TEXT, entry.doc());
        }
    }

    /** Some of everything; what lies behind the dialog shows the rest. */
    static void drawColours(Canvas canvas, Taste taste) {
        DialogBox.paragraph(canvas, 0, Role.STRONG, taste.doc());
        int x = 0;
        x = status(canvas, x, 3, Role.RUNNING, canvas.symbols().running(), "Running");
        x = status(canvas, x, 3, Role.STOPPED, canvas.symbols().stopped(), "Stopped");
        status(canvas, x, 3, Role.FROZEN, canvas.symbols().frozen(), "Frozen");
        x = status(canvas, 0, 4, Role.TRANSITION, canvas.symbols().transition(), "Starting");
        status(canvas, x, 4, Role.ERROR, canvas.symbols().error(), "Error");

        gauge(canvas, 6, "CPU", Role.GAUGE_OK, 0.34);
        gauge(canvas, 7, "Memory", Role.GAUGE_WARN, 0.81);
        gauge(canvas, 8, "Disk", Role.GAUGE_CRIT, 0.97);

        canvas.text(1, 10, Role.STRONG, "web-1");
        canvas.text(10, 10, Role.TEXT, "the row that is selected");
        canvas.tint(0, 10, Math.min(40, canvas.width()), 1, Role.SELECTION);
        x = canvas.text(1, 11, Role.MARK, "web-2") + 4;
        x = canvas.text(x, 11, Role.MATCH, "found");
        canvas.text(x + 2, 11, Role.DIM_TEXT, "of second rank");

        x = canvas.text(0, 13, Role.OK, "well") + 2;
        x = canvas.text(x, 13, Role.INFO, "news") + 2;
        x = canvas.text(x, 13, Role.WARN, "warning") + 2;
        canvas.text(x, 13, Role.CRIT, "at its limit");
        x = canvas.text(0, 14, Role.ADDED, "+ added") + 2;
        x = canvas.text(x, 14, Role.REMOVED, "- removed") + 2;
        x = canvas.text(x, 14, Role.CODE, "lxdeck list") + 2;
        canvas.text(x, 14, Role.COMMENT, "# a comment");

        x = DialogBox.button(canvas, 0, 16, "No", true);
        x = DialogBox.button(canvas, x, 16, "Yes", false);
        canvas.text(x, 16, Role.FIELD, " a field        ");
        x = canvas.text(0, 18, Role.TOAST, " Started “web-1”. ") + 2;
        canvas.text(x, 18, Role.TOAST_ERROR, " It failed. ");
    }

    private static int status(Canvas canvas, int x, int y, Role role, int glyph, String word) {
        canvas.cell(x, y, role, glyph);
        return canvas.text(x + 2, y, role, word) + 3;
    }

    private static void gauge(Canvas canvas, int y, String label, Role role, double part) {
        canvas.text(0, y, Role.LABEL, label);
        canvas.gauge(8, y, Math.max(0, Math.min(30, canvas.width() - 8)), role, part);
    }
}
