package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.Intent;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.Scope;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.widget.Canvas;

/**
 * A question before something that cannot simply be undone. The first choice does nothing and is the one that Enter
 * takes unless the user moves. Where much is lost the name must be typed, and Enter without it means no; pasting never
 * answers.
 *
 * @param text what is asked
 * @param choices the first does nothing
 * @param reason why it is done; only where the text asks for it
 * @param typed the name as it is typed; only where the text expects one
 * @param focus which has the keys: the fields in their order, then the choices
 * @param top the first of the names that is shown
 * @param tried whether something was tried before the name was typed
 */
public record Question(
        QuestionText text, List<Choice> choices, TextInput reason, TextInput typed, int focus, int top, boolean tried)
        implements Dialog {
    public Question {
        choices = List.copyOf(choices);
    }

    private static Question of(QuestionText text, List<Choice> choices) {
        return new Question(text, choices, TextInput.of(""), TextInput.of(""), 0, 0, false);
    }

    /** Asks before these intents, as carefully as the user wants it. */
    public static Question confirm(
            String title, List<String> lines, String yes, List<Intent> intents, Caution caution) {
        List<String> names = new ArrayList<>();
        Severity severity = Severity.NONE;
        for (Intent intent : intents) {
            names.add(intent.subject());
            Severity one = Severity.of(intent);
            severity = one.compareTo(severity) > 0 ? one : severity;
        }
        QuestionText text = new QuestionText(
                title,
                lines,
                names.size() > 1 ? names : List.of(),
                severity,
                caution.expected(intents),
                caution.asksReason());
        return of(text, List.of(Choice.nothing("No"), new Choice(yes, intents)));
    }

    /** The question, or what comes after it where the user wants none. */
    public static Step before(String title, List<String> lines, String yes, List<Intent> intents, Caution caution) {
        return caution.isSilent(intents)
                ? new Choice(yes, intents).take()
                : Step.stay(confirm(title, lines, yes, intents, caution));
    }

    /** {@code “web-1”}, {@code 3 containers}. */
    static String howMany(List<Intent> intents) {
        return intents.size() == 1
                ? "“" + intents.get(0).subject() + "”"
                : intents.size() + (intents.get(0).container().isPresent() ? " containers" : " objects");
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
        QuestionText text = new QuestionText(
                who + (names.size() == 1 ? " is" : " are") + " still running",
                List.of("The shutdown was asked for " + seconds + " s ago."),
                names.size() > 1 ? names : List.of(),
                Severity.KILLS,
                "",
                false);
        return of(
                text,
                List.of(
                        Choice.nothing("Leave running"),
                        new Choice("Wait " + seconds + " s more", again),
                        new Choice("Kill", kill)));
    }

    /** Whether what must be typed was typed; true where nothing must be. */
    public boolean isSatisfied() {
        return text.expected().isEmpty() || text.expected().equals(typed.text());
    }

    private int fields() {
        return text.fields();
    }

    boolean isOnReason() {
        return text.asksReason() && focus == 0;
    }

    boolean isOnName() {
        return !text.expected().isEmpty() && focus == (text.asksReason() ? 1 : 0);
    }

    @Override
    public boolean takesText() {
        return focus < fields();
    }

    @Override
    public List<Scope> scopes() {
        return takesText()
                ? List.of(Scope.EDIT, Scope.DIALOG, Scope.LIST, Scope.ANYWHERE)
                : List.of(Scope.CONFIRM, Scope.DIALOG, Scope.LIST, Scope.ANYWHERE);
    }

    @Override
    public Step press(Key key, @Nullable Command command, Facts facts) {
        if (command == null) {
            return other(key, null);
        }
        return switch (command) {
            case CANCEL -> Step.close();
            case FIELD_NEXT -> Step.stay(moved(1));
            case FIELD_PREVIOUS -> Step.stay(moved(-1));
            case LINE_COPY -> copied(facts);
            case PAGE_DOWN, HALF_DOWN -> Step.stay(scrolled(QuestionText.PAGE));
            case PAGE_UP, HALF_UP -> Step.stay(scrolled(-QuestionText.PAGE));
            default -> other(key, command);
        };
    }

    private Step other(Key key, @Nullable Command command) {
        return takesText() ? inField(key, command) : onChoice(command);
    }

    private Step copied(Facts facts) {
        List<Intent> shown = shown();
        return shown.isEmpty() ? Step.stay(this) : Step.stay(this, CommandRows.copy(shown, facts));
    }

    private Step inField(Key key, @Nullable Command command) {
        if (command == Command.ACCEPT) {
            if (isOnName()) {
                return typed.text().isEmpty() ? Step.close() : take(1);
            }
            return Step.stay(moved(1));
        }
        return Step.stay(
                isOnReason()
                        ? with(reason.press(key, command), typed, focus, false)
                        : with(reason, typed.press(key, command), focus, false));
    }

    private Step onChoice(@Nullable Command command) {
        if (command == null) {
            return Step.stay(this);
        }
        return switch (command) {
            case YES -> choices.size() == 2 ? take(1) : Step.stay(this);
            case NO -> Step.close();
            case ACCEPT -> take(focus - fields());
            case CHOICE_RIGHT -> Step.stay(moved(1));
            case CHOICE_LEFT -> Step.stay(moved(-1));
            default -> Step.stay(this);
        };
    }

    /** Takes a choice; one that does something only once the name stands there. */
    private Step take(int index) {
        Choice choice = choices.get(index);
        if (!choice.intents().isEmpty() && !isSatisfied()) {
            return Step.stay(with(reason, typed, text.asksReason() ? 1 : 0, true));
        }
        return choice.take(reason.text().strip());
    }

    private Question moved(int by) {
        return with(reason, typed, Math.floorMod(focus + by, fields() + choices.size()), false);
    }

    private Question scrolled(int by) {
        int most = Math.max(0, text.names().size() - QuestionText.PAGE);
        return new Question(text, choices, reason, typed, focus, Math.max(0, Math.min(most, top + by)), tried);
    }

    private Question with(TextInput newReason, TextInput newTyped, int newFocus, boolean newTried) {
        return new Question(text, choices, newReason, newTyped, newFocus, top, newTried);
    }

    /** A reason may be pasted; a name may not: it is there to be thought about. */
    @Override
    public Step paste(String pasted, Facts facts) {
        return Step.stay(isOnReason() ? with(reason.insert(pasted), typed, focus, false) : this);
    }

    @Override
    public void draw(Canvas canvas, Facts facts) {
        QuestionDrawing.draw(this, canvas, facts);
    }

    /** What is done at the most, whatever is chosen. */
    List<Intent> meant() {
        return choices.get(choices.size() - 1).intents();
    }

    /** The intents whose lines are shown: those of the choice with the keys, else of the only one that does something. */
    List<Intent> shown() {
        int choice = focus - fields();
        List<Intent> intents = choice >= 0 ? choices.get(choice).intents() : List.of();
        return intents.isEmpty() && choices.size() == 2 ? choices.get(1).intents() : intents;
    }
}
