package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.DisplayWidth;

/** How a question is drawn: what it says, the names, the fields, the choices. */
final class QuestionDrawing {
    private static final int WIDTH = 60;

    private QuestionDrawing() {}

    static void draw(Question question, Canvas canvas, Facts facts) {
        QuestionText text = question.text();
        int columns = DialogBox.columns(canvas, Math.max(WIDTH, DisplayWidth.of(text.title()) + 4));
        int fixed = 2
                + DialogBox.rows(text.severity().sentence(), columns)
                + (text.asksReason() ? 1 : 0)
                + (text.expected().isEmpty() ? 0 : DialogBox.rows(text.request(), columns) + 1);
        for (String line : text.lines()) {
            fixed += DialogBox.rows(line, columns);
        }
        int shown = Math.min(text.names().size(), QuestionText.PAGE);
        boolean more = text.names().size() > shown;
        List<String> same = CommandRows.of(question.shown(), facts);
        int room = fixed + shown + (more ? 1 : 0) + same.size() + 3;
        same = room > canvas.height() ? List.of() : same;
        fixed += same.isEmpty() ? 0 : same.size() + 1;
        int rows = fixed + shown + (more ? 1 : 0);
        Canvas inside = DialogBox.open(
                canvas, columns, rows, text.title(), text.isDangerous(), HostTags.ofIntents(question.meant()), facts);
        // On a small screen the names give way: what must be typed and the choices stay in sight.
        shown = Math.max(0, Math.min(shown, inside.height() - fixed - (more ? 1 : 0)));
        int y = 0;
        for (String line : text.lines()) {
            y = DialogBox.paragraph(inside, y, Role.TEXT, line);
        }
        y = names(question, inside, y, shown, facts);
        Role danger = text.isDangerous() ? Role.WARN : Role.DIM_TEXT;
        y = DialogBox.paragraph(inside, y, danger, text.severity().sentence());
        y = same.isEmpty() ? y : CommandRows.draw(same, inside, y + 1);
        y = fields(question, inside, y);
        choices(question, inside, Math.min(y + 1, inside.height() - 1), facts, !same.isEmpty());
    }

    private static int names(Question question, Canvas inside, int from, int shown, Facts facts) {
        List<String> names = question.text().names();
        int y = from;
        int top = Math.max(0, Math.min(question.top(), names.size() - shown));
        for (int i = 0; i < shown; i++) {
            inside.text(2, y++, inside.width() - 2, Role.STRONG, names.get(top + i));
        }
        if (names.size() > shown) {
            String where = shown == 0
                    ? "of " + names.size()
                    : (top + 1) + "–" + (top + shown) + " of " + names.size() + "   "
                            + facts.keymap().label(Command.PAGE_DOWN) + " more";
            inside.text(2, y++, inside.width() - 2, Role.DIM_TEXT, where);
        }
        return y;
    }

    private static int fields(Question question, Canvas inside, int from) {
        QuestionText text = question.text();
        int y = from;
        if (text.asksReason()) {
            field(inside, y++, "Reason", question.reason(), question.isOnReason());
        }
        if (!text.expected().isEmpty()) {
            Role role = question.tried() ? Role.ERROR : Role.TEXT;
            y = DialogBox.paragraph(inside, y, role, text.request());
            field(inside, y++, "Typed", question.typed(), question.isOnName());
        }
        return y;
    }

    private static void field(Canvas inside, int y, String label, TextInput input, boolean hasKeys) {
        int x = inside.text(0, y, Role.LABEL, label) + 1;
        int columns = Math.min(40, inside.width() - x);
        inside.fill(x, y, columns, 1, hasKeys ? Role.FIELD_FOCUS : Role.FIELD);
        input.draw(inside, x, y, columns, hasKeys ? Role.FIELD_FOCUS : Role.FIELD, hasKeys);
    }

    private static List<String> fieldHints(Question question, Facts facts) {
        String cancel = facts.keymap().label(Command.CANCEL);
        String enter = facts.keymap().label(Command.ACCEPT);
        if (question.isOnReason()) {
            return List.of(enter, "go on", cancel, "no");
        }
        String yes = question.choices().get(1).label().toLowerCase(Locale.ROOT);
        return question.isSatisfied() ? List.of(enter, yes, cancel, "no") : List.of(cancel, "no");
    }

    private static void choices(Question question, Canvas inside, int y, Facts facts, boolean hasLine) {
        int x = 0;
        List<Choice> choices = question.choices();
        for (int i = 0; i < choices.size(); i++) {
            boolean hasKeys = i + question.text().fields() == question.focus();
            x = DialogBox.button(inside, x, y, choices.get(i).label(), hasKeys);
        }
        Canvas rest = inside.sub(x + 2, y, inside.width() - x - 2, 1);
        List<String> keys = new ArrayList<>();
        if (question.takesText()) {
            keys.addAll(fieldHints(question, facts));
        } else if (choices.size() == 2) {
            keys.addAll(List.of(
                    facts.keymap().label(Command.YES), "yes",
                    facts.keymap().label(Command.NO), "no"));
        }
        if (hasLine) {
            keys.addAll(List.of(facts.keymap().label(Command.LINE_COPY), "copy line"));
        }
        DialogBox.keys(rest, 0, keys);
    }
}
