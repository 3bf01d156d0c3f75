package org.lxdeck.engine;

import java.util.Map;
import org.lxdeck.engine.audit.Audit;
import org.lxdeck.engine.model.Host;
import org.lxdeck.engine.model.HostBadge;
import org.lxdeck.engine.model.Ordered;

/**
 * What holds for everything that is submitted, and how the hosts are shown.
 *
 * @param readOnly what may not be changed
 * @param bulk how many containers of one bulk are worked on at once
 * @param audit what keeps who did what
 * @param badges by what hosts are told apart, by the host's id
 */
public record Rules(ReadOnly readOnly, int bulk, Audit audit, Map<String, HostBadge> badges) {
    /** Everything may be changed, nothing is written down. */
    public static final Rules NONE = new Rules(ReadOnly.NOWHERE, Settings.BULK, Audit.NONE);

    public Rules {
        badges = Ordered.copy(badges);
    }

    public Rules(ReadOnly readOnly, int bulk, Audit audit) {
        this(readOnly, bulk, audit, Map.of());
    }

    HostBadge badge(String host) {
        HostBadge badge = badges.get(host);
        return badge == null ? HostBadge.NONE : badge;
    }

    /** A host as it is shown under these rules. */
    Host over(Host host) {
        Host badged = host.withBadge(badge(host.id()));
        return readOnly.covers(host.id()) ? badged.readingOnly() : badged;
    }
}
