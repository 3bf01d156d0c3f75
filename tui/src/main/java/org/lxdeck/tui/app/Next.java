package org.lxdeck.tui.app;

import java.util.ArrayList;
import java.util.List;

/** What a message leads to: the model as it is now, and what is to be done. */
public record Next(Model model, List<Effect> effects) {
    public Next {
        effects = List.copyOf(effects);
    }

    static Next of(Model model, Effect... effects) {
        return new Next(model, List.of(effects));
    }

    Next with(Effect effect) {
        List<Effect> all = new ArrayList<>(effects);
        all.add(effect);
        return new Next(model, all);
    }
}
