package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.Scope;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;

/**
 * The columns a table can be sorted by, each with a letter of its name as its key. The key of the order that is in force
 * turns it around.
 *
 * @param current the order in force
 * @param reverse whether that is turned around
 * @param focus the line with the keys
 */
public record SortMenu(List<String> labels, int current, boolean reverse, int focus) implements Dialog {
    private static final int WIDTH = 30;

    public SortMenu {
        labels = List.copyOf(labels);
    }

    public static SortMenu of(List<String> labels, int current, boolean reverse) {
        return new SortMenu(labels, current, reverse, current);
    }

    @Override
    public List<Scope> scopes() {
        return List.of(Scope.DIALOG, Scope.ANYWHERE);
    }

    @Override
    public Step press(Key key, @Nullable Command command, Facts facts) {
        if (command == Command.CANCEL) {
            return Step.close();
        }
        if (command == Command.ACCEPT) {
            return take(focus);
        }
        if (command == Command.FIELD_NEXT || command == Command.FIELD_PREVIOUS) {
            int to = Math.floorMod(focus + (command == Command.FIELD_NEXT ? 1 : -1), labels.size());
            return Step.stay(new SortMenu(labels, current, reverse, to));
        }
        if (key.types()) {
            int hit = letters().indexOf(Character.toString(key.codePoint()));
            return hit < 0 ? Step.stay(this) : take(hit);
        }
        return Step.stay(this);
    }

    private Step take(int sort) {
        return Step.close(new Ask.Sort(sort, sort == current && !reverse));
    }

    /** A letter for each label: the first of its own that no label before it has, else a capital or a digit. */
    private List<String> letters() {
        List<String> letters = new ArrayList<>();
        for (String label : labels) {
            letters.add(letter(label.toLowerCase(Locale.ROOT), letters));
        }
        return letters;
    }

    private static String letter(String label, List<String> taken) {
        String spare = label + label.toUpperCase(Locale.ROOT) + "1234567890";
        for (int i = 0; i < spare.length(); i++) {
            String one = spare.substring(i, i + 1);
            if (Character.isLetterOrDigit(one.charAt(0)) && !taken.contains(one)) {
                return one;
            }
        }
        return " ";
    }

    @Override
    public void draw(Canvas canvas, Facts facts) {
        int columns = DialogBox.columns(canvas, WIDTH);
        int visible = Math.max(1, Math.min(labels.size(), canvas.height() - 4));
        Canvas inside = DialogBox.open(canvas, columns, visible + 2, "Sort by", false);
        List<String> letters = letters();
        int from = Math.max(0, Math.min(focus - visible / 2, labels.size() - visible));
        for (int i = 0; i < visible && from + i < labels.size(); i++) {
            int sort = from + i;
            Canvas row = inside.sub(0, i, columns, 1);
            row.text(0, 0, Role.KEY, letters.get(sort));
            row.text(3, 0, Math.max(0, columns - 6), sort == current ? Role.STRONG : Role.TEXT, labels.get(sort));
            if (sort == current) {
                row.right(0, 0, columns, Role.DIM_TEXT, reverse ? "reversed" : "now");
            }
            if (sort == focus) {
                row.tint(0, 0, columns, 1, Role.SELECTION);
            }
        }
        DialogBox.keys(inside, visible + 1, List.of("enter", "sort, again: reverse", "esc", "close"));
    }
}
