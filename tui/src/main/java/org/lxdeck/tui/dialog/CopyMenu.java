package org.lxdeck.tui.dialog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.Scope;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.term.KeyCode;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.DisplayWidth;

/** What of a row can be copied, each with a key of its own. */
public record CopyMenu(String title, List<Fact> facts, int focus) implements Dialog {
    private static final int WIDTH = 72;

    /** A fact: the key that copies it, what it is, and the text. */
    public record Fact(char key, String label, String text) {}

    public CopyMenu {
        facts = List.copyOf(facts);
    }

    public static CopyMenu of(String title, List<Fact> facts) {
        return new CopyMenu(title, facts, 0);
    }

    @Override
    public List<Scope> scopes() {
        return List.of(Scope.DIALOG, Scope.ANYWHERE);
    }

    /** Its letters are not those of the keymap. */
    @Override
    public boolean takesText() {
        return true;
    }

    @Override
    public Step press(Key key, @Nullable Command command, Facts world) {
        if (key.types()) {
            for (Fact fact : facts) {
                if (fact.key() == key.codePoint()) {
                    return take(fact);
                }
            }
            return Step.stay(this);
        }
        if (command == Command.CANCEL) {
            return Step.close();
        }
        if (command == Command.ACCEPT) {
            return facts.isEmpty() ? Step.close() : take(facts.get(focus));
        }
        int by = key.is(KeyCode.UP) || command == Command.FIELD_PREVIOUS
                ? -1
                : key.is(KeyCode.DOWN) || command == Command.FIELD_NEXT ? 1 : 0;
        return Step.stay(
                by == 0 || facts.isEmpty()
                        ? this
                        : new CopyMenu(title, facts, Math.floorMod(focus + by, facts.size())));
    }

    private static Step take(Fact fact) {
        return Step.close(new Ask.Copy("the " + fact.label(), fact.text()));
    }

    @Override
    public void draw(Canvas canvas, Facts world) {
        int columns = DialogBox.columns(canvas, WIDTH);
        Canvas inside = DialogBox.open(canvas, columns, facts.size() + 2, title, false);
        int labels = 0;
        for (Fact fact : facts) {
            labels = Math.max(labels, DisplayWidth.of(fact.label()));
        }
        int visible = Math.max(1, inside.height() - 2);
        int from = Math.max(0, Math.min(focus - visible + 1, facts.size() - visible));
        for (int i = 0; i < visible && from + i < facts.size(); i++) {
            Fact fact = facts.get(from + i);
            inside.text(0, i, Role.KEY, String.valueOf(fact.key()));
            inside.text(3, i, Role.LABEL, fact.label());
            int x = labels + 5;
            String shown = fact.text().replace('\n', ' ');
            int room = Math.max(0, inside.width() - x);
            String cut = shown.indexOf('/') == 0
                    ? DisplayWidth.truncateMiddle(shown, room, inside.symbols().ellipsis())
                    : shown;
            inside.text(x, i, room, Role.TEXT, cut);
            if (from + i == focus) {
                inside.tint(0, i, inside.width(), 1, Role.SELECTION);
            }
        }
        DialogBox.keys(
                inside,
                inside.height() - 1,
                List.of(
                        "a letter",
                        "copies",
                        world.keymap().label(Command.ACCEPT),
                        "copies the chosen one",
                        world.keymap().label(Command.CANCEL),
                        "close"));
    }
}
