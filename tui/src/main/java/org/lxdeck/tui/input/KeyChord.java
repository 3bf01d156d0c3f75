package org.lxdeck.tui.input;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.term.KeyCode;

/**
 * What is pressed for a command: one key, or several one after another. Its text form ({@code ctrl-x}, {@code
 * alt-enter}, {@code g g}) is read and written without loss.
 */
public record KeyChord(List<Key> keys) {
    public KeyChord {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a chord has at least one key");
        }
    }

    public static KeyChord of(Key... keys) {
        return new KeyChord(List.of(keys));
    }

    /** Reads the text form; a mistake is an {@link IllegalArgumentException} whose message is a sentence. */
    public static KeyChord parse(String text) {
        List<Key> keys = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int blank = text.indexOf(' ', from);
            int to = blank < 0 ? text.length() : blank;
            if (to == from) {
                throw new IllegalArgumentException(
                        text.isBlank()
                                ? "a key is missing"
                                : "one blank stands between two keys; the space bar is written space");
            }
            keys.add(key(text.substring(from, to)));
            from = to + 1;
        }
        return new KeyChord(keys);
    }

    private static Key key(String word) {
        boolean ctrl = false;
        boolean alt = false;
        boolean shift = false;
        String rest = word;
        while (true) {
            if (!ctrl && !alt && !shift && startsMore(rest, "ctrl-")) {
                ctrl = true;
                rest = rest.substring(5);
            } else if (!alt && !shift && startsMore(rest, "alt-")) {
                alt = true;
                rest = rest.substring(4);
            } else if (!shift && startsMore(rest, "shift-")) {
                shift = true;
                rest = rest.substring(6);
            } else {
                break;
            }
        }
        Key key = base(rest, word, ctrl, alt, shift);
        KeyRules.check(key, word);
        return key;
    }

    private static boolean startsMore(String text, String prefix) {
        return text.startsWith(prefix) && text.length() > prefix.length();
    }

    private static Key base(String name, String word, boolean ctrl, boolean alt, boolean shift) {
        if (name.equals("space")) {
            return new Key(KeyCode.CHARACTER, ' ', ctrl, alt, shift);
        }
        if (name.codePointCount(0, name.length()) == 1) {
            return new Key(KeyCode.CHARACTER, name.codePointAt(0), ctrl, alt, shift);
        }
        for (KeyCode code : KeyCode.values()) {
            if (code.label().equals(name)) {
                return new Key(code, 0, ctrl, alt, shift);
            }
        }
        throw new IllegalArgumentException(KeyRules.unknown(name, word));
    }

    /** The text form. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Key key : keys) {
            if (text.length() > 0) {
                text.append(' ');
            }
            append(text, key);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Key key) {
        if (key.ctrl()) {
            text.append("ctrl-");
        }
        if (key.alt()) {
            text.append("alt-");
        }
        if (key.shift()) {
            text.append("shift-");
        }
        if (key.code() != KeyCode.CHARACTER) {
            text.append(key.code().label());
        } else if (key.codePoint() == ' ') {
            text.append("space");
        } else {
            text.appendCodePoint(key.codePoint());
        }
    }
}
