package org.lxdeck.tui.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.Verb;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationId;
import org.lxdeck.engine.op.OperationStatus;
import org.lxdeck.tui.dialog.Answer;
import org.lxdeck.tui.dialog.Approved;

/** What the engine's and the clock's messages do. */
final class Events {
    private Events() {}

    static Next engineChanged(Model model, EngineState state) {
        if (model.synced() && state.revision() <= model.engine().revision()) {
            return Next.of(model);
        }
        List<Operation> ended = ended(model, state);
        Next next = Dialogs.refresh(model.withEngine(state));
        Model now = ended.isEmpty() ? next.model() : OperationNews.tell(Noting.ended(next.model(), ended), ended);
        now = notices(model, now, state);
        now = Vanished.tell(model, now, ended);
        Next followed = follow(now, ended);
        List<Effect> effects = new ArrayList<>(next.effects());
        effects.addAll(followed.effects());
        List<ContainerRef> gone = gone(ended);
        if (!gone.isEmpty()) {
            effects.add(new Effect.ForgetShells(gone));
        }
        return new Next(followed.model(), effects);
    }

    private static List<ContainerRef> gone(List<Operation> ended) {
        List<ContainerRef> gone = new ArrayList<>();
        for (Operation operation : ended) {
            boolean deleted = operation.verb() == Verb.DELETE && operation.status() == OperationStatus.SUCCESS;
            if (deleted && operation.container().isPresent()) {
                gone.add(operation.container().get());
            }
        }
        return gone;
    }

    /** The operations that have ended since the last state. */
    private static List<Operation> ended(Model model, EngineState state) {
        List<Operation> ended = new ArrayList<>();
        if (model.engine().operations() == state.operations()) {
            return ended;
        }
        Map<OperationId, Operation> before = new HashMap<>();
        for (Operation operation : model.engine().operations()) {
            before.put(operation.id(), operation);
        }
        for (Operation operation : state.operations()) {
            if (!operation.isFinal()) {
                continue;
            }
            Operation was = before.get(operation.id());
            if (was == null ? model.synced() : !was.isFinal()) {
                ended.add(operation);
            }
        }
        return ended;
    }

    private static Model notices(Model before, Model now, EngineState state) {
        int known = before.engine().notices().size();
        Model told = now;
        for (int i = Math.max(0, Math.min(known, state.notices().size()));
                i < state.notices().size();
                i++) {
            told = told.withToast(new Toast(
                    Toast.Kind.INFO, state.notices().get(i).text(), "", now.nowMillis() + OperationNews.LONG));
        }
        return told;
    }

    /** Submits what waited for an operation that has succeeded, and forgets what waited for one that has not. */
    private static Next follow(Model model, List<Operation> ended) {
        if (model.followUps().isEmpty() || ended.isEmpty()) {
            return Next.of(model);
        }
        List<FollowUp> left = new ArrayList<>();
        List<Approved> ready = new ArrayList<>();
        for (FollowUp followUp : model.followUps()) {
            Optional<Operation> first = find(ended, followUp);
            if (first.isEmpty()) {
                left.add(followUp);
            } else if (first.get().status() == OperationStatus.SUCCESS) {
                ready.add(followUp.then());
            }
        }
        Model now = model.withFollowUps(left);
        return ready.isEmpty() ? Next.of(now) : Next.of(now, new Effect.Submit(ready));
    }

    private static Optional<Operation> find(List<Operation> ended, FollowUp followUp) {
        for (Operation operation : ended) {
            if (followUp.id().isPresent() && followUp.id().get().equals(operation.id())) {
                return Optional.of(operation);
            }
        }
        return Optional.empty();
    }

    static Next submitted(Model model, Msg.Submitted submitted) {
        List<FollowUp> all = new ArrayList<>();
        List<Operation> already = new ArrayList<>();
        for (FollowUp followUp : model.followUps()) {
            boolean mine =
                    followUp.first().equals(submitted.intent()) && followUp.id().isEmpty();
            all.add(mine ? followUp.withId(submitted.id()) : followUp);
            Optional<Operation> now = model.engine().operation(submitted.id());
            if (mine && now.isPresent() && now.get().isFinal()) {
                already.add(now.get());
            }
        }
        Model noted = model.withDeeds(model.deeds().submitted(submitted.intent(), submitted.id()));
        Optional<Operation> known = model.engine().operation(submitted.id());
        if (known.isPresent() && known.get().isFinal()) {
            noted = Noting.ended(noted, List.of(known.get()));
        }
        Next followed = follow(noted.withFollowUps(all), already);
        Next answered = Dialogs.answer(followed.model(), new Answer.Submitted(submitted.intent(), submitted.id()));
        List<Effect> effects = new ArrayList<>(followed.effects());
        effects.addAll(answered.effects());
        Next refreshed = Dialogs.refresh(answered.model());
        effects.addAll(refreshed.effects());
        return new Next(refreshed.model(), effects);
    }

    static Next tick(Model model, long nowMillis) {
        Model now = model.withTime(nowMillis);
        List<Toast> left = new ArrayList<>();
        for (Toast toast : now.toasts()) {
            if (toast.untilMillis() > nowMillis) {
                left.add(toast);
            }
        }
        return Next.of(Tour.tick(Resume.tick(left.size() == now.toasts().size() ? now : now.withToasts(left))));
    }
}
