package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.model.Text;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.line.Equivalent;
import org.lxdeck.tui.line.ShellLine;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;

/** The lines in a question or pane that show what does the same on a shell: one of lxdeck, one of liblxc's tools. */
public final class CommandRows {
    /** More subjects than this do not fit into a row anyway. */
    private static final int MOST = 24;

    private CommandRows() {}

    /** The texts, at most two; none for no intents. */
    static List<String> of(List<Intent> intents, Facts facts) {
        return of(lines(intents.subList(0, Math.min(MOST, intents.size())), facts));
    }

    private static List<Equivalent> lines(List<Intent> intents, Facts facts) {
        List<Equivalent> all = new ArrayList<>();
        for (Intent intent : intents) {
            all.add(Equivalent.of(intent, facts.caller().self(), facts.engine()));
        }
        return all;
    }

    static List<String> of(List<Equivalent> all) {
        List<String> rows = new ArrayList<>();
        if (!all.isEmpty()) {
            rows.add(oneLine(Equivalent.fold(all)));
            String tool = Equivalent.toolText(all);
            if (!tool.isEmpty()) {
                rows.add(Text.line(tool));
            }
        }
        return rows;
    }

    /** The first line, and how many more there are. */
    public static String oneLine(List<ShellLine> lines) {
        if (lines.isEmpty()) {
            return "(lxdeck has no verb for this)";
        }
        String text = lines.get(0).text();
        int end = text.indexOf('\n');
        String first = Text.line(end < 0 ? text : text.substring(0, end));
        return lines.size() == 1 ? first : first + " (and " + (lines.size() - 1) + " more)";
    }

    /** Copies what does all of these with lxdeck. */
    static Ask copy(List<Intent> intents, Facts facts) {
        return copy(Equivalent.fold(lines(intents, facts)));
    }

    /** Copies these lines. */
    static Ask copy(List<ShellLine> lines) {
        StringBuilder text = new StringBuilder();
        for (ShellLine line : lines) {
            text.append(text.length() == 0 ? "" : "\n").append(line.text());
        }
        return new Ask.Copy("the command", text.toString());
    }

    /** Whether a key asks for the line: the one for it or, where no text is typed, the one that copies facts of a row. */
    static boolean isCopy(@Nullable Command command) {
        return command == Command.LINE_COPY || command == Command.COPY_MENU;
    }

    /** The key for that. */
    static String copyKey(Facts facts, boolean takesText) {
        return facts.keymap().label(takesText ? Command.LINE_COPY : Command.COPY_MENU);
    }

    /** Draws them and answers the row after them. */
    static int draw(List<String> rows, Canvas inside, int row) {
        int y = row;
        for (int i = 0; i < rows.size(); i++) {
            inside.text(0, y++, inside.width(), i == 0 ? Role.CODE : Role.COMMENT, rows.get(i));
        }
        return y;
    }
}
