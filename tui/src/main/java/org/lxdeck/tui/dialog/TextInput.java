package org.lxdeck.tui.dialog;

import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.model.Text;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.DisplayWidth;

/**
 * A line of text being typed.
 *
 * @param cursor index in the text, at a code point's beginning
 */
public record TextInput(String text, int cursor) {
    private static final int LONGEST = 4096;

    public static TextInput of(String text) {
        return new TextInput(text, text.length());
    }

    /** The line after a key: a typed character, or a command of the edit scope; others leave it as it is. */
    public TextInput press(Key key, @Nullable Command command) {
        if (key.types()) {
            return insert(Character.toString(key.codePoint()));
        }
        if (command == null) {
            return this;
        }
        return switch (command) {
            case EDIT_LEFT -> at(left());
            case EDIT_RIGHT -> at(right());
            case EDIT_WORD_LEFT -> at(wordLeft());
            case EDIT_WORD_RIGHT -> at(wordRight());
            case EDIT_HOME -> at(0);
            case EDIT_END -> at(text.length());
            case EDIT_BACKSPACE -> cut(left(), cursor);
            case EDIT_DELETE -> cut(cursor, right());
            case EDIT_ERASE_WORD -> cut(wordLeft(), cursor);
            case EDIT_ERASE_START -> cut(0, cursor);
            case EDIT_ERASE_END -> cut(cursor, text.length());
            default -> this;
        };
    }

    /** The line with text put in at the cursor; what cannot be shown becomes a dot. */
    public TextInput insert(String more) {
        String clean = Text.line(more, LONGEST);
        if (text.length() + clean.length() > LONGEST) {
            return this;
        }
        return new TextInput(text.substring(0, cursor) + clean + text.substring(cursor), cursor + clean.length());
    }

    private TextInput at(int index) {
        return new TextInput(text, index);
    }

    private TextInput cut(int from, int to) {
        return new TextInput(text.substring(0, from) + text.substring(to), from);
    }

    private int left() {
        return cursor == 0 ? 0 : text.offsetByCodePoints(cursor, -1);
    }

    private int right() {
        return cursor >= text.length() ? text.length() : text.offsetByCodePoints(cursor, 1);
    }

    private int wordLeft() {
        int i = cursor;
        while (i > 0 && isGap(text.charAt(i - 1))) {
            i--;
        }
        while (i > 0 && !isGap(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private int wordRight() {
        int i = cursor;
        while (i < text.length() && isGap(text.charAt(i))) {
            i++;
        }
        while (i < text.length() && !isGap(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == '/' || c == ',' || c == '=';
    }

    /** Draws the line in so many columns; with the keys it shows a cursor and scrolls so that it is seen. */
    public void draw(Canvas canvas, int x, int y, int columns, Role role, boolean hasKeys) {
        if (columns <= 0) {
            return;
        }
        Canvas field = canvas.sub(x, y, columns, 1);
        int before = DisplayWidth.of(text.substring(0, cursor));
        int shift = hasKeys ? Math.max(0, before - columns + 1) : 0;
        if (!hasKeys) {
            field.text(0, 0, columns, role, text);
            return;
        }
        field.text(-shift, 0, role, text);
        boolean atEnd = cursor >= text.length();
        field.cell(before - shift, 0, Role.CURSOR, atEnd ? ' ' : text.codePointAt(cursor));
    }
}
