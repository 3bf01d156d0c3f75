package org.lxdeck.engine.model;

import java.util.Optional;
import java.util.Set;

/** What the user looks at right now: one container and the parts of it that are on the screen. */
public record Focus(Optional<ContainerRef> container, Set<DetailPart> parts) {
    public static final Focus NOWHERE = new Focus(Optional.empty(), Set.of());

    public Focus {
        parts = Set.copyOf(parts);
    }
}
