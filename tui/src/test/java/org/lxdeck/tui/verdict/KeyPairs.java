package org.lxdeck.tui.verdict;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.tui.verdict.Sample.Place;

/** Keys that exclude each other or depend on each other, and such as only look so. */
final class KeyPairs {
    /** What {@link Sample#subject} is for all of them. */
    static final String SUBJECT = "together";

    private static final String CALLS = "security.syscalls.";
    private static final String MOUNT = CALLS + "intercept.mount";
    private static final String RAW = "raw.seccomp=2\ndenylist";

    private final List<Sample> all = new ArrayList<>();
    private final Place place;

    private KeyPairs(Place place) {
        this.place = place;
    }

    static List<Sample> all(Place place) {
        KeyPairs pairs = new KeyPairs(place);
        pairs.calls();
        pairs.mounts();
        for (String value : List.of("true", "false")) {
            pairs.add("security.privileged=true", "nvidia.runtime=" + value);
            pairs.add("security.privileged=false", "nvidia.runtime=" + value);
        }
        pairs.maps();
        pairs.others();
        return pairs.all;
    }

    private void add(String... pairs) {
        all.add(Sample.ofKeys(place, SUBJECT, String.join(" ", pairs), List.of(pairs)));
    }

    private void calls() {
        List<String> denials = new ArrayList<>();
        for (String old : List.of("deny", "blacklist")) {
            denials.add(old + "=y");
            for (String value : List.of("true", "false")) {
                denials.add(old + "_default=" + value);
                denials.add(old + "_compat=" + value);
            }
        }
        for (String allow : List.of("allow=x", "whitelist=x")) {
            denials.forEach(denial -> add(CALLS + allow, CALLS + denial));
            add(RAW, CALLS + allow);
            add(CALLS + allow, CALLS + "intercept.mknod=true");
            add(CALLS + allow, CALLS + "deny_default=false", CALLS + "deny_compat=0");
        }
        denials.forEach(denial -> add(RAW, CALLS + denial));
        add(CALLS + "allow=x", CALLS + "whitelist=x");
        add(CALLS + "deny=x", CALLS + "blacklist=x");
        add(CALLS + "deny_default=true", CALLS + "blacklist_default=true");
        add(CALLS + "deny_default=false", CALLS + "blacklist_default=false");
        add(CALLS + "deny_compat=true", CALLS + "blacklist_compat=true");
        add(CALLS + "deny_compat=false", CALLS + "blacklist_compat=false");
        add(CALLS + "deny=x", CALLS + "deny_default=true", CALLS + "deny_compat=true");
        add(CALLS + "deny=x", CALLS + "blacklist_default=true");
        add(RAW, CALLS + "intercept.mknod=true");
        add(RAW, CALLS + "intercept.mount.allowed=ext4");
    }

    private void mounts() {
        add(MOUNT + "=true", MOUNT + ".fuse=ext4");
        add(MOUNT + "=true", MOUNT + ".fuse=a=b,c=d=e");
        add(MOUNT + "=true", MOUNT + ".fuse=a=b,c=d");
        add(MOUNT + "=true", MOUNT + ".fuse=,");
        for (String on : List.of("true", "false")) {
            add(MOUNT + "=" + on, MOUNT + ".allowed=xfs,ext4", MOUNT + ".fuse=ext4=fuse2fs");
            add(MOUNT + "=" + on, MOUNT + ".allowed=xfs", MOUNT + ".fuse=ext4=fuse2fs");
        }
    }

    private void maps() {
        for (String ids :
                List.of("raw.idmap=both 1000 1000", "security.idmap.base=200000", "security.idmap.size=100")) {
            add("security.idmap.isolated=true", ids);
            add("security.idmap.isolated=false", ids);
        }
        add("security.idmap.isolated=true", "security.idmap.size=100", "raw.idmap=both 1000 500");
        add("security.idmap.base=1", "security.idmap.size=5");
        add("security.privileged=true", "security.idmap.isolated=true", "raw.idmap=both 1 1");
    }

    private void others() {
        add("limits.cpu.allowance=50%", "limits.cpu.priority=3", "limits.cpu=2");
        add("limits.memory=1GB", "limits.memory.enforce=soft", "limits.memory.swap=false");
        add("limits.memory.swap=false", "limits.memory.swap.priority=5");
        add("security.privileged=true", "security.nesting=true", "security.protection.shift=true");
        add("security.devlxd=false", "security.devlxd.images=true");
        add("snapshots.schedule=@daily", "snapshots.schedule.stopped=true", "snapshots.expiry=1d");
        add("migration.incremental.memory=false", "migration.incremental.memory.goal=5");
    }
}
