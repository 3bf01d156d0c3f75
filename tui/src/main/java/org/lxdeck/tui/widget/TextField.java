package org.lxdeck.tui.widget;

import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.term.CellWidth;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.theme.Role;

/** One line of text being edited: the text and the place of the cursor in it. Immutable; each change answers a new one. */
public record TextField(String text, int cursor) {
    private static final int MAX_LENGTH = 4096;

    public static final TextField EMPTY = new TextField("", 0);

    public TextField {
        cursor = Math.max(0, Math.min(text.length(), cursor));
    }

    /** A field with a text and the cursor behind it. */
    public static TextField of(String text) {
        return new TextField(text, text.length());
    }

    /** Types a character; keys that type nothing change nothing. */
    public TextField type(Key key) {
        return key.types() ? insert(Character.toString(key.codePoint())) : this;
    }

    /** Inserts a pasted text: line ends and tabs become blanks, what cannot be shown is dropped. */
    public TextField paste(String pasted) {
        StringBuilder clean = new StringBuilder();
        for (int i = 0; i < pasted.length() && clean.length() < MAX_LENGTH; ) {
            int point = pasted.codePointAt(i);
            i += Character.charCount(point);
            if (point == '\n' || point == '\t') {
                clean.append(' ');
            } else if (CellWidth.of(point) >= 0) {
                clean.appendCodePoint(point);
            }
        }
        return insert(clean.toString().strip());
    }

    private TextField insert(String added) {
        if (text.length() + added.length() > MAX_LENGTH) {
            return this;
        }
        return new TextField(text.substring(0, cursor) + added + text.substring(cursor), cursor + added.length());
    }

    /** Carries out one of the commands of {@link org.lxdeck.tui.input.Scope#EDIT}; others change nothing. */
    public TextField apply(Command command) {
        return switch (command) {
            case EDIT_LEFT -> new TextField(text, left());
            case EDIT_RIGHT -> new TextField(text, right());
            case EDIT_WORD_LEFT -> new TextField(text, wordLeft());
            case EDIT_WORD_RIGHT -> new TextField(text, wordRight());
            case EDIT_HOME -> new TextField(text, 0);
            case EDIT_END -> of(text);
            case EDIT_BACKSPACE -> without(left(), cursor);
            case EDIT_DELETE -> without(cursor, right());
            case EDIT_ERASE_WORD -> without(wordLeft(), cursor);
            case EDIT_ERASE_START -> without(0, cursor);
            case EDIT_ERASE_END -> without(cursor, text.length());
            default -> this;
        };
    }

    private TextField without(int from, int to) {
        return new TextField(text.substring(0, from) + text.substring(to), from);
    }

    /** The start of the character before the cursor, its combining marks included. */
    private int left() {
        int at = cursor;
        while (at > 0) {
            int point = text.codePointBefore(at);
            at -= Character.charCount(point);
            if (CellWidth.of(point) != 0) {
                break;
            }
        }
        return at;
    }

    private int right() {
        int at = cursor;
        if (at < text.length()) {
            at += Character.charCount(text.codePointAt(at));
        }
        while (at < text.length() && CellWidth.of(text.codePointAt(at)) == 0) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private int wordLeft() {
        int at = cursor;
        while (at > 0 && !isWord(text.codePointBefore(at))) {
            at -= Character.charCount(text.codePointBefore(at));
        }
        while (at > 0 && isWord(text.codePointBefore(at))) {
            at -= Character.charCount(text.codePointBefore(at));
        }
        return at;
    }

    private int wordRight() {
        int at = cursor;
        while (at < text.length() && !isWord(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        while (at < text.length() && isWord(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean isWord(int point) {
        return Character.isLetterOrDigit(point);
    }

    /** Draws the field; a long text is scrolled so that the cursor shows, an empty one shows what it is for. */
    public void draw(Canvas canvas, int x, int y, int columns, boolean focus, String placeholder) {
        Canvas field = canvas.sub(x, y, columns, 1);
        Role role = focus ? Role.FIELD_FOCUS : Role.FIELD;
        field.fill(0, 0, columns, 1, role);
        int before = DisplayWidth.of(text.substring(0, cursor));
        int shift = focus ? Math.max(0, before - Math.max(0, columns - 2)) : 0;
        if (text.isEmpty()) {
            field.text(0, 0, columns, Role.PLACEHOLDER, placeholder);
        } else {
            field.text(-shift, 0, role, text);
        }
        if (focus) {
            field.tint(before - shift, 0, 1, 1, Role.CURSOR);
        }
    }
}
