package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.Scope;
import org.lxdeck.tui.line.Deed;
import org.lxdeck.tui.line.Deeds;
import org.lxdeck.tui.line.ShellLine;
import org.lxdeck.tui.line.ShellWords;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.widget.Canvas;

/**
 * The last things done, newest first, each with the lines that do the same on a shell.
 *
 * @param selected number of the deed with the keys, so that it stays while others come; -1 for the newest
 */
public record LinesDialog(long selected) implements Dialog {
    private static final int PAGE = 8;

    public static LinesDialog open() {
        return new LinesDialog(-1);
    }

    @Override
    public List<Scope> scopes() {
        return List.of(Scope.LINES, Scope.LIST, Scope.DIALOG, Scope.ANYWHERE);
    }

    @Override
    public Step press(Key key, @Nullable Command command, Facts facts) {
        if (command == null) {
            return Step.stay(this);
        }
        List<Deed> rows = rows(facts.deeds());
        int row = row(rows);
        return switch (command) {
            case CANCEL -> Step.close();
            case LINES_COPY ->
                rows.isEmpty()
                        ? Step.stay(this)
                        : Step.stay(this, CommandRows.copy(rows.get(row).own()));
            case RECORD -> Step.stay(this, new Ask.ToggleRecording());
            case ACCEPT -> rows.isEmpty() ? Step.stay(this) : again(rows.get(row), facts);
            case UP -> Step.stay(at(rows, row - 1));
            case DOWN -> Step.stay(at(rows, row + 1));
            case PAGE_UP, HALF_UP -> Step.stay(at(rows, row - PAGE));
            case PAGE_DOWN, HALF_DOWN -> Step.stay(at(rows, row + PAGE));
            case FIRST -> Step.stay(at(rows, 0));
            case LAST -> Step.stay(at(rows, rows.size() - 1));
            default -> Step.stay(this);
        };
    }

    /** Puts the line where it can be changed and run again. */
    private Step again(Deed deed, Facts facts) {
        List<ShellLine> own = deed.own();
        if (own.isEmpty() || !own.get(0).input().isEmpty()) {
            return Step.stay(this);
        }
        List<String> words = own.get(0).words();
        int self = facts.caller().self().size();
        return Step.close(new Ask.TypeLine(ShellWords.join(words.subList(Math.min(self, words.size()), words.size()))));
    }

    private LinesDialog at(List<Deed> rows, int row) {
        return rows.isEmpty()
                ? this
                : new LinesDialog(
                        rows.get(Math.max(0, Math.min(rows.size() - 1, row))).number());
    }

    /** Newest first. */
    static List<Deed> rows(Deeds deeds) {
        List<Deed> rows = new ArrayList<>(deeds.all());
        Collections.reverse(rows);
        return rows;
    }

    int row(List<Deed> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).number() == selected) {
                return i;
            }
        }
        return 0;
    }

    @Override
    public void draw(Canvas canvas, Facts facts) {
        LinesDrawing.draw(this, canvas, facts);
    }
}
