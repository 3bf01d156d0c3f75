package org.lxdeck.tui.pane;

import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.model.Host;
import org.lxdeck.engine.model.HostBadge;
import org.lxdeck.tui.theme.Role;

/** How a host is told apart from others. */
public final class HostLook {
    private HostLook() {}

    public static Role role(HostBadge badge) {
        return switch (badge.colour()) {
            case NONE -> Role.BADGE;
            case RED -> Role.HOST_RED;
            case YELLOW -> Role.HOST_YELLOW;
            case GREEN -> Role.HOST_GREEN;
            case CYAN -> Role.HOST_CYAN;
            case BLUE -> Role.HOST_BLUE;
            case MAGENTA -> Role.HOST_MAGENTA;
        };
    }

    /** The badge of a host; none for one that is not there. */
    public static HostBadge badge(EngineState state, String id) {
        for (Host host : state.hosts()) {
            if (host.id().equals(id)) {
                return host.badge();
            }
        }
        return HostBadge.NONE;
    }
}
