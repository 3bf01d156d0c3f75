package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.op.AnswerFold;
import org.lxdeck.engine.op.CommandAnswer;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.Scope;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;

/**
 * What containers answered to one command: how they ended, then the answers, those that are the same folded into one.
 *
 * @param top the first line that is shown
 */
public record Answers(BulkRun run, int top) implements Dialog {
    private static final int WIDTH = 116;

    /** A line of it. */
    private record Line(Role role, String text) {}

    @Override
    public List<Scope> scopes() {
        return List.of(Scope.OPERATIONS, Scope.LIST, Scope.DIALOG, Scope.ANYWHERE);
    }

    @Override
    public Step press(Key key, @Nullable Command command, Facts facts) {
        if (command == null) {
            return Step.stay(this);
        }
        return switch (command) {
            case CANCEL, ACCEPT -> Step.close();
            case OPERATION_CANCEL -> Step.stay(this, cancels(facts));
            case OPERATION_RETRY -> run.retry(this, facts);
            case OPERATION_SAVE -> Step.stay(this, new Ask.Save(name(facts), text(facts)));
            default ->
                Step.stay(new Answers(
                        run, Scrolling.moved(command, top, lines(facts, WIDTH).size())));
        };
    }

    /** What waits is not begun, what runs is ended: nothing is half-done by that but the command itself. */
    private Ask[] cancels(Facts facts) {
        List<Ask> asks = new ArrayList<>(List.of(new Ask.Cancel(run.id())));
        for (Optional<Operation> one : run.operations(facts.engine())) {
            if (one.isPresent() && !one.get().isFinal()) {
                asks.add(new Ask.Cancel(one.get().id()));
            }
        }
        return asks.toArray(new Ask[0]);
    }

    private String name(Facts facts) {
        return "broadcast-" + facts.nowMillis() / 1000 + ".txt";
    }

    private String text(Facts facts) {
        StringBuilder text = new StringBuilder("$ ").append(command()).append('\n');
        for (Line line : lines(facts, Integer.MAX_VALUE)) {
            text.append(line.text()).append('\n');
        }
        return text.toString();
    }

    /** The command as it was typed. */
    private String command() {
        return run.intents().get(0) instanceof Intent.Exec exec ? BroadcastForm.typed(exec.command()) : "";
    }

    private List<CommandAnswer> answers(Facts facts) {
        List<CommandAnswer> answers = new ArrayList<>();
        List<Optional<Operation>> operations = run.operations(facts.engine());
        boolean several = facts.engine().hosts().size() > 1;
        for (int i = 0; i < operations.size(); i++) {
            Intent intent = run.intents().get(i);
            String name = several ? intent.host() + ":" + intent.subject() : intent.subject();
            if (operations.get(i).isPresent()) {
                answers.add(CommandAnswer.of(name, operations.get(i).get()));
            }
        }
        return answers;
    }

    private List<Line> lines(Facts facts, int columns) {
        List<CommandAnswer> answers = answers(facts);
        List<Line> lines = new ArrayList<>();
        for (Map.Entry<String, Integer> end : AnswerFold.ends(answers).entrySet()) {
            boolean well = end.getKey().equals("exit 0") || end.getKey().equals("running");
            String many = Integer.toString(end.getValue());
            lines.add(new Line(
                    well ? Role.TEXT : Role.WARN,
                    " ".repeat(Math.max(0, 6 - many.length())) + many + "  " + end.getKey()));
        }
        for (AnswerFold fold : AnswerFold.of(answers)) {
            lines.add(new Line(Role.TEXT, ""));
            fold(fold, answers.size(), columns, lines);
        }
        return lines;
    }

    private static void fold(AnswerFold fold, int all, int columns, List<Line> lines) {
        CommandAnswer answer = fold.answer();
        int many = fold.names().size();
        String who =
                many == 1 ? fold.names().get(0) : (many == all ? "All " : "") + many + " containers answered the same";
        lines.add(new Line(answer.isWell() ? Role.STRONG : Role.WARN, who + ": " + answer.end()));
        if (many > 1 && many < all) {
            for (String line : DialogBox.wrap(String.join(" ", fold.names()), columns - 2)) {
                lines.add(new Line(Role.DIM_TEXT, "  " + line));
            }
        }
        if (!answer.problem().isEmpty()) {
            lines.add(new Line(Role.ERROR, "  " + answer.problem()));
        }
        if (!answer.output().isEmpty()) {
            for (String line : List.of(answer.output().split("\n", -1))) {
                for (String part : DialogBox.wrap(line, columns - 2)) {
                    lines.add(new Line(Role.CODE, "  " + part));
                }
            }
        } else if (answer.state() == CommandAnswer.State.ENDED) {
            lines.add(new Line(Role.NO_VALUE, "  said nothing"));
        }
        if (answer.dropped() > 0) {
            lines.add(new Line(Role.WARN, "  " + answer.dropped() + " bytes more were said and not kept"));
        }
    }

    @Override
    public void draw(Canvas canvas, Facts facts) {
        int columns = DialogBox.columns(canvas, WIDTH);
        List<Line> lines = lines(facts, columns);
        int visible = Math.max(1, canvas.height() - 6);
        Canvas inside = DialogBox.open(
                canvas, columns, Math.min(visible, Math.max(8, lines.size())) + 2, "$ " + command(), false);
        visible = inside.height() - 2;
        int from = Math.max(0, Math.min(top, lines.size() - visible));
        for (int i = 0; i < visible && from + i < lines.size(); i++) {
            Line line = lines.get(from + i);
            inside.text(0, i, columns, line.role(), line.text());
        }
        int last = inside.height() - 1;
        boolean running =
                !facts.engine().operation(run.id()).map(Operation::isFinal).orElse(false);
        List<String> keys = new ArrayList<>();
        if (running) {
            keys.addAll(List.of(facts.keymap().label(Command.OPERATION_CANCEL), "end it"));
        }
        if (!run.failed(facts.engine()).isEmpty()) {
            keys.addAll(List.of(facts.keymap().label(Command.OPERATION_RETRY), "again where it did not end"));
        }
        keys.addAll(List.of(
                facts.keymap().label(Command.OPERATION_SAVE),
                "save as text",
                facts.keymap().label(Command.CANCEL),
                "close"));
        DialogBox.keys(inside, last, keys);
        if (lines.size() > visible) {
            String where = (from + 1) + "–" + Math.min(lines.size(), from + visible) + " of " + lines.size();
            inside.right(0, last, columns, Role.SCROLL, where);
        }
    }
}
