package org.lxdeck.tui.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lxdeck.tui.input.Command;

/**
 * What a newcomer is shown: the tour, and hints that go away once they were followed or seen often enough.
 *
 * @param step of the tour; empty when it is not taken
 * @param offerUntilMillis until when the tour is offered; 0 when it is not
 * @param habits what was seen and used, kept from one dashboard to the next
 * @param hints whether hints are given: only where they can be remembered
 * @param last the verb or movement that was pressed last
 * @param streak how often without another one between
 */
public record Guide(
        Optional<TourStep> step,
        long offerUntilMillis,
        Notes habits,
        boolean hints,
        @Nullable Command last,
        int streak) {
    static final Guide NONE = new Guide(Optional.empty(), 0, Notes.NONE, false, null, 0);

    public boolean isOffered() {
        return offerUntilMillis > 0;
    }

    Guide withHabits(Notes newHabits) {
        return new Guide(step, offerUntilMillis, newHabits, hints, last, streak);
    }

    Guide withHints() {
        return new Guide(step, offerUntilMillis, habits, true, last, streak);
    }

    Guide withStep(Optional<TourStep> newStep) {
        return new Guide(newStep, 0, habits, hints, last, streak);
    }

    Guide offered(long untilMillis) {
        return new Guide(step, untilMillis, habits, hints, last, streak);
    }

    Guide pressed(@Nullable Command command, int times) {
        return new Guide(step, offerUntilMillis, habits, hints, command, times);
    }

    /** How often something was seen or done. */
    int count(String habit) {
        String number = habits.get(habit, "0");
        return number.length() == 1 && number.charAt(0) >= '0' && number.charAt(0) <= '9' ? number.charAt(0) - '0' : 9;
    }

    /** One more time. */
    Guide counted(String habit) {
        int now = Math.min(9, count(habit) + 1);
        List<String> lines = new ArrayList<>();
        for (String line : habits.lines()) {
            if (!line.startsWith(habit + ' ')) {
                lines.add(line);
            }
        }
        lines.add(habit + ' ' + now);
        return withHabits(new Notes(lines));
    }
}
