package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.SignalProcess;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ProcessRow;
import org.lxdeck.engine.model.Signal;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.Scope;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;

/**
 * The menu of signals for some processes of one container. What is picked is asked for once more, and for the container's
 * init its name has to be typed; only what lets a process go on is done at once.
 */
public record SignalDialog(Container container, List<ProcessRow> processes, int selected) implements Dialog {
    private static final List<Signal> SIGNALS = List.of(Signal.values());
    private static final int WIDTH = 66;
    private static final int LONGEST = 50;

    public SignalDialog {
        processes = List.copyOf(processes);
    }

    public static SignalDialog open(Container container, List<ProcessRow> processes) {
        return new SignalDialog(container, processes, 0);
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
            case CANCEL -> Step.close();
            case ACCEPT -> take(SIGNALS.get(selected), facts);
            case UP, FIELD_PREVIOUS -> Step.stay(at(selected - 1));
            case DOWN, FIELD_NEXT -> Step.stay(at(selected + 1));
            case FIRST, PAGE_UP -> Step.stay(at(0));
            case LINE_COPY, COPY_MENU -> Step.stay(this, CommandRows.copy(intents(SIGNALS.get(selected)), facts));
            case LAST, PAGE_DOWN -> Step.stay(at(SIGNALS.size() - 1));
            default -> Step.stay(this);
        };
    }

    private SignalDialog at(int row) {
        return new SignalDialog(container, processes, Math.floorMod(row, SIGNALS.size()));
    }

    private List<Intent> intents(Signal signal) {
        List<Intent> intents = new ArrayList<>();
        for (ProcessRow row : processes) {
            intents.add(new SignalProcess(container.ref(), row.id(), signal, row.isInit(container)));
        }
        return intents;
    }

    private Step take(Signal signal, Facts facts) {
        List<Intent> intents = intents(signal);
        boolean init = false;
        for (ProcessRow row : processes) {
            init |= row.isInit(container);
        }
        if (signal == Signal.CONT) {
            List<Approved> approved = new ArrayList<>();
            intents.forEach(intent -> approved.add(Approved.harmless(intent)));
            return Step.close(new Ask.Submit(approved));
        }
        return Step.close(new Ask.Open(
                init ? InitConsent.form(container, signal, intents) : question(signal, intents, facts.caution())));
    }

    private Dialog question(Signal signal, List<Intent> intents, Caution caution) {
        List<String> lines = new ArrayList<>();
        lines.add("In “" + container.name() + "”.");
        if (processes.size() == 1) {
            ProcessRow row = processes.get(0);
            String inside = row.insidePid() < 0 ? "" : " Inside it is process " + row.insidePid() + ".";
            lines.add(row.command() + "." + inside);
        }
        lines.add(signal + " " + signal.doc() + ".");
        return Question.confirm("Send " + signal + " to " + target() + "?", lines, "Send " + signal, intents, caution);
    }

    private HostTags hosts() {
        return HostTags.of(List.of(container.ref().host()));
    }

    private String target() {
        return processes.size() == 1 ? "process " + processes.get(0).pid() : processes.size() + " processes";
    }

    @Override
    public void draw(Canvas canvas, Facts facts) {
        int columns = DialogBox.columns(canvas, WIDTH);
        String who = processes.size() == 1 ? processes.get(0).command() : target() + " of " + container.name();
        List<String> same = CommandRows.of(intents(SIGNALS.get(selected)), facts);
        int rows = SIGNALS.size() + 4;
        int sameRows = canvas.height() < rows + same.size() + 3 ? 0 : same.size() + 1;
        Canvas inside =
                DialogBox.open(canvas, columns, rows + sameRows, "Signal to " + target(), false, hosts(), facts);
        inside.text(0, 0, columns, Role.STRONG, who);
        int room = Math.max(1, inside.height() - 4 - sameRows);
        int top = Math.max(0, Math.min(selected - room / 2, SIGNALS.size() - room));
        for (int i = 0; i < room && top + i < SIGNALS.size(); i++) {
            Signal signal = SIGNALS.get(top + i);
            int y = 2 + i;
            inside.right(0, y, 2, Role.DIM_TEXT, Integer.toString(signal.number()));
            inside.text(4, y, Role.STRONG, signal.name());
            inside.text(10, y, Math.min(LONGEST + 6, columns - 10), Role.TEXT, signal.doc());
            if (top + i == selected) {
                inside.tint(0, y, columns, 1, Role.SELECTION);
            }
        }
        if (sameRows > 0) {
            CommandRows.draw(same, inside, inside.height() - sameRows - 1);
        }
        DialogBox.keys(
                inside,
                inside.height() - 1,
                List.of(
                        facts.keymap().label(Command.ACCEPT), "send",
                        CommandRows.copyKey(facts, false), "copy line",
                        facts.keymap().label(Command.CANCEL), "cancel"));
    }
}
