package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.Scope;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;

/**
 * Text to read, as long as it is, with its end always within reach.
 *
 * @param lines paragraphs; wrapped to the screen
 */
public record MessageDialog(String title, List<String> lines, boolean isFailure, int scroll) implements Dialog {
    private static final int WIDTH = 76;

    public MessageDialog {
        lines = List.copyOf(lines);
    }

    public static MessageDialog of(String title, List<String> lines) {
        return new MessageDialog(title, lines, false, 0);
    }

    public static MessageDialog failure(String title, List<String> lines) {
        return new MessageDialog(title, lines, true, 0);
    }

    @Override
    public List<Scope> scopes() {
        return List.of(Scope.LIST, Scope.DIALOG, Scope.ANYWHERE);
    }

    @Override
    public Step press(Key key, @Nullable Command command, Facts facts) {
        if (command == null) {
            return Step.stay(this);
        }
        return switch (command) {
            case ACCEPT, CANCEL -> Step.close();
            case UP -> scrolled(-1);
            case DOWN -> scrolled(1);
            case PAGE_UP, HALF_UP -> scrolled(-10);
            case PAGE_DOWN, HALF_DOWN -> scrolled(10);
            case FIRST -> scrolled(-lines.size() * 8);
            case LAST -> scrolled(lines.size() * 8);
            default -> Step.stay(this);
        };
    }

    private Step scrolled(int by) {
        int most = Math.max(0, wrapped(WIDTH).size() - 3);
        int target = Math.max(0, Math.min(most, scroll + by));
        return Step.stay(new MessageDialog(title, lines, isFailure, target));
    }

    private List<String> wrapped(int columns) {
        List<String> all = new ArrayList<>();
        for (String line : lines) {
            all.addAll(DialogBox.wrap(line, columns));
        }
        return all;
    }

    @Override
    public void draw(Canvas canvas, Facts facts) {
        int columns = DialogBox.columns(canvas, WIDTH);
        List<String> text = wrapped(columns);
        int visible = Math.max(1, Math.min(text.size(), canvas.height() - 6));
        Canvas inside = DialogBox.open(canvas, columns, visible + 2, title, isFailure);
        int from = Math.max(0, Math.min(scroll, text.size() - visible));
        for (int i = 0; i < visible && from + i < text.size(); i++) {
            inside.text(0, i, columns, Role.TEXT, text.get(from + i));
        }
        int last = inside.height() - 1;
        DialogBox.keys(inside, last, List.of(facts.keymap().label(Command.CANCEL), "close"));
        if (text.size() > visible) {
            String where = (from + 1) + "–" + Math.min(text.size(), from + visible) + " of " + text.size();
            inside.right(0, last, columns, Role.SCROLL, where);
        }
    }
}
