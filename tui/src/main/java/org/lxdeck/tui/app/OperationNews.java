package org.lxdeck.tui.app;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.Verb;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationStatus;
import org.lxdeck.tui.dialog.Question;

/** Tells what became of operations: successes folded, each failure with its cause, a question where one is due. */
final class OperationNews {
    /** How long good news stays, milliseconds. */
    static final long SHORT = 4_000;

    /** How long bad news stays. */
    static final long LONG = 12_000;

    /** Seconds that a shutdown is given unless the user says otherwise. */
    static final int GRACE = 30;

    private OperationNews() {}

    static Model tell(Model model, List<Operation> ended) {
        Model now = model;
        Map<Verb, List<String>> done = new EnumMap<>(Verb.class);
        List<Intent.Stop> late = new ArrayList<>();
        for (Operation operation : ended) {
            if (operation.isPart()) {
                if (isLate(operation)) {
                    late.add(new Intent.Stop(operation.container().get(), GRACE));
                }
            } else if (operation.isBulk()) {
                now = bulk(now, operation);
            } else if (operation.status() == OperationStatus.SUCCESS) {
                done.computeIfAbsent(operation.verb(), verb -> new ArrayList<>())
                        .add(operation.subject());
                now = notes(now, operation);
            } else if (operation.status() == OperationStatus.CANCELLED) {
                now = toast(
                        now, Toast.Kind.INFO, operation.verb().word() + " " + operation.subject() + ": cancelled", "");
            } else if (isLate(operation)) {
                late.add(new Intent.Stop(operation.container().get(), GRACE));
            } else {
                now = failure(now, operation);
            }
        }
        for (Map.Entry<Verb, List<String>> entry : done.entrySet()) {
            now = toast(now, Toast.Kind.DONE, past(entry.getKey()) + " " + Words.names(entry.getValue()), "");
        }
        return late.isEmpty() ? now : now.openBelow(Question.stillRunning(late));
    }

    /** What became of all of a bulk, in one sentence; each of them has its row in the results. */
    private static Model bulk(Model model, Operation operation) {
        if (operation.error().isEmpty()) {
            return toast(model, Toast.Kind.DONE, past(operation.verb()) + " " + operation.subject(), "");
        }
        Toast.Kind kind = operation.status() == OperationStatus.CANCELLED ? Toast.Kind.INFO : Toast.Kind.FAILURE;
        String sentence =
                operation.verb().word() + ": " + operation.error().get().message();
        return toast(model, kind, sentence, "The operations page has the results.");
    }

    private static boolean isLate(Operation operation) {
        boolean stops = operation.verb() == Verb.STOP || operation.verb() == Verb.RESTART;
        return stops
                && operation.container().isPresent()
                && operation.error().isPresent()
                && operation.error().get().kind() == EngineError.Kind.TIMED_OUT;
    }

    private static Model notes(Model model, Operation operation) {
        Model now = model;
        for (String note : operation.notes()) {
            now = toast(now, Toast.Kind.INFO, operation.subject() + ": " + note, "");
        }
        return now;
    }

    private static Model failure(Model model, Operation operation) {
        if (operation.error().isEmpty()) {
            return toast(
                    model, Toast.Kind.FAILURE, operation.verb().word() + " " + operation.subject() + " failed", "");
        }
        EngineError error = operation.error().get();
        return toast(model, Toast.Kind.FAILURE, error.message(), error.hint());
    }

    static Model toast(Model model, Toast.Kind kind, String text, String hint) {
        boolean bad = kind == Toast.Kind.FAILURE || kind == Toast.Kind.WARNING;
        return model.withToast(new Toast(kind, text, hint, model.nowMillis() + (bad ? LONG : SHORT)));
    }

    private static String past(Verb verb) {
        return switch (verb) {
            case CREATE -> "Created";
            case LAUNCH -> "Launched";
            case START -> "Started";
            case STOP -> "Stopped";
            case KILL -> "Killed";
            case RESTART -> "Restarted";
            case FREEZE -> "Froze";
            case UNFREEZE -> "Unfroze";
            case EXEC -> "Ran a command in";
            case RENAME -> "Renamed";
            case DELETE -> "Deleted";
            case SIGNAL -> "Signalled";
            case PUSH_FILES -> "Copied files to";
            case PULL_FILES -> "Copied files from";
            case MAKE_DIRECTORY -> "Made a directory in";
            case DELETE_FILES -> "Deleted files in";
            case SET_CONFIG -> "Configured";
            case ASSIGN_PROFILES -> "Changed the profiles of";
            case IMPORT_IMAGE -> "Imported";
            case STARTER_IMAGE -> "Made the image";
            case DELETE_IMAGE -> "Deleted the image";
            case EDIT_IMAGE -> "Changed the image";
            case SAVE_PROFILE -> "Saved the profile";
            case RENAME_PROFILE -> "Renamed the profile";
            case DELETE_PROFILE -> "Deleted the profile";
        };
    }
}
