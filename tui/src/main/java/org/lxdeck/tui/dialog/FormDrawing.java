package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.DisplayWidth;

/** Draws a form: labels at the left, fields at the right, complaints under the field they are about. */
final class FormDrawing {
    private static final int WIDTH = 68;
    private static final int LABEL = 13;
    private static final int MOST_LABEL = 28;
    private static final int LIST_ROWS = 5;
    private static final int OFFER_ROWS = 5;

    private FormDrawing() {}

    static void draw(Form form, Canvas canvas, Facts facts) {
        form.purpose().behind(canvas, facts);
        int columns = DialogBox.columns(canvas, WIDTH);
        int label = label(form, columns);
        int width = Math.max(1, columns - label);
        int rows = 0;
        int focusRow = 0;
        for (int i = 0; i < form.fields().size(); i++) {
            if (i == form.focus()) {
                focusRow = rows;
            }
            rows += height(form, i, width, facts);
        }
        List<String> lines = CommandRows.of(form.lines(facts));
        int same = Math.max(1, lines.size()) + 1;
        same = rows + 4 + same > canvas.height() || !form.purpose().hasLine() ? 0 : same;
        HostTags hosts = HostTags.of(form.purpose().hosts());
        Canvas inside = DialogBox.open(canvas, columns, rows + 2 + same, form.title(), false, hosts, facts);
        int room = Math.max(1, inside.height() - 2 - same);
        int focusEnd = focusRow + height(form, form.focus(), width, facts);
        int scroll = Math.max(0, Math.min(focusRow, focusEnd - room));
        Canvas body = inside.sub(0, 0, inside.width(), Math.min(rows, room));
        int y = -scroll;
        for (int i = 0; i < form.fields().size(); i++) {
            field(form, i, label, body, y, facts);
            y += height(form, i, width, facts);
        }
        if (same > 0) {
            same(lines, inside, inside.height() - 1 - same);
        }
        buttons(form, inside, facts, !lines.isEmpty());
    }

    /** What does the same on a shell, once everything is filled in. */
    private static void same(List<String> lines, Canvas inside, int y) {
        if (lines.isEmpty()) {
            inside.text(0, y, inside.width(), Role.DIM_TEXT, "The line that does the same will stand here.");
        }
        CommandRows.draw(lines, inside, y);
    }

    private static void buttons(Form form, Canvas inside, Facts facts, boolean hasLine) {
        List<String> pairs = new ArrayList<>(List.of(
                facts.keymap().label(Command.ACCEPT),
                form.purpose().doing(),
                facts.keymap().label(Command.FIELD_NEXT),
                "next field"));
        if (form.field(form.focus()) instanceof Field.Many || form.field(form.focus()) instanceof Field.Flag) {
            pairs.addAll(List.of(facts.keymap().label(Command.CHOICE_TOGGLE), "on/off"));
        }
        pairs.addAll(List.of(facts.keymap().label(Command.CANCEL), "cancel"));
        if (hasLine) {
            pairs.addAll(List.of(CommandRows.copyKey(facts, form.takesText()), "copy line"));
        }
        DialogBox.keys(inside, inside.height() - 1, pairs);
    }

    /** Columns of the labels: as many as the longest needs, within reason. */
    private static int label(Form form, int columns) {
        int longest = LABEL;
        for (Field field : form.fields()) {
            longest = Math.max(longest, DisplayWidth.of(field.label()) + 1);
        }
        return Math.min(longest, Math.min(MOST_LABEL, columns / 2));
    }

    private static int height(Form form, int index, int width, Facts facts) {
        Field field = form.field(index);
        int rows = 1;
        if (field instanceof Field.One one) {
            rows = Math.max(1, Math.min(LIST_ROWS, one.options().size()));
        } else if (field instanceof Field.Many many) {
            rows = Math.max(1, Math.min(LIST_ROWS, many.options().size()));
        }
        if (index == form.focus()) {
            rows += Math.min(OFFER_ROWS, form.offers().size());
            rows += DialogBox.rows(form.purpose().help(form, index), width);
        }
        return rows + DialogBox.rows(complaint(form, index, facts), width);
    }

    /** A field complains once something was typed into it, or when Enter was tried. */
    private static String complaint(Form form, int index, Facts facts) {
        boolean fresh =
                form.field(index) instanceof Field.Line line && (line.text().isEmpty() || !line.touched());
        return fresh && !form.tried() ? "" : form.purpose().problem(form, index, facts);
    }

