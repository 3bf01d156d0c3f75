package org.lxdeck.tui.dialog;

import java.util.List;
import org.lxdeck.engine.Intent;

/**
 * One answer to a question.
 *
 * @param intents what is submitted when it is taken; none for "no"
 */
record Choice(String label, List<Intent> intents) {
    Choice {
        intents = List.copyOf(intents);
    }

    static Choice nothing(String label) {
        return new Choice(label, List.of());
    }

    Step take() {
        return take("");
    }

    Step take(String reason) {
        if (intents.isEmpty()) {
            return Step.close();
        }
        List<Approved> approved = new java.util.ArrayList<>();
        for (Intent intent : intents) {
            approved.add(Approved.confirmed(intent));
        }
        return Step.close(new Ask.Submit(approved, reason));
    }
}
