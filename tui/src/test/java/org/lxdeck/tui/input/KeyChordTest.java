package org.lxdeck.tui.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.term.KeyCode;

class KeyChordTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "q",
                "Q",
                "é",
                "-",
                "ctrl-c",
                "ctrl-space",
                "ctrl-\\",
                "alt-x",
                "alt--",
                "ctrl-alt-x",
                "space",
                "alt-space",
                "enter",
                "alt-enter",
                "shift-tab",
                "ctrl-shift-left",
                "ctrl-alt-shift-f20",
                "g g",
                "ctrl-x ctrl-s q",
                "pgup"
            })
    void readsAndWritesWithoutLoss(String text) {
        assertEquals(text, KeyChord.parse(text).toString());
    }

    @Test
    void everyKeyATerminalSendsHasOneText() {
        List<Key> keys = new ArrayList<>();
        for (KeyCode code : KeyCode.values()) {
            for (int bits = 0; bits < 8 && code != KeyCode.CHARACTER; bits++) {
                keys.add(new Key(code, 0, (bits & 4) != 0, (bits & 2) != 0, (bits & 1) != 0));
            }
        }
        for (int point = '!'; point < 0x7f; point++) {
            keys.add(Key.of(point));
            keys.add(Key.of(point).withAlt());
        }
        for (Key key : keys) {
            assertEquals(KeyChord.of(key), KeyChord.parse(KeyChord.of(key).toString()));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ctrl-C | control letters are written in lower case",
                "ctrl-i | is the same key as tab",
                "ctrl-[ | is the same key as esc",
                "ctrl-é | no terminal sends control with this character",
                "shift-a | write the character that shift types",
                "alt-ctrl-x | there is no key \"ctrl-x\"",
                "pgupp | did you mean \"pgup\"?",
                "a  b | one blank stands between two keys",
                "'' | a key is missing",
                "f21 | there is no key \"f21\""
            })
    void refusesWithTheReason(String text, String reason) {
        String message = assertThrows(IllegalArgumentException.class, () -> KeyChord.parse(text))
                .getMessage();
        assertTrue(String.valueOf(message).contains(reason), message + " does not say: " + reason);
    }
}
