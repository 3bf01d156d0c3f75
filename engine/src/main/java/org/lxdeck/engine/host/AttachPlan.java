package org.lxdeck.engine.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.model.HostBadge;
import org.lxdeck.engine.model.Ordered;

/**
 * A child process that does what was requested on the caller's terminal.
 *
 * @param argv program and arguments, program as an absolute path
 * @param environment the whole environment of that child
 * @param banner lines to show before it takes the terminal: how to come back, which TERM was replaced
 */
public record AttachPlan(List<String> argv, Map<String, String> environment, List<String> banner) {
    public AttachPlan {
        argv = List.copyOf(argv);
        environment = Ordered.copy(environment);
        banner = List.copyOf(banner);
    }

    /** The same on a host with this badge: what is said before begins with its label. */
    public AttachPlan on(HostBadge badge) {
        if (badge.isNone() || banner.isEmpty()) {
            return this;
        }
        List<String> lines = new ArrayList<>(banner);
        lines.set(0, badge.label() + ": " + lines.get(0));
        return new AttachPlan(argv, environment, lines);
    }
}
