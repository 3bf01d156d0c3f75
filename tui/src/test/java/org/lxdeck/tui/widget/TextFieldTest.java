package org.lxdeck.tui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lxdeck.tui.golden.Golden;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.Scope;
import org.lxdeck.tui.term.Key;

class TextFieldTest {
    private static TextField typed(String text) {
        TextField field = TextField.EMPTY;
        for (int point : text.codePoints().toArray()) {
            field = field.type(Key.of(point));
        }
        return field;
    }

    @Test
    void typesAndErases() {
        TextField field = typed("web one");
        assertEquals(new TextField("web ", 4), field.apply(Command.EDIT_ERASE_WORD));
        assertEquals(new TextField("web one", 4), field.apply(Command.EDIT_WORD_LEFT));
        assertEquals("", field.apply(Command.EDIT_ERASE_START).text());
        assertEquals(new TextField("eb", 0), new TextField("web", 0).apply(Command.EDIT_DELETE));
        assertEquals(new TextField("we", 2), new TextField("web", 2).apply(Command.EDIT_ERASE_END));
        assertEquals(field, field.type(Key.ctrl('x')));
    }

    @Test
    void aCharacterGoesWithItsMarks() {
        TextField field = typed("ae\u0301\ud83d\ude00");
        assertEquals("ae\u0301", field.apply(Command.EDIT_BACKSPACE).text());
        assertEquals(
                "a",
                field.apply(Command.EDIT_BACKSPACE)
                        .apply(Command.EDIT_BACKSPACE)
                        .text());
    }

    @Test
    void whatIsPastedIsOneLineOfVisibleText() {
        assertEquals(
                "rm -rf / x",
                TextField.EMPTY.paste("rm -rf /\nx\u001b\u202e\r\n").text());
    }

    @Test
    void noCommandEverBreaksIt() {
        Random random = new Random(7);
        Command[] commands = Command.values();
        TextField field = TextField.EMPTY;
        for (int i = 0; i < 20_000; i++) {
            Command command = commands[random.nextInt(commands.length)];
            field = command.scope() == Scope.EDIT ? field.apply(command) : field.type(Key.of("ab 漢é-".charAt(i % 6)));
            int columns = random.nextInt(12);
            field.draw(new Golden(12, 1).canvas(), 0, 0, columns, true, "name");
        }
    }

    @Test
    void showsTheCursor() {
        Golden golden = new Golden(24, 5);
        Canvas canvas = golden.canvas();
        typed("short").draw(canvas, 1, 0, 12, true, "");
        typed("a text too long to fit").draw(canvas, 1, 1, 12, true, "");
        typed("a text too long to fit").apply(Command.EDIT_HOME).draw(canvas, 1, 2, 12, true, "");
        typed("not in focus but long").draw(canvas, 1, 3, 12, false, "");
        TextField.EMPTY.draw(canvas, 1, 4, 12, true, "name");
        golden.check("text-field");
    }
}
