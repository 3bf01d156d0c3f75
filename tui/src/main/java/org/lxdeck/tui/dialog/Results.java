package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationStatus;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.Scope;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Amounts;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.DisplayWidth;

/**
 * How a bulk is going: a row for each container, failures first. It closes by itself when all went well, unless it was
 * opened to look at; it may be put away, the work goes on.
 *
 * @param top the first row that is shown
 * @param stays whether it was opened to look at
 */
public record Results(BulkRun run, int top, boolean stays) implements Dialog {
    private static final int WIDTH = 96;

    /** Columns of status and time: where the sentence begins, behind the name. */
    private static final int SENTENCE = 19;

    private static final List<OperationStatus> ORDER = List.of(
            OperationStatus.FAILURE,
            OperationStatus.RUNNING,
            OperationStatus.CANCELLING,
            OperationStatus.PENDING,
            OperationStatus.CANCELLED,
            OperationStatus.SUCCESS);

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
            case OPERATION_CANCEL -> Step.stay(this, new Ask.Cancel(run.id()));
            case OPERATION_RETRY -> run.retry(this, facts);
            case OPERATION_SAVE -> Step.stay(this, new Ask.Save(name(facts), text(facts)));
            default ->
                Step.stay(
                        new Results(run, Scrolling.moved(command, top, run.ids().size() * 3), stays));
        };
    }

    @Override
    public Step refresh(Facts facts) {
        Optional<Operation> whole = facts.engine().operation(run.id());
        boolean well = whole.isPresent() && whole.get().status() == OperationStatus.SUCCESS;
        return well && !stays ? Step.close() : Step.stay(this);
    }

    private String name(Facts facts) {
        return "results-" + facts.nowMillis() / 1000 + ".txt";
    }

    private String text(Facts facts) {
        StringBuilder text = new StringBuilder();
        for (Operation row : rows(facts)) {
            text.append(row.subject()).append('\t').append(row.status().label());
            text.append('\t')
                    .append(row.error().map(EngineError::message).orElse(""))
                    .append('\n');
        }
        return text.toString();
    }

    private List<Operation> rows(Facts facts) {
        List<Operation> rows = new ArrayList<>();
        List<Optional<Operation>> all = run.operations(facts.engine());
        for (OperationStatus status : ORDER) {
            for (Optional<Operation> one : all) {
                if (one.isPresent() && one.get().status() == status) {
                    rows.add(one.get());
                }
            }
        }
        return rows;
    }

    /**
     * A line of the table.
     *
     * @param operation whose first line it is; empty for what its sentence goes on with
     */
    private record Line(Optional<Operation> operation, Role role, String said) {}

    private static List<Line> lines(List<Operation> rows, int columns) {
        List<Line> lines = new ArrayList<>();
        for (Operation row : rows) {
            List<String> sentence = DialogBox.wrap(said(row), columns);
            for (int i = 0; i < sentence.size(); i++) {
                lines.add(new Line(i == 0 ? Optional.of(row) : Optional.empty(), Role.TEXT, sentence.get(i)));
            }
            String hint = row.error().map(EngineError::hint).orElse("");
            if (!hint.isEmpty()) {
                for (String line : DialogBox.wrap(hint, columns)) {
                    lines.add(new Line(Optional.empty(), Role.DIM_TEXT, line));
                }
            }
        }
        return lines;
    }

    private static String said(Operation operation) {
        if (operation.error().isPresent()) {
            return operation.error().get().message();
        }
        if (!operation.isFinal()) {
            return operation.progress().stage();
        }
        return operation.notes().isEmpty() ? "" : operation.notes().get(0);
    }

    /** Columns of the names: as wide as the longest, a third at most. */
    private int nameColumns(int columns) {
        int longest = 8;
        for (int i = 0; i < run.intents().size(); i++) {
            longest = Math.max(longest, DisplayWidth.of(run.intents().get(i).subject()));
        }
        return Math.min(longest, columns / 3);
    }

    @Override
    public void draw(Canvas canvas, Facts facts) {
        List<Operation> rows = rows(facts);
        int columns = DialogBox.columns(canvas, WIDTH);
        int names = nameColumns(columns);
        List<Line> lines = lines(rows, columns - names - SENTENCE);
        List<String> again = CommandRows.of(run.failed(facts.engine()), facts);
        int visible =
                Math.max(1, Math.min(Math.max(lines.size(), run.ids().size()), canvas.height() - 9 - again.size()));
        boolean danger = !rows.isEmpty() && rows.get(0).status() == OperationStatus.FAILURE;
        String title = run.verb().doing() + " " + Question.howMany(run.intents());
        Canvas inside = DialogBox.open(canvas, columns, visible + 5 + again.size(), title, false);
        summary(rows, inside, danger);
        int from = Math.max(0, Math.min(top, lines.size() - visible));
        for (int i = 0; i < visible && from + i < lines.size(); i++) {
            row(lines.get(from + i), names, inside.sub(0, 3 + i, columns, 1), facts);
        }
        int last = inside.height() - 1;
        boolean running = rows.isEmpty()
                || !facts.engine().operation(run.id()).map(Operation::isFinal).orElse(true);
        CommandRows.draw(again, inside, last - again.size());
        DialogBox.keys(inside, last, keys(running, danger, facts));
        if (lines.size() > visible) {
            String where = (from + 1) + "–" + Math.min(lines.size(), from + visible) + " of " + lines.size();
            inside.right(0, last, columns, Role.SCROLL, where);
        }
    }

    private static List<String> keys(boolean running, boolean danger, Facts facts) {
        List<String> keys = new ArrayList<>();
        if (running) {
            keys.addAll(List.of(facts.keymap().label(Command.OPERATION_CANCEL), "cancel what waits"));
        }
        if (danger) {
            keys.addAll(List.of(facts.keymap().label(Command.OPERATION_RETRY), "retry the failed"));
        }
        keys.addAll(List.of(
                facts.keymap().label(Command.OPERATION_SAVE),
                "save",
                facts.keymap().label(Command.CANCEL),
                running ? "let it go on behind" : "close"));
        return keys;
    }

    private static void summary(List<Operation> rows, Canvas inside, boolean danger) {
        int ended = 0;
        int x = 0;
        for (OperationStatus status : ORDER) {
            int many = 0;
            for (Operation row : rows) {
                many += row.status() == status ? 1 : 0;
            }
            ended += status.isFinal() ? many : 0;
            if (many > 0) {
                x = inside.text(x, 0, role(status), many + " " + word(status)) + 3;
            }
        }
        double done = rows.isEmpty() ? 0 : (double) ended / rows.size();
        inside.gauge(0, 1, inside.width(), danger ? Role.GAUGE_WARN : Role.PROGRESS, done);
    }

    private static void row(Line line, int names, Canvas row, Facts facts) {
        int x = names + SENTENCE;
        row.text(x, 0, row.width() - x, line.role(), line.said());
        if (line.operation().isEmpty()) {
            return;
        }
        Operation operation = line.operation().get();
        row.text(0, 0, 9, role(operation.status()), word(operation.status()));
        row.text(10, 0, names, Role.STRONG, operation.subject());
        long until = operation.isFinal() ? operation.updatedAtMillis() : facts.nowMillis();
        boolean begun =
                operation.status() != OperationStatus.PENDING && operation.status() != OperationStatus.CANCELLED;
        String took = begun ? took(Math.max(0, until - operation.createdAtMillis())) : "";
        row.text(11 + names, 0, 7, Role.DIM_TEXT, took);
    }

    /** Short times with their tenths. */
    private static String took(long millis) {
        return millis < 10_000 ? millis / 1000 + "." + millis / 100 % 10 + "s" : Amounts.duration(millis / 1000);
    }

    private static String word(OperationStatus status) {
        return switch (status) {
            case FAILURE -> "failed";
            case RUNNING -> "running";
            case CANCELLING -> "ending";
            case PENDING -> "waiting";
            case CANCELLED -> "cancelled";
            case SUCCESS -> "done";
        };
    }

    private static Role role(OperationStatus status) {
        return switch (status) {
            case FAILURE -> Role.ERROR;
            case RUNNING, CANCELLING -> Role.TRANSITION;
            case PENDING, CANCELLED -> Role.DIM_TEXT;
            case SUCCESS -> Role.OK;
        };
    }
}
