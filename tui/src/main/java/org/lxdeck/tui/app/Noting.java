package org.lxdeck.tui.app;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.tui.dialog.Approved;
import org.lxdeck.tui.line.Deeds;

/** Keeps in mind what is done, with the lines that do the same, whoever asked for it. */
final class Noting {
    private Noting() {}

    /** The model with what these effects do noted; most do nothing to be noted. */
    static Model of(Model model, List<Effect> effects) {
        Model noted = model;
        for (Effect effect : effects) {
            if (effect instanceof Effect.Submit submit) {
                noted = noted.withDeeds(submit(noted, submit));
            } else if (effect instanceof Effect.Attach attach) {
                noted = noted.withDeeds(noted.deeds()
                        .visit(noted.nowMillis(), attach.ref(), attach.request(), self(noted), noted.engine()));
            } else if (effect instanceof Effect.RunLine line) {
                noted = noted.withDeeds(noted.deeds().typed(noted.nowMillis(), line.line(), self(noted)));
            } else if (effect instanceof Effect.RunOnTerminal line) {
                noted = noted.withDeeds(noted.deeds().typed(noted.nowMillis(), line.line(), self(noted)));
            }
        }
        return noted;
    }

    private static Deeds submit(Model model, Effect.Submit submit) {
        List<Intent> intents = new ArrayList<>();
        for (Approved approved : submit.intents()) {
            intents.add(approved.intent());
        }
        return model.deeds().work(model.nowMillis(), intents, self(model), model.engine());
    }

    private static List<String> self(Model model) {
        return model.session().caller().self();
    }

    static Model ended(Model model, List<Operation> ended) {
        Deeds deeds = model.deeds();
        for (Operation operation : ended) {
            deeds = deeds.ended(operation);
        }
        return model.withDeeds(deeds);
    }
}
