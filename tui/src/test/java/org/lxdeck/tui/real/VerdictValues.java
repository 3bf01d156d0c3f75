package org.lxdeck.tui.real;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Values of keys for comparing verdicts: good ones, bad ones, those beside a bound, and keys that exclude each other. */
final class VerdictValues {
    /** One configuration and the rule of engine/DIFFERENCES.md that different verdicts on it fall under; empty for none. */
    record Try(Map<String, String> config, String rule) {}

    private static final String CONTROL = "control-characters";
    private static final List<String> BOOLEANS = List.of(
            "security.devlxd",
            "security.devlxd.images",
            "security.idmap.isolated",
            "security.protection.shift",
            "security.syscalls.blacklist_compat",
            "security.syscalls.blacklist_default",
            "security.syscalls.deny_compat",
            "security.syscalls.deny_default",
            "security.protection.delete",
            "limits.memory.swap",
            "migration.incremental.memory",
            "nvidia.runtime",
            "snapshots.schedule.stopped",
            "security.syscalls.intercept.bpf",
            "security.syscalls.intercept.bpf.devices",
            "security.syscalls.intercept.mknod",
            "security.syscalls.intercept.mount",
            "security.syscalls.intercept.mount.shift",
            "security.syscalls.intercept.sched_setscheduler",
            "security.syscalls.intercept.setxattr",
            "agent.nic_config",
            "limits.memory.hugepages",
            "migration.stateful",
            "security.agent.metrics",
            "security.secureboot");
    private static final List<String> TEXTS = List.of(
            "nvidia.driver.capabilities",
            "nvidia.require.cuda",
            "nvidia.require.driver",
            "raw.apparmor",
            "security.syscalls.intercept.mount.allowed",
            "security.syscalls.intercept.mount.fuse",
            "raw.qemu",
            "raw.qemu.conf",
            "snapshots.pattern");
    private static final List<String> CALLS = List.of("allow", "whitelist", "deny", "blacklist");

    private final List<Try> tries = new ArrayList<>();

    private VerdictValues() {}

    static List<Try> all() {
        VerdictValues values = new VerdictValues();
        values.limits();
        values.others();
        values.snapshots();
        values.pairs();
        values.calls();
        values.pair("security.privileged=true", "nvidia.runtime=true");
        values.pair("security.privileged=true", "nvidia.runtime=false");
        return values.tries;
    }

    /** Those to which LXD says something else when it is a container that is asked for them. */
    static List<Try> ofContainers() {
        VerdictValues values = new VerdictValues();
        for (String key : List.of("agent.nic_config", "limits.memory.hugepages", "raw.qemu", "security.secureboot")) {
            values.key(key, "true", "0", "x");
        }
        values.named("nvidia-tools", "nvidia.runtime", "true", "0", "x");
        values.key("nvidia.require.cuda", "9.0");
        values.key("raw.apparmor", "mount,", "deny /x r,\n\nowner /y rw,");
        values.key("security.syscalls.intercept.mknod", "true", "0", "x");
        values.pairs();
        values.pair("security.privileged=true", "nvidia.runtime=true");
        values.pair("security.privileged=true", "nvidia.runtime=false");
        values.maps();
        return values.tries;
    }

    private void maps() {
        for (String line : List.of("both 1000 1000", "uid 1000 1000", "gid 1000-1009 0-9", "both 1000 99999999")) {
            key("raw.idmap", line, line + "\n\nuid 5 5", " " + line, line + "-");
        }
        key("raw.idmap", "both 0 0", "foo", "both x 1", "both -1 1", "any 1 1", "both 1000-1001 5", "both 100000 5");
        key("raw.idmap", "both 1000 1000\nuid 5", "\n", "both +5 5", "both 1-2-3 5-6-7", "both 10000000 10000000");
        named("id-maps", "raw.idmap", "both 1000 5\nboth 1001 5", "both 1000 1000\nboth 1000 1001");
        named("id-maps", "raw.idmap", "both 4294967295 1", "both 1 4294967295", "both 1000 4294967296");
        pair("security.idmap.isolated=true", "raw.idmap=both 1000 1000");
        pair("security.idmap.isolated=true", "security.idmap.size=100", "raw.idmap=both 1000 500");
        pair("security.idmap.isolated=true", "security.idmap.base=200000");
        pair("security.idmap.isolated=true", "security.idmap.size=10000001");
        pair("security.idmap.base=1", "security.idmap.size=5");
        for (String ids : List.of("security.idmap.base=1", "security.idmap.base=10100000", "security.idmap.size=0")) {
            pair("security.idmap.isolated=true", ids);
            tries.set(tries.size() - 1, new Try(tries.get(tries.size() - 1).config(), "id-maps"));
        }
        pair("security.privileged=true", "security.idmap.isolated=true", "raw.idmap=both 1 1");
    }

    private void limits() {
        key("limits.cpu.priority", "0", "5", "10", "-1", "11", "1.5", "x", " 5");
        key("limits.disk.priority", "0", "9", "10", "-1", "11", "0x1", "x");
        key("limits.network.priority", "0", "5", "10", "-1", "11", "x", "1.5");
        key("limits.memory.enforce", "soft", "hard", "Soft", "none", "true", "1");
        key("limits.memory.swap.priority", "0", "1", "10", "-1", "11", "x");
        key("limits.hugepages.2MB", "0", "64MiB", "1GB", "-1", "10%", "x", "1.5MiB");
        key("limits.hugepages.64KB", "64KiB", "1", "8EiB", "k");
        key("limits.hugepages.4KB", "1", "x");
        named("process-limits", "limits.kernel.nofile", "5", "5:10", "unlimited", "5:", "a", "1:2:3");
        named("process-limits", "limits.kernel.nope", "5", "unlimited");
        key("linux.sysctl.net.ipv4.ip_forward", "0", "1", "a b");
        named("kernel-setting-names", "linux.sysctl.a/b", "1");
    }

