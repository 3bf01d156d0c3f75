package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationId;
import org.lxdeck.engine.op.OperationStatus;
import org.lxdeck.tui.config.Below;
import org.lxdeck.tui.config.Difference;
import org.lxdeck.tui.config.Draft;
import org.lxdeck.tui.config.Users;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.Scope;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.widget.Canvas;

/**
 * Shows what a draft changes before it is applied, and afterwards what became of it: container by container. What could
 * not be done leads back to the draft.
 *
 * @param editor where the draft comes from and goes back to
 * @param intent what Enter submits
 * @param preview what that would change; empty until it is known
 * @param top the first line that is shown
 * @param id the operation it has become
 */
record ConfigReview(
        ConfigEditor editor, Intent intent, Optional<Answer.Previewed> preview, int top, Optional<OperationId> id)
        implements Dialog {
    static Step open(ConfigEditor editor) {
        Intent intent = editor.draft().intent();
        return Step.stay(
                new ConfigReview(editor, intent, Optional.empty(), 0, Optional.empty()), new Ask.Preview(intent));
    }

    Draft draft() {
        return editor.draft();
    }

    Optional<Operation> operation(Facts facts) {
        return id.flatMap(facts.engine()::operation);
    }

    boolean isEnded(Facts facts) {
        return operation(facts).map(Operation::isFinal).orElse(false);
    }

    boolean isDone(Facts facts) {
        return operation(facts).map(Operation::status).orElse(OperationStatus.PENDING) == OperationStatus.SUCCESS;
    }

    /** Whether Enter may apply it: its consequences are on the screen. */
    boolean isReady() {
        return id.isEmpty() && preview.isPresent() && preview.get().error().isEmpty();
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
        return switch (command) {
            case CANCEL -> back(facts);
            case ACCEPT -> isEnded(facts) ? back(facts) : accept(facts);
            case LINE_COPY, COPY_MENU -> Step.stay(this, CommandRows.copy(List.of(intent), facts));
            default -> {
                int most = Math.max(0, lines(facts).size() - 1);
                yield Step.stay(at(Math.min(most, Scrolling.moved(command, top, most))));
            }
        };
    }

    /** To the draft, unless it is done or goes on behind. */
    private Step back(Facts facts) {
        boolean leaves = id.isPresent() && (isDone(facts) || !isEnded(facts));
        return leaves ? Step.close() : editor.refresh(facts);
    }

    private Step accept(Facts facts) {
        if (!isReady()) {
            return Step.stay(this);
        }
        if (facts.caution().asksReason()) {
            String title = "Apply this to " + draft().what().title() + "?";
            return Step.stay(
                    this, new Ask.Open(Question.confirm(title, List.of(), "Apply", List.of(intent), facts.caution())));
        }
        return Step.stay(this, Ask.Submit.one(Approved.confirmed(intent)));
    }

    private ConfigReview at(int line) {
        return new ConfigReview(editor, intent, preview, line, id);
    }

    @Override
    public Step answer(Answer answer, Facts facts) {
        if (answer instanceof Answer.Previewed previewed && previewed.intent().equals(intent)) {
            return Step.stay(new ConfigReview(editor, intent, Optional.of(previewed), top, id));
        }
        if (answer instanceof Answer.Submitted submitted && submitted.intent().equals(intent)) {
            return Step.stay(new ConfigReview(editor, intent, preview, 0, Optional.of(submitted.id())));
        }
        return Step.stay(this);
    }

    /** Follows the world until it is applied; closes by itself when that went well and there is nothing more to say. */
    @Override
    public Step refresh(Facts facts) {
        if (id.isPresent()) {
            boolean quiet = isDone(facts)
                    && Users.of(facts.engine(), draft().what()).containers().isEmpty();
            return quiet ? Step.close() : Step.stay(this);
        }
        Step moved = editor.refresh(facts);
        boolean same = moved.dialog().isPresent()
                && moved.dialog().get() instanceof ConfigEditor now
                && now.draft().equals(draft());
        return same ? Step.stay(this) : moved;
    }

    /** All that there is to read, top first. */
    List<Difference.Line> lines(Facts facts) {
        Users users = Users.of(facts.engine(), draft().what());
        List<Difference.Line> lines = new ArrayList<>();
        Optional<Operation> operation = operation(facts);
        if (operation.isPresent() && isEnded(facts)) {
            return ConfigResults.of(operation.get(), users);
        }
        lines.addAll(Difference.own(draft(), Below.of(facts.engine(), draft())));
        lines.add(Difference.Line.heading(heading(users)));
        if (preview.isEmpty()) {
            lines.add(Difference.Line.note("comparing"));
        } else if (preview.get().error().isPresent()) {
            lines.add(Difference.Line.problem(preview.get().error().get().message()));
        } else if (draft().what().isProfile()) {
            lines.addAll(Difference.effects(draft(), users, preview.get().changes()));
        } else {
            boolean running = facts.engine()
                    .container(draft().what().ref())
                    .map(container -> container.status().isAlive())
                    .orElse(false);
            lines.addAll(Difference.effects(preview.get().changes(), running));
        }
        return lines;
    }

    private String heading(Users users) {
        int many = users.containers().size();
        if (!draft().what().isProfile()) {
            return "What that changes in it:";
        }
        return many == 0
                ? "No container uses the profile."
                : "Whom it touches: " + many + (many == 1 ? " container uses it" : " containers use it");
    }

    @Override
    public void draw(Canvas canvas, Facts facts) {
        ConfigReviewDrawing.draw(this, canvas, facts);
    }
}
