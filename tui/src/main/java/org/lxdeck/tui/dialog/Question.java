package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.Intent;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.Scope;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.DisplayWidth;

/**
 * A question before something that cannot simply be undone. The first choice does nothing and is the one that Enter
 * takes unless the user moves.
 */
public final class Question implements Dialog {
    private static final int WIDTH = 60;
    private static final int MOST_NAMES = 8;

    private final String title;
    private final List<String> lines;
    private final List<String> names;
    private final Severity severity;
    private final List<Choice> choices;
    private final int focus;

    private Question(
            String title, List<String> lines, List<String> names, Severity severity, List<Choice> choices, int focus) {
        this.title = title;
        this.lines = List.copyOf(lines);
        this.names = List.copyOf(names);
        this.severity = severity;
        this.choices = List.copyOf(choices);
        this.focus = focus;
    }

    /** Asks yes or no before these intents. */
    public static Question confirm(String title, List<String> lines, String yes, List<Intent> intents) {
        List<String> names = new ArrayList<>();
        Severity severity = Severity.NONE;
        for (Intent intent : intents) {
            names.add(intent.subject());
            Severity one = Severity.of(intent);
            severity = one.compareTo(severity) > 0 ? one : severity;
        }
        List<Choice> choices = List.of(Choice.nothing("No"), new Choice(yes, intents));
        return new Question(title, lines, names.size() > 1 ? names : List.of(), severity, choices, 0);
    }

    /** Asks what to do with containers that did not shut down in their grace time. */
    public static Question stillRunning(List<Intent.Stop> stopped) {
        List<String> names = new ArrayList<>();
        List<Intent> again = new ArrayList<>();
        List<Intent> kill = new ArrayList<>();
        for (Intent.Stop stop : stopped) {
            names.add(stop.subject());
            again.add(stop);
            kill.add(new Intent.Kill(stop.ref()));
        }
        int seconds = stopped.isEmpty() ? 0 : stopped.get(0).graceSeconds();
        String who = names.size() == 1 ? "“" + names.get(0) + "”" : names.size() + " containers";
        String title = who + (names.size() == 1 ? " is" : " are") + " still running";
        return new Question(
                title,
                List.of("The shutdown was asked for " + seconds + " s ago."),
                names.size() > 1 ? names : List.of(),
                Severity.KILLS,
                List.of(
                        Choice.nothing("Leave running"),
                        new Choice("Wait " + seconds + " s more", again),
                        new Choice("Kill", kill)),
                0);
    }

    @Override
    public List<Scope> scopes() {
        return List.of(Scope.CONFIRM, Scope.DIALOG, Scope.ANYWHERE);
    }

    @Override
    public Step press(Key key, @Nullable Command command, Facts facts) {
        if (command == null) {
            return Step.stay(this);
        }
        return switch (command) {
            case YES -> choices.size() == 2 ? choices.get(1).take() : Step.stay(this);
            case NO, CANCEL -> Step.close();
            case ACCEPT -> choices.get(focus).take();
            case CHOICE_RIGHT, FIELD_NEXT -> Step.stay(moved(1));
            case CHOICE_LEFT, FIELD_PREVIOUS -> Step.stay(moved(-1));
            default -> Step.stay(this);
        };
    }

    private Question moved(int by) {
        return new Question(title, lines, names, severity, choices, Math.floorMod(focus + by, choices.size()));
    }

    @Override
    public void draw(Canvas canvas, Facts facts) {
        int columns = DialogBox.columns(canvas, Math.max(WIDTH, DisplayWidth.of(title) + 4));
        int shown = Math.min(names.size(), MOST_NAMES);
        int rows = 2 + shown + (names.size() > shown ? 1 : 0) + DialogBox.rows(severity.sentence(), columns);
        for (String line : lines) {
            rows += DialogBox.rows(line, columns);
        }
        boolean danger = severity.compareTo(Severity.KILLS) >= 0;
        Canvas inside = DialogBox.open(canvas, columns, rows, title, danger);
        int y = 0;
        for (String line : lines) {
            y = DialogBox.paragraph(inside, y, Role.TEXT, line);
        }
        for (int i = 0; i < shown; i++) {
            inside.text(2, y++, inside.width() - 2, Role.STRONG, names.get(i));
        }
        if (names.size() > shown) {
            inside.text(2, y++, Role.DIM_TEXT, "and " + (names.size() - shown) + " more");
        }
        y = DialogBox.paragraph(inside, y, danger ? Role.WARN : Role.DIM_TEXT, severity.sentence());
        int buttons = Math.min(y + 1, inside.height() - 1);
        int x = 0;
        for (int i = 0; i < choices.size(); i++) {
            x = DialogBox.button(inside, x, buttons, choices.get(i).label(), i == focus);
        }
        if (choices.size() == 2) {
            DialogBox.keys(inside.sub(x + 2, buttons, inside.width() - x - 2, 1), 0, hints(facts));
        }
    }

    private static List<String> hints(Facts facts) {
        return List.of(
                facts.keymap().label(Command.YES), "yes",
                facts.keymap().label(Command.NO), "no");
    }
}
