package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.tui.config.Difference;
import org.lxdeck.tui.config.Difference.Kind;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.DisplayWidth;

/** Draws the difference, and what became of it. */
final class ConfigReviewDrawing {
    private static final int WIDTH = 110;

    private ConfigReviewDrawing() {}

    static void draw(ConfigReview review, Canvas canvas, Facts facts) {
        review.editor().draw(canvas, facts);
        int columns = DialogBox.columns(canvas, WIDTH);
        List<Row> rows = rows(review.lines(facts), columns);
        List<String> same = review.id().isPresent() ? List.of() : CommandRows.of(List.of(review.intent()), facts);
        int below = same.isEmpty() || canvas.height() < 20 ? 0 : same.size() + 1;
        int room = Math.max(1, Math.min(rows.size(), canvas.height() - 6 - below));
        String title = title(review, facts);
        HostTags hosts = HostTags.of(List.of(review.draft().what().host()));
        Canvas inside = DialogBox.open(canvas, columns, room + 2 + below, title, false, hosts, facts);
        room = Math.max(1, inside.height() - 2 - below);
        int from = Math.max(0, Math.min(review.top(), rows.size() - room));
        for (int i = 0; i < room && from + i < rows.size(); i++) {
            rows.get(from + i).draw(inside, i);
        }
        int last = inside.height() - 1;
        if (below > 0) {
            CommandRows.draw(same, inside, last - same.size());
        }
        DialogBox.keys(inside, last, keys(review, facts));
        if (rows.size() > room) {
            String where = (from + 1) + "-" + Math.min(rows.size(), from + room) + " of " + rows.size();
            inside.right(0, last, columns, Role.SCROLL, where);
        }
    }

    private static String title(ConfigReview review, Facts facts) {
        String what = review.draft().what().title();
        Optional<Operation> operation = review.operation(facts);
        if (operation.isEmpty()) {
            return "Change " + what + " so?";
        }
        if (!operation.get().isFinal()) {
            return "Changing " + what + ": " + ProgressText.stage(operation.get());
        }
        return review.isDone(facts) ? "Changed " + what : "Not changed: " + what;
    }

    private static List<String> keys(ConfigReview review, Facts facts) {
        String enter = facts.keymap().label(Command.ACCEPT);
        String esc = facts.keymap().label(Command.CANCEL);
        if (review.isEnded(facts)) {
            return List.of(enter, review.isDone(facts) ? "close" : "back to the changes");
        }
        if (review.id().isPresent()) {
            return List.of(esc, "let it go on behind");
        }
        List<String> keys = new ArrayList<>();
        if (review.isReady()) {
            keys.addAll(List.of(enter, "apply"));
        } else if (review.preview().isEmpty()) {
            keys.addAll(List.of(enter, "(wait)"));
        }
        keys.addAll(List.of(esc, "back to the changes", CommandRows.copyKey(facts, false), "copy line"));
        return keys;
    }

    /** A line broken to the width there is. */
    private record Row(Difference.Line line, String text, int columns) {
        void draw(Canvas canvas, int y) {
            switch (line.kind()) {
                case HEADING -> canvas.text(0, y, columns, Role.HEADER, text);
                case NAME -> {
                    int x = canvas.text(0, y, columns, Role.STRONG, line.key());
                    canvas.text(x + 2, y, Math.max(0, columns - x - 2), Role.DIM_TEXT, line.note());
                }
                case NOTE -> canvas.text(2, y, Role.DIM_TEXT, text);
                case PROBLEM -> canvas.text(2, y, Role.ERROR, text);
                case CHANGE -> change(canvas, y);
            }
        }

        private void change(Canvas canvas, int y) {
            int note = DisplayWidth.of(line.note());
            int room = Math.max(8, columns - 2 - (note == 0 ? 0 : note + 2));
            int value = Math.max(8, (room - Math.min(DisplayWidth.of(line.key()), room / 2) - 7) / 2);
            int x = canvas.text(2, y, room / 2, Role.TEXT, line.key()) + 2;
            boolean was = !line.before().isEmpty();
            x = canvas.text(x, y, value, was ? Role.REMOVED : Role.NO_VALUE, was ? line.before() : "not set");
            x = canvas.text(x, y, Role.DIM_TEXT, " -> ");
            boolean is = !line.after().isEmpty();
            canvas.text(x, y, value, is ? Role.ADDED : Role.NO_VALUE, is ? line.after() : "not set");
            canvas.right(0, y, columns, Role.DIM_TEXT, line.note());
        }
    }

    private static List<Row> rows(List<Difference.Line> lines, int columns) {
        List<Row> rows = new ArrayList<>();
        for (Difference.Line line : lines) {
            boolean wraps = line.kind() == Kind.NOTE || line.kind() == Kind.PROBLEM;
            List<String> parts = wraps ? DialogBox.wrap(line.key(), columns - 2) : List.of(line.key());
            if (line.kind() == Kind.HEADING) {
                rows.add(new Row(Difference.Line.note(""), "", columns));
            }
            for (String part : parts) {
                rows.add(new Row(line, part, columns));
            }
        }
        return rows;
    }
}
