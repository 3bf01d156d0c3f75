package org.lxdeck.engine.model;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the user looks at right now: one container and the parts of it that are on the screen. */
public record Focus(Optional<ContainerRef> container, Set<DetailPart> parts) {
    public static final Focus NOWHERE = new Focus(Optional.empty(), Set.of());

    public Focus {
        parts = Set.copyOf(parts);
    }

    // By hand: what the compiler generates for a record takes sixteen milliseconds when it is first used, before the
    // first frame.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Focus focus && container.equals(focus.container) && parts.equals(focus.parts));
    }

    @Override
    public int hashCode() {
        return 31 * container.hashCode() + parts.hashCode();
    }
}
