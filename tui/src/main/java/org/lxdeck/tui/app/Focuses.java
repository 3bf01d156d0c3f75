package org.lxdeck.tui.app;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.DetailPart;
import org.lxdeck.engine.model.Focus;

/** Tells the engine what is looked at, so that only that is read. */
final class Focuses {
    private Focuses() {}

    static Focus of(Model model) {
        if (model.page() != Page.CONTAINERS || !model.layout().hasDetail()) {
            return Focus.NOWHERE;
        }
        Optional<Container> container = model.container();
        Set<DetailPart> parts = new HashSet<>(model.detail().tab().parts());
        if (!model.layout().below().isEmpty()) {
            parts.addAll(DetailTab.PROCESSES.parts());
        }
        return container.isEmpty()
                ? Focus.NOWHERE
                : new Focus(Optional.of(container.get().ref()), Set.copyOf(parts));
    }
}
