package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.Scope;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.term.KeyCode;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;

/**
 * The line that begins with a colon: the verbs of the command line, typed on the last row.
 *
 * @param history lines typed before, newest last
 * @param offers what the last word can become, when that was asked
 * @param place number of the line of the history that is shown; its size for the one being typed
 */
public record CommandLine(TextInput input, List<String> history, int place, List<String> offers) implements Dialog {
    public CommandLine {
        history = List.copyOf(history);
        offers = List.copyOf(offers);
    }

    public static CommandLine of(List<String> history) {
        return new CommandLine(TextInput.of(""), history, history.size(), List.of());
    }

    /** With a line that is already typed. */
    public CommandLine typed(String line) {
        return new CommandLine(TextInput.of(line), history, place, List.of());
    }

    @Override
    public List<Scope> scopes() {
        return List.of(Scope.EDIT, Scope.DIALOG, Scope.ANYWHERE);
    }

    @Override
    public boolean takesText() {
        return true;
    }

    @Override
    public Step press(Key key, @Nullable Command command, Facts facts) {
        if (command == Command.CANCEL
                || (command == Command.EDIT_BACKSPACE && input.text().isEmpty())) {
            return Step.close();
        }
        if (command == Command.ACCEPT) {
            String line = input.text().trim();
            return line.isEmpty() ? Step.close() : Step.close(new Ask.RunLine(line));
        }
        if (key.is(KeyCode.TAB) || command == Command.EDIT_COMPLETE) {
            return Step.stay(this, new Ask.CompleteLine(input.text()));
        }
        if (command == Command.EDIT_OLDER || command == Command.FIELD_PREVIOUS) {
            return Step.stay(at(place - 1));
        }
        if (command == Command.EDIT_NEWER || key.code() == KeyCode.DOWN) {
            return Step.stay(at(place + 1));
        }
        return Step.stay(new CommandLine(input.press(key, command), history, place, List.of()));
    }

    private CommandLine at(int newPlace) {
        int target = Math.max(0, Math.min(history.size(), newPlace));
        String line = target == history.size() ? "" : history.get(target);
        return new CommandLine(TextInput.of(line), history, target, List.of());
    }

    @Override
    public Step answer(Answer answer, Facts facts) {
        if (!(answer instanceof Answer.Words words) || !words.typed().equals(input.text())) {
            return Step.stay(this);
        }
        String typed = input.text();
        String start = typed.substring(0, typed.lastIndexOf(' ') + 1);
        String common = Completion.commonStart(words.found());
        boolean longer = start.length() + common.length() > typed.length();
        boolean whole = words.found().size() == 1;
        String text = longer || whole ? start + common + (whole ? " " : "") : typed;
        List<String> left = whole ? List.of() : words.found();
        return Step.stay(new CommandLine(TextInput.of(text), history, place, left));
    }

    /** The history with one more line, without the same line twice in a row, at most a thousand. */
    public static List<String> remember(List<String> history, String line) {
        List<String> all = new ArrayList<>(history);
        if (all.isEmpty() || !all.get(all.size() - 1).equals(line)) {
            all.add(line);
        }
        return List.copyOf(all.subList(Math.max(0, all.size() - 1000), all.size()));
    }

    @Override
    public Step paste(String text, Facts facts) {
        return Step.stay(new CommandLine(input.insert(text), history, place, List.of()));
    }

    @Override
    public void draw(Canvas canvas, Facts facts) {
        int y = canvas.height() - 1;
        canvas.fill(0, y, canvas.width(), 1, Role.FIELD_FOCUS);
        if (!offers.isEmpty() && y > 0) {
            canvas.fill(0, y - 1, canvas.width(), 1, Role.FOOTER);
            canvas.text(1, y - 1, Math.max(0, canvas.width() - 2), Role.KEY_LABEL, String.join("  ", offers));
        }
        canvas.text(0, y, Role.KEY, ":");
        input.draw(canvas, 1, y, Math.max(1, canvas.width() - 1), Role.TEXT, true);
    }
}
