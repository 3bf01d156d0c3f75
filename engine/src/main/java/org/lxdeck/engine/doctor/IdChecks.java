package org.lxdeck.engine.doctor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether unprivileged containers have ids to run under. */
final class IdChecks {
    private IdChecks() {}

    static Finding subIds(Env env) {
        SubIdRange users = SubIdRange.ofRoot(SubIdRange.parse(env.read("/etc/subuid")));
        SubIdRange groups = SubIdRange.ofRoot(SubIdRange.parse(env.read("/etc/subgid")));
        if (isTooSmall(users) || isTooSmall(groups)) {
            String found = "root has " + (users == null ? "no" : "only " + users.count()) + " sub-uids and "
                    + (groups == null ? "no" : "only " + groups.count()) + " sub-gids";
            List<SubIdRange> all = new ArrayList<>(SubIdRange.parse(env.read("/etc/subuid")));
            all.addAll(SubIdRange.parse(env.read("/etc/subgid")));
            String words = SubIdRange.behind(all, 16 * SubIdRange.ONE_CONTAINER).dashed();
            return Finding.fail(
                            "subids",
                            found,
                            "an unprivileged container needs 65536 of each: its root is one of them on the host")
                    .mendedBy("usermod -v " + words + " -w " + words + " root")
                    .mendedByFix();
        }
        return Finding.ok("subids", "root has the sub-uids " + users + " and the sub-gids " + groups);
    }

    private static boolean isTooSmall(@Nullable SubIdRange range) {
        return range == null || range.count() < SubIdRange.ONE_CONTAINER;
    }

    static Finding mappingTools(Env env) {
        if (env.program("newuidmap").isEmpty()) {
            return Finding.warn(
                            "uidmap",
                            "newuidmap and newgidmap are not installed",
                            "LXC's tools need them to enter containers with ids of their own")
                    .mendedBy(SoftwareChecks.install(env));
        }
        return Finding.ok("uidmap", "newuidmap and newgidmap are there");
    }
}
