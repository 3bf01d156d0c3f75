package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.diagnosis.Diagnosis;
import org.lxdeck.engine.diagnosis.Reason;
import org.lxdeck.engine.diagnosis.Remedy;
import org.lxdeck.engine.diagnosis.Weight;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.Symbols;

/** Draws an answer: a sign for the weight of each reason, what was seen under it, then what to try. */
final class WhyDrawing {
    private static final int WIDTH = 84;

    /** A row of the answer; {@code remedy} is the number of the remedy it belongs to, −1 for none. */
    private record Row(int sign, Role signRole, int indent, Role role, String text, int remedy) {}

    private final Symbols symbols;
    private final int columns;
    private final List<Row> rows = new ArrayList<>();
    private int remedies;

    private WhyDrawing(Symbols symbols, int columns) {
        this.symbols = symbols;
        this.columns = columns;
    }

    static void draw(WhyDialog dialog, Canvas canvas, Facts facts) {
        int columns = DialogBox.columns(canvas, WIDTH);
        WhyDrawing drawing = new WhyDrawing(canvas.symbols(), columns);
        drawing.write(dialog, facts);
        List<Row> rows = drawing.rows;
        int visible = Math.max(1, Math.min(rows.size(), canvas.height() - 6));
        Canvas inside = DialogBox.open(canvas, columns, visible + 2, dialog.title(), false);
        int from = Math.max(0, Math.min(drawing.top(dialog.chosen(), visible), rows.size() - visible));
        for (int i = 0; i < visible && from + i < rows.size(); i++) {
            drawing.row(rows.get(from + i), inside, i, dialog.chosen());
        }
        keys(dialog, inside, facts);
        if (rows.size() > visible) {
            String where = (from + 1) + "–" + Math.min(rows.size(), from + visible) + " of " + rows.size();
            inside.right(0, inside.height() - 1, columns, Role.SCROLL, where);
        }
    }

    private static void keys(WhyDialog dialog, Canvas inside, Facts facts) {
        List<String> pairs = new ArrayList<>();
        List<Remedy> remedies = dialog.remedies();
        if (dialog.chosen() < remedies.size()) {
            Remedy remedy = remedies.get(dialog.chosen());
            boolean pane = WhyDialog.Pane.of(remedy.way()) != WhyDialog.Pane.NONE
                    && dialog.container().isPresent();
            if (pane || WhyDialog.isOurs(remedy)) {
                pairs.addAll(List.of(facts.keymap().label(Command.ACCEPT), pane ? "show it" : "type it"));
            }
            pairs.addAll(List.of(
                    facts.keymap().label(Command.DOWN), "next",
                    facts.keymap().label(Command.UP), "previous"));
        }
        pairs.addAll(List.of(facts.keymap().label(Command.CANCEL), "close"));
        DialogBox.keys(inside, inside.height() - 1, pairs);
    }

    /** The window in which the remedy under the cursor is seen with as much of its reason as fits. */
    private int top(int chosen, int visible) {
        int last = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).remedy() == chosen) {
                last = i;
            }
        }
        return last < visible ? 0 : last - visible + 1;
    }

    private void row(Row row, Canvas inside, int y, int chosen) {
        if (row.sign() != ' ') {
            inside.cell(Math.max(0, row.indent() - 2), y, row.signRole(), row.sign());
        }
        inside.text(row.indent(), y, Math.max(0, columns - row.indent()), row.role(), row.text());
        if (row.remedy() >= 0 && row.remedy() == chosen) {
            inside.tint(0, y, columns, 1, Role.SELECTION);
        }
    }

    private void write(WhyDialog dialog, Facts facts) {
        if (!dialog.problem().isEmpty()) {
            wrapped(' ', Role.ERROR, 0, Role.WARN, dialog.problem(), -1);
            return;
        }
        if (dialog.diagnosis().isEmpty()) {
            rows.add(new Row(' ', Role.TEXT, 0, Role.DIM_TEXT, "looking", -1));
            return;
        }
        Diagnosis diagnosis = dialog.diagnosis().get();
        wrapped(' ', Role.TEXT, 0, Role.TEXT, diagnosis.state(), -1);
        if (diagnosis.reasons().isEmpty()) {
            rows.add(new Row(' ', Role.TEXT, 0, Role.TEXT, "", -1));
            wrapped(symbols.done(), Role.OK, 2, Role.TEXT, "Nothing is wrong with it that lxdeck can see.", -1);
        }
        for (Reason reason : diagnosis.reasons()) {
            rows.add(new Row(' ', Role.TEXT, 0, Role.TEXT, "", -1));
            reason(reason, facts);
        }
    }

    private void reason(Reason reason, Facts facts) {
        boolean cause = reason.weight() == Weight.CAUSE;
        boolean strain = reason.weight() == Weight.STRAIN;
        int sign = cause ? symbols.failed() : strain ? symbols.warning() : symbols.separator();
        Role role = cause ? Role.CRIT : strain ? Role.WARN : Role.INFO;
        wrapped(sign, role, 2, Role.STRONG, reason.sentence(), -1);
        for (String line : reason.evidence()) {
            wrapped(' ', role, 4, Role.DIM_TEXT, line, -1);
        }
        for (Remedy remedy : reason.remedies()) {
            String key = key(remedy, facts);
            String text = key.isEmpty() ? remedy.text() : remedy.text() + "  (key " + key + ")";
            wrapped(symbols.closed(), Role.KEY, 6, Role.TEXT, text, remedies);
            wrapped(' ', Role.CODE, 6, Role.CODE, remedy.line(), remedies);
            remedies++;
        }
    }

    /** The key that does the same on the row; empty when there is none. */
    private static String key(Remedy remedy, Facts facts) {
        @Nullable
        Command command =
                switch (remedy.way()) {
                    case START -> Command.START;
                    case UNFREEZE -> Command.UNFREEZE;
                    case KILL -> Command.KILL;
                    case SHELL -> Command.ATTACH;
                    case EDIT_PROFILE -> Command.PROFILE_EDIT;
                    case NONE, LOG, PROCESSES, CONFIG -> null;
                };
        return command == null ? "" : facts.keymap().label(command);
    }

    private void wrapped(int sign, Role signRole, int indent, Role role, String text, int remedy) {
        if (text.isEmpty()) {
            return;
        }
        int next = sign;
        for (String line : DialogBox.wrap(text, Math.max(1, columns - indent))) {
            rows.add(new Row(next, signRole, indent, role, line, remedy));
            next = ' ';
        }
    }
}
