package org.lxdeck.engine.doctor;

import java.util.ArrayList;
import java.util.List;

/** What earlier runs left behind, and other small things worth knowing. */
final class LeftoverChecks {
    private LeftoverChecks() {}

    /** Cgroups of monitors that are gone: LXC leaves them when a start fails or a monitor is killed. */
    static Finding cgroups(Env env) {
        List<String> stale = new ArrayList<>();
        List<String> trees = new ArrayList<>(List.of("/sys/fs/cgroup"));
        for (String name : env.names("/sys/fs/cgroup")) {
            if (env.has("/sys/fs/cgroup/" + name + "/cgroup.procs") && !name.startsWith("lxc.")) {
                trees.add("/sys/fs/cgroup/" + name);
            }
        }
        for (String tree : trees) {
            for (String name : env.names(tree)) {
                String directory = tree + "/" + name;
                if (name.startsWith("lxc.monitor.")
                        && env.read(directory + "/cgroup.procs").isEmpty()) {
                    stale.add(directory);
                }
            }
        }
        if (stale.isEmpty()) {
            return Finding.ok("leftovers", "no cgroups are left of monitors that are gone");
        }
        return Finding.note(
                        "leftovers",
                        stale.size() + " cgroups are left of monitors that are gone, e.g. " + stale.get(0),
                        "harmless; the next start or stop of that container by lxdeck removes them")
                .mendedBy("rmdir /sys/fs/cgroup/*/lxc.monitor.NAME");
    }

    static Finding monitor(Env env) {
        for (String pid : env.names("/proc")) {
            if (Character.isDigit(pid.charAt(0))
                    && env.read("/proc/" + pid + "/comm").strip().equals("lxc-monitord")) {
                return Finding.note(
                        "monitor",
                        "lxc-monitord (process " + pid + ") reads the containers' events",
                        "lxdeck notices changes a little later, from the cgroups");
            }
        }
        return Finding.note(
                "monitor",
                "lxdeck reads the containers' events itself while it runs",
                "lxc-monitor is refused meanwhile; lxdeck --no-monitor leaves the events to it");
    }

    static Finding link(Env env) {
        if (LinkRepair.isOnPath(env)) {
            return Finding.ok("path", "lxdeck is on PATH");
        }
        boolean fixable = new LinkRepair().needed(env);
        Finding finding = Finding.note("path", "lxdeck is not on PATH", "it has to be called by its full path")
                .mendedBy("ln -s " + env.variable("LXDECK_LAUNCHER") + " " + LinkRepair.LINK);
        return fixable ? finding.mendedByFix() : finding;
    }
}
