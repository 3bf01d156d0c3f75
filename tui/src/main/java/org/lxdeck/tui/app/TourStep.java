package org.lxdeck.tui.app;

import java.util.List;
import java.util.Objects;
import org.lxdeck.tui.dialog.HelpDialog;
import org.lxdeck.tui.dialog.Question;
import org.lxdeck.tui.input.Command;

/** The five steps of the tour, each with the keys it asks for and the sign that they were pressed. */
public enum TourStep {
    MOVE("Move", "Go to another container.", Command.DOWN, Command.UP) {
        @Override
        boolean isDone(Model before, Next after) {
            Object row = before.tables().containers().selectedKey();
            return !Objects.equals(row, after.model().tables().containers().selectedKey());
        }
    },
    LOOK("Look", "Open its details; a second press gives them the keys.", Command.DETAIL_OPEN) {
        @Override
        boolean isDone(Model before, Next after) {
            return after.model().layout().hasDetail()
                    && !before.detail().equals(after.model().detail());
        }
    },
    FIND("Find", "Show only what matches: type web, then enter keeps it.", Command.FILTER) {
        @Override
        boolean isDone(Model before, Next after) {
            TableView<?> now = after.model().table();
            return before.table().typing() && !now.typing() && !now.filter().isEmpty();
        }
    },
    ACT("Act", "Stop or start it. What can hurt asks first; answer as you like.", Command.SHUTDOWN, Command.START) {
        @Override
        boolean isDone(Model before, Next after) {
            boolean answered = isAsked(before) && !isAsked(after.model());
            return answered || after.effects().stream().anyMatch(Effect.Submit.class::isInstance);
        }
    },
    HELP("Everything else", "See every key that works here, or why one does not.", Command.HELP) {
        @Override
        boolean isDone(Model before, Next after) {
            return after.model().dialog().filter(HelpDialog.class::isInstance).isPresent();
        }
    };

    private final String title;
    private final String task;
    private final Command first;
    private final Command second;

    TourStep(String title, String task, Command command) {
        this(title, task, command, command);
    }

    TourStep(String title, String task, Command first, Command second) {
        this.title = title;
        this.task = task;
        this.first = first;
        this.second = second;
    }

    public String title() {
        return title;
    }

    /** What to do, a sentence without its keys. */
    public String task() {
        return task;
    }

    /** What the keys to press are bound to. */
    public List<Command> commands() {
        return first == second ? List.of(first) : List.of(first, second);
    }

    /** Whether a key has done what the step asks for. */
    abstract boolean isDone(Model before, Next after);

    private static boolean isAsked(Model model) {
        return model.dialog().filter(Question.class::isInstance).isPresent();
    }

    /** Which of the five it is, from one. */
    public int number() {
        return List.of(values()).indexOf(this) + 1;
    }
}
