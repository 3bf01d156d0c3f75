package org.lxdeck.tui.app;

import java.util.Optional;
import org.lxdeck.tui.input.Command;

/**
 * The tour: five steps on the made-up fleet, each over when its key was really pressed. It takes no keys for itself but the
 * one that goes back, which leaves it.
 */
final class Tour {
    private static final String TAKEN = "tour";
    private static final String OFFERED = "tour-offered";
    private static final int OFFERS = 3;
    private static final long OFFER_MILLIS = 30_000;
    private static final TourStep[] STEPS = TourStep.values();

    private Tour() {}

    /** Begins it. */
    static Model begin(Model model) {
        return model.withGuide(model.guide().counted(TAKEN).withStep(Optional.of(STEPS[0])));
    }

    /** Offers it to who has never seen it. */
    static Model offer(Model model) {
        Guide guide = model.guide();
        boolean isNew = guide.count(TAKEN) == 0 && guide.count(OFFERED) < OFFERS;
        return isNew ? model.withGuide(guide.counted(OFFERED).offered(model.nowMillis() + OFFER_MILLIS)) : model;
    }

    /** Takes an offer away that nobody wants. */
    static Model tick(Model model) {
        Guide guide = model.guide();
        return guide.isOffered() && model.nowMillis() >= guide.offerUntilMillis()
                ? model.withGuide(guide.offered(0))
                : model;
    }

    static boolean isShown(Model model) {
        return model.guide().step().isPresent() || model.guide().isOffered();
    }

    /** Whether the key that goes back ends it: the tour at once, an offer when nothing else is open. */
    static boolean isLeft(Model model) {
        return model.guide().step().isPresent()
                || (model.guide().isOffered() && Navigation.back(model).equals(model));
    }

    /** Leaves it, or says no to the offer. */
    static Model leave(Model model) {
        Guide guide = model.guide();
        Model now = model.withGuide(guide.withStep(Optional.empty()));
        return guide.step().isEmpty()
                ? now
                : OperationNews.toast(now, Toast.Kind.INFO, "You left the tour. " + again(model), "");
    }

    private static String again(Model model) {
        String key = model.session().keymap().label(Command.COMMAND_LINE);
        return key.isEmpty() ? "" : "Again: " + key + " " + Command.TOUR.id() + ".";
    }

    /** Goes on when what the step asks for was done. */
    static Next follow(Model before, Next after) {
        Optional<TourStep> step = before.guide().step();
        if (step.isEmpty()
                || !step.equals(after.model().guide().step())
                || !step.get().isDone(before, after)) {
            return after;
        }
        int next = step.get().number();
        // The next step is about the list: it gets the keys back.
        Model now = after.model();
        now = step.get() == TourStep.LOOK ? now.withDetail(now.detail().withFocus(false)) : now;
        if (next < STEPS.length) {
            return new Next(now.withGuide(now.guide().withStep(Optional.of(STEPS[next]))), after.effects());
        }
        Model over = now.withGuide(now.guide().withStep(Optional.empty()));
        String text = "That was the tour: five keys do most of it. " + again(now);
        return new Next(OperationNews.toast(over, Toast.Kind.DONE, text, ""), after.effects());
    }
}
