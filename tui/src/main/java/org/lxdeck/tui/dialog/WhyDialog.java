package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.diagnosis.Diagnosis;
import org.lxdeck.engine.diagnosis.Reason;
import org.lxdeck.engine.diagnosis.Remedy;
import org.lxdeck.engine.diagnosis.Subject;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.Scope;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.widget.Canvas;

/**
 * The answer to "why?": each reason with what was seen and what to try. Enter takes the remedy under the cursor: a pane is
 * shown, a line of ours is put after the colon, where a second Enter runs it.
 *
 * @param container whose reasons they are, when there is one
 * @param asOf how the container was when it was asked
 * @param diagnosis empty while it is looked for
 * @param problem why there is no answer; empty otherwise
 * @param chosen number of the remedy under the cursor
 */
public record WhyDialog(
        Subject subject,
        String title,
        Optional<ContainerRef> container,
        Optional<Moment> asOf,
        Optional<Diagnosis> diagnosis,
        String problem,
        int chosen)
        implements Dialog {
    /** What makes an answer old when it changes: the status, and how many operations work on the container. */
    record Moment(ContainerStatus status, int working) {}

    /** Opens it and asks. */
    public static Step ask(Subject subject, String title, Optional<ContainerRef> container) {
        WhyDialog dialog = new WhyDialog(subject, title, container, Optional.empty(), Optional.empty(), "", 0);
        return Step.stay(dialog, new Ask.Why(subject));
    }

    @Override
    public List<Scope> scopes() {
        return List.of(Scope.LIST, Scope.DIALOG, Scope.ANYWHERE);
    }

    @Override
    public Step press(Key key, @Nullable Command command, Facts facts) {
        if (command == null) {
            return Step.stay(this);
        }
        int last = Math.max(0, remedies().size() - 1);
        return switch (command) {
            case CANCEL -> Step.close();
            case ACCEPT -> take();
            case UP, FIELD_PREVIOUS -> Step.stay(at(chosen - 1));
            case DOWN, FIELD_NEXT -> Step.stay(at(chosen + 1));
            case PAGE_UP, HALF_UP -> Step.stay(at(chosen - 3));
            case PAGE_DOWN, HALF_DOWN -> Step.stay(at(chosen + 3));
            case FIRST -> Step.stay(at(0));
            case LAST -> Step.stay(at(last));
            default -> Step.stay(this);
        };
    }

    private WhyDialog at(int remedy) {
        int most = Math.max(0, remedies().size() - 1);
        return new WhyDialog(subject, title, container, asOf, diagnosis, problem, Math.max(0, Math.min(most, remedy)));
    }

    /** All remedies, from the top to the bottom. */
    List<Remedy> remedies() {
        List<Remedy> all = new ArrayList<>();
        if (diagnosis.isPresent()) {
            for (Reason reason : diagnosis.get().reasons()) {
                all.addAll(reason.remedies());
            }
        }
        return all;
    }

    private Step take() {
        List<Remedy> remedies = remedies();
        if (chosen >= remedies.size()) {
            return diagnosis.isPresent() || !problem.isEmpty() ? Step.close() : Step.stay(this);
        }
        Remedy remedy = remedies.get(chosen);
        boolean isPane = Pane.of(remedy.way()) != Pane.NONE && container.isPresent();
        if (isPane) {
            return Step.close(new Ask.ShowPane(container.get(), Pane.of(remedy.way())));
        }
        return isOurs(remedy) ? Step.close(new Ask.TypeLine(remedy.line().substring(7))) : Step.stay(this);
    }

    /** Whether the line can be typed after the colon. */
    static boolean isOurs(Remedy remedy) {
        return remedy.line().startsWith("lxdeck ");
    }

    /** The panes of a container that a remedy can lead to. */
    public enum Pane {
        NONE,
        LOG,
        PROCESSES,
        CONFIG;

        static Pane of(Remedy.Way way) {
            return switch (way) {
                case LOG -> LOG;
                case PROCESSES -> PROCESSES;
                case CONFIG -> CONFIG;
                case NONE, START, UNFREEZE, KILL, SHELL, EDIT_PROFILE -> NONE;
            };
        }
    }

    @Override
    public Step answer(Answer answer, Facts facts) {
        if (!(answer instanceof Answer.Explained explained)
                || !explained.subject().equals(subject)) {
            return Step.stay(this);
        }
        Optional<Moment> when = asOf.isPresent() ? asOf : moment(facts);
        return Step.stay(new WhyDialog(subject, title, container, when, explained.diagnosis(), explained.problem(), 0));
    }

    private Optional<Moment> moment(Facts facts) {
        int working = 0;
        for (Operation operation : facts.engine().operations()) {
            working += !operation.isFinal() && operation.container().equals(container) ? 1 : 0;
        }
        int now = working;
        return container
                .flatMap(facts.engine()::container)
                .map(Container::status)
                .map(status -> new Moment(status, now));
    }

    /** Asks again when the container has got into another state, or work on it has begun or ended. */
    @Override
    public Step refresh(Facts facts) {
        Optional<Moment> now = moment(facts);
        if (asOf.isEmpty() || now.equals(asOf)) {
            return Step.stay(this);
        }
        return Step.stay(
                new WhyDialog(subject, title, container, now, diagnosis, problem, chosen), new Ask.Why(subject));
    }

    @Override
    public void draw(Canvas canvas, Facts facts) {
        WhyDrawing.draw(this, canvas, facts);
    }
}