    private static void field(Form form, int index, int label, Canvas body, int y, Facts facts) {
        boolean hasKeys = index == form.focus();
        Field field = form.field(index);
        body.text(0, y, label - 1, hasKeys ? Role.STRONG : Role.LABEL, field.label());
        Canvas area =
                body.sub(label, y, Math.max(0, body.width() - label), height(form, index, body.width() - label, facts));
        int row = 1;
        if (field instanceof Field.Line line) {
            line(line, area, hasKeys);
        } else if (field instanceof Field.One one) {
            row = one(one, area, hasKeys);
        } else if (field instanceof Field.Many many) {
            row = many(many, area, hasKeys);
        } else if (field instanceof Field.Flag flag) {
            area.text(0, 0, hasKeys ? Role.BUTTON_FOCUS : Role.TEXT, flag.on() ? "[x] yes" : "[ ] no ");
        }
        if (hasKeys) {
            for (String help : DialogBox.lines(form.purpose().help(form, index), area.width())) {
                area.text(0, row++, Role.DIM_TEXT, help);
            }
            for (int i = 0; i < Math.min(OFFER_ROWS, form.offers().size()); i++) {
                boolean more = i == OFFER_ROWS - 1 && form.offers().size() > OFFER_ROWS;
                boolean path = form.field(index) instanceof Field.Line line && line.isPath();
                String whole = form.offers().get(i);
                String offer = path ? Completion.lastPart(whole) : whole;
                area.text(
                        1, row++, Role.DIM_TEXT, more ? "and " + (form.offers().size() - i) + " more" : offer);
            }
        }
        DialogBox.paragraph(area, row, Role.WARN, complaint(form, index, facts));
    }

    private static void line(Field.Line line, Canvas area, boolean hasKeys) {
        area.fill(0, 0, area.width(), 1, Role.FIELD);
        if (line.text().isEmpty()) {
            area.text(hasKeys ? 1 : 0, 0, area.width() - 1, Role.PLACEHOLDER, line.placeholder());
        }
        if (!line.text().isEmpty() || hasKeys) {
            line.input().draw(area, 0, 0, area.width(), Role.FIELD, hasKeys);
        }
    }

    private static int one(Field.One one, Canvas area, boolean hasKeys) {
        if (one.options().isEmpty()) {
            area.text(0, 0, Role.NO_VALUE, "none");
            return 1;
        }
        int rows = Math.min(LIST_ROWS, one.options().size());
        int top = Math.max(0, Math.min(one.selected() - rows / 2, one.options().size() - rows));
        for (int i = 0; i < rows; i++) {
            int option = top + i;
            boolean here = option == one.selected();
            String mark = here ? "(*) " : "( ) ";
            option(area, i, mark, one.options().get(option), one.details().get(option), here, hasKeys);
        }
        return rows;
    }

    private static int many(Field.Many many, Canvas area, boolean hasKeys) {
        if (many.options().isEmpty()) {
            area.text(0, 0, Role.NO_VALUE, "none");
            return 1;
        }
        int rows = Math.min(LIST_ROWS, many.options().size());
        int top = Math.max(0, Math.min(many.row() - rows / 2, many.options().size() - rows));
        for (int i = 0; i < rows; i++) {
            int option = top + i;
            int place = many.chosen().indexOf(many.options().get(option));
            String mark = place < 0 ? "[ ] " : many.chosen().size() == 1 ? "[x] " : "[" + (place + 1) + "] ";
            boolean here = option == many.row();
            option(area, i, mark, many.options().get(option), many.details().get(option), here, hasKeys);
        }
        return rows;
    }

    private static void option(
            Canvas area, int row, String mark, String name, String detail, boolean here, boolean hasKeys) {
        int x = area.text(0, row, here ? Role.STRONG : Role.TEXT, mark);
        x = area.text(x, row, Math.max(0, area.width() - x), here ? Role.STRONG : Role.TEXT, name);
        area.text(Math.max(x + 2, 22), row, Math.max(0, area.width() - Math.max(x + 2, 22)), Role.DIM_TEXT, detail);
        if (here && hasKeys) {
            area.tint(0, row, area.width(), 1, Role.SELECTION);
        }
    }
}
