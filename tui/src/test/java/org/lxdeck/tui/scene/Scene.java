package org.lxdeck.tui.scene;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.tui.app.Msg;
import org.lxdeck.tui.app.UiDriver;

/**
 * Something the dashboard can show, and how to get there from its start.
 *
 * @param script words between blanks: a chord is pressed ({@code ctrl-a}), {@code @web-1} goes to that row, {@code ~}
 *     lets a second pass, {@code %700} stops all work after so many milliseconds, {@code 'some text'} is typed
 * @param containers of the demo's fleet
 * @param happens what is told to the dashboard after the script
 */
record Scene(String name, String script, int containers, List<Msg> happens) {
    static Scene of(String name, String script) {
        return new Scene(name, script, 24, List.of());
    }

    /** Without any container. */
    Scene empty() {
        return new Scene(name, script, 0, happens);
    }

    /** Something happens that no key makes happen. */
    Scene then(Msg msg) {
        return new Scene(name, script, containers, List.of(msg));
    }

    /** A dashboard of this size that shows it; to be closed. */
    UiDriver at(int width, int height) {
        UiDriver ui = new UiDriver(width, height, containers);
        try {
            for (String word : words(script)) {
                play(ui, word);
            }
            happens.forEach(ui::happen);
            return ui;
        } catch (RuntimeException | Error e) {
            ui.close();
            throw e;
        }
    }

    private static void play(UiDriver ui, String word) {
        if (word.startsWith("'")) {
            ui.type(word.substring(1));
        } else if (word.startsWith("@") && word.length() > 1) {
            ui.select(word.substring(1));
        } else if (word.startsWith("%")) {
            ui.holdAfter(Long.parseLong(word.substring(1)));
        } else if (word.equals("~")) {
            ui.second();
        } else {
            ui.press(word);
        }
    }

    /** The words of a script; typed text keeps the quote before it and loses the one behind it. */
    private static List<String> words(String script) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < script.length()) {
            if (script.charAt(at) == ' ') {
                at++;
                continue;
            }
            boolean quoted = script.charAt(at) == '\'';
            int end = script.indexOf(quoted ? '\'' : ' ', at + 1);
            String word = end < 0 ? script.substring(at) : script.substring(at, end);
            words.add(word);
            at = end < 0 ? script.length() : end + 1;
        }
        return words;
    }

    @Override
    public String toString() {
        return name;
    }
}
