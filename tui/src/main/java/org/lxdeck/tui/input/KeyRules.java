package org.lxdeck.tui.input;

import java.util.Locale;
import org.lxdeck.tui.data.Nearest;
import org.lxdeck.tui.term.CellWidth;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.term.KeyCode;

/** Which chords a terminal can send at all; the others are refused with the reason. */
final class KeyRules {
    private static final String[] SAME_AS = {"h", "backspace", "i", "tab", "j", "enter", "m", "enter", "[", "esc"};
    private static final String CONTROLS = " abcdefghijklmnopqrstuvwxyz\\]^_";

    private KeyRules() {}

    static void check(Key key, String word) {
        if (key.code() != KeyCode.CHARACTER) {
            return;
        }
        if (CellWidth.of(key.codePoint()) < 1) {
            throw new IllegalArgumentException("\"" + word + "\" names no key that types something visible");
        }
        if (key.shift()) {
            throw new IllegalArgumentException(
                    "\"" + word + "\": shift is already in the character; write the character that shift types");
        }
        if (key.ctrl()) {
            checkControl(key, word);
        }
    }

    private static void checkControl(Key key, String word) {
        String character = Character.toString(key.codePoint());
        for (int i = 0; i < SAME_AS.length; i += 2) {
            if (SAME_AS[i].equals(character)) {
                throw new IllegalArgumentException(
                        "\"" + word + "\" is the same key as " + SAME_AS[i + 1] + " for a terminal; write that");
            }
        }
        if (CONTROLS.indexOf(key.codePoint()) < 0) {
            String lower = character.toLowerCase(Locale.ROOT);
            throw new IllegalArgumentException(
                    CONTROLS.contains(lower)
                            ? "\"" + word + "\": control letters are written in lower case"
                            : "\"" + word + "\": no terminal sends control with this character");
        }
    }

    static String unknown(String name, String word) {
        Nearest nearest = new Nearest(name);
        nearest.offer("space");
        for (KeyCode code : KeyCode.values()) {
            nearest.offer(code.label());
        }
        return "there is no key \"" + name + "\"" + (name.equals(word) ? "" : " in \"" + word + "\"") + nearest.hint();
    }
}