    private void others() {
        key("cloud-init.user-data", "#!/bin/sh", "#cloud-config", "#cloud-config\na: 1", "#cloud-config\na: [", "a: [");
        key("cloud-init.vendor-data", "x", "#cloud-config\n- a", "#cloud-config\nword");
        key("cloud-init.network-config", "version: 1", "{}", "# none", "a: [", "- a", "word", "a: 1\n---\nb");
        key("boot.autorestart", "true", "0", "x");
        key("boot.host_shutdown_timeout", "0", "30", "-1", "x", "1.5", "9223372036854775808");
        key("boot.stop.priority", "-5", "+5", "9223372036854775807", "9223372036854775808", "x", "\u0663");
        key("cluster.evacuate", "auto", "migrate", "live-migrate", "stop", "Auto", "force-stop", "true");
        named(
                "raw-idmap-in-profiles",
                "raw.idmap",
                "both 1000 1000",
                "uid 1 2",
                "gid 1-2 3-4",
                "x",
                "both 1",
                "uid 5-1 5-1");
        for (String key : List.of(
                "migration.incremental.memory.goal",
                "migration.incremental.memory.iterations",
                "security.idmap.base",
                "security.idmap.size")) {
            key(key, "0", "70", "4294967295", "4294967296", "-1", "+1", "1.5", "x");
        }
        for (String key : BOOLEANS) {
            key(key, "true", "0", "No", "maybe", "2", "1GiB", " true");
        }
        for (String key : TEXTS) {
            key(key, "a", "a=b,c", "/");
            named(CONTROL, key, "a\rb", "a\nb", "a\u001bb");
        }
        key("security.syscalls.intercept.sysinfo", "true", "0", "x");
    }

    private void calls() {
        for (String key : CALLS) {
            key("security.syscalls." + key, "reboot", "reboot\nmount errno 1", "nope");
            named(CONTROL, "security.syscalls." + key, "a\rb", "a\u001bb", "a\u2028b");
        }
        key("raw.seccomp", "2\ndenylist\nreboot errno 1\n", "2\nallowlist", "1\nwhitelist\n5");
        named("seccomp-policy", "raw.seccomp", "x", "3\ndenylist", "2\nlist");
        for (String one : List.of("allow=x", "whitelist=x")) {
            for (String other : List.of("deny=y", "blacklist=y", "deny_default=true", "blacklist_compat=true")) {
                pair("security.syscalls." + one, "security.syscalls." + other);
            }
            pair("security.syscalls." + one, "security.syscalls.deny_default=false", "security.syscalls.deny_compat=0");
            pair("raw.seccomp=2\ndenylist", "security.syscalls." + one);
        }
        for (String name : List.of("deny", "deny_default", "deny_compat")) {
            String old = name.replace("deny", "blacklist");
            for (String value : List.of("true", "false")) {
                pair("raw.seccomp=2\ndenylist", "security.syscalls." + name + "=" + value);
                pair("raw.seccomp=2\ndenylist", "security.syscalls." + old + "=" + value);
                pair("security.syscalls." + name + "=" + value, "security.syscalls." + old + "=" + value);
            }
        }
        pair("security.syscalls.allow=x", "security.syscalls.whitelist=x");
        pair("raw.seccomp=2\ndenylist", "security.syscalls.intercept.mknod=true");
    }

    private void snapshots() {
        key("snapshots.expiry", "1d", "1S 1M 1H 1d 1w 1m 1y", "0d 1d", " 1d ", "9223372036854775807d");
        key("snapshots.expiry", "1d 1d", "1D", "d", "1", "1d  2H", "-1d", "9223372036854775808d", "1d,2H", "\u0663d");
        key("snapshots.schedule", "@daily", "@HOURLY, 0 6 * * *", "59 23 31 12 6", "1-5/2 * * jan MON-fri");
        key("snapshots.schedule", "*/100 ? * * *", "1,,2 * * * *", "+1 * * * *", "*-5 * * * *", "\t* * * * *");
        key("snapshots.schedule", "@every 1h", "@reboot", "60 * * * *", "* 24 * * *", "* * 0 * *", "* * 32 * *");
        key("snapshots.schedule", "* * * 0 *", "* * * 13 *", "* * * * 7", "5-1 * * * *", "*/0 * * * *", "@daily, ");
        key("snapshots.schedule", "1/2/3 * * * *", "1-2-3 * * * *", "*  * * * *", "* * * janu *", "*/-2 * * * *");
        key(
                "snapshots.schedule",
                "1- * * * *",
                "* * *\t* * *",
                "* * L * *",
                "@daily,@hourly",
                "* * * *",
                "*/1,5 * * * *");
    }

    private void pairs() {
        pair("security.syscalls.intercept.mount=true", "security.syscalls.intercept.mount.fuse=ext4");
        pair("security.syscalls.intercept.mount=true", "security.syscalls.intercept.mount.fuse=a=b,c=d=e");
        for (String on : List.of("true", "false")) {
            pair(
                    "security.syscalls.intercept.mount=" + on,
                    "security.syscalls.intercept.mount.allowed=xfs,ext4",
                    "security.syscalls.intercept.mount.fuse=ext4=fuse2fs");
        }
    }

    private void key(String key, String... values) {
        named("", key, values);
    }

    private void named(String rule, String key, String... values) {
        for (String value : values) {
            tries.add(new Try(Map.of(key, value), rule));
        }
    }

    private void pair(String... pairs) {
        Map<String, String> config = new java.util.TreeMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            config.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        tries.add(new Try(config, ""));
    }
}
