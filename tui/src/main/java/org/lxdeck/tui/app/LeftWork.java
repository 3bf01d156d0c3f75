package org.lxdeck.tui.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.Verb;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationStatus;

/**
 * An operation that the dashboard was ended under: noted as five words, told by the next dashboard with what became of it.
 * Where nobody saw its end, the state of its container tells.
 *
 * @param status how it ended, or how it stood when nobody could look any more
 * @param container its name; empty when the work was on none
 * @param sentence why it failed; else empty
 */
record LeftWork(Verb verb, OperationStatus status, String host, String container, String subject, String sentence) {
    private static final int MOST = 40;
    private static final int SHOWN = 3;
    private static final String NAME = "left";
    private static final char GAP = '|';

    /** What is under way now, and what became of what was noted as under way before. */
    static Notes notes(EngineState state, List<String> before) {
        Notes.Draft notes = new Notes.Draft();
        int many = 0;
        for (Operation operation : state.operations()) {
            boolean known = before.contains(operation.id().value());
            if ((!operation.isFinal() || known) && many++ < MOST) {
                notes.add(NAME, text(operation));
            }
        }
        return notes.done();
    }

    private static String text(Operation operation) {
        String container = operation.container().map(ContainerRef::name).orElse("");
        String why = operation.error().map(EngineError::message).orElse("");
        return operation.verb().name()
                + GAP
                + operation.status().name()
                + GAP
                + plain(operation.host())
                + GAP
                + plain(container)
                + GAP
                + plain(operation.subject())
                + GAP
                + why;
    }

    private static String plain(String text) {
        return text.replace(GAP, ' ');
    }

    /** The note, read; null when it is none. */
    private static @Nullable LeftWork read(String note) {
        String[] words = note.split("\\|", 6);
        if (words.length < 6) {
            return null;
        }
        try {
            return new LeftWork(
                    Verb.valueOf(words[0]), OperationStatus.valueOf(words[1]), words[2], words[3], words[4], words[5]);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** What became of them: a message each, and one for those that are too many. */
    static List<Toast> news(Notes left, EngineState state, long untilMillis) {
        List<LeftWork> all = new ArrayList<>();
        for (String note : left.all(NAME)) {
            LeftWork work = read(note);
            if (work != null) {
                all.add(work);
            }
        }
        List<Toast> news = new ArrayList<>();
        int shown = all.size() > SHOWN + 1 ? SHOWN : all.size();
        for (LeftWork work : all.subList(0, shown)) {
            news.add(new Toast(work.kind(state), work.sentence(state), "", untilMillis));
        }
        if (shown < all.size()) {
            String more = "The last dashboard left " + (all.size() - shown) + " more operations unfinished.";
            news.add(new Toast(Toast.Kind.INFO, more, "", untilMillis));
        }
        return news;
    }

    private Toast.Kind kind(EngineState state) {
        return switch (status) {
            case SUCCESS -> Toast.Kind.DONE;
            case FAILURE -> Toast.Kind.FAILURE;
            case CANCELLED -> Toast.Kind.WARNING;
            case PENDING, RUNNING, CANCELLING -> isDone(state) ? Toast.Kind.DONE : Toast.Kind.WARNING;
        };
    }

    private String sentence(EngineState state) {
        String what = verb.word() + " " + subject;
        return switch (status) {
            case SUCCESS -> "Done after you left: " + what + ".";
            case FAILURE -> "Failed after you left: " + what + ". " + sentence;
            case CANCELLED -> "Cancelled when you left: " + what + ".";
            case PENDING, RUNNING, CANCELLING -> "Under way when the last dashboard ended: " + what + ". " + now(state);
        };
    }

    /** What is to be seen of it now. */
    private String now(EngineState state) {
        if (container.isEmpty()) {
            return "Look whether it was done.";
        }
        Optional<Container> there = state.container(new ContainerRef(host, container));
        if (there.isEmpty()) {
            return verb == Verb.DELETE ? "It is gone." : "It is not there.";
        }
        return "It is " + there.get().status().label().toLowerCase(Locale.ROOT) + " now.";
    }

    private boolean isDone(EngineState state) {
        Optional<Container> there = state.container(new ContainerRef(host, container));
        return switch (verb) {
            case DELETE -> there.isEmpty();
            case LAUNCH, START, RESTART, UNFREEZE ->
                there.isPresent() && there.get().status().isAlive();
            case STOP, KILL -> there.isPresent() && !there.get().status().isAlive();
            default -> false;
        };
    }
}
