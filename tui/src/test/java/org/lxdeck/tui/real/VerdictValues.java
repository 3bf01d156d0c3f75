package org.lxdeck.tui.real;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Values of keys for comparing verdicts: good ones, bad ones, those beside a bound, and keys that exclude each other. */
final class VerdictValues {
    /** One configuration and the rule of engine/DIFFERENCES.md that different verdicts on it fall under; empty for none. */
    record Try(Map<String, String> config, String rule) {}

    private final List<Try> tries = new ArrayList<>();

    private VerdictValues() {}

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
        values.key(
                "raw.lxc", "lxc.init.cmd = /bin/sh", "lxc.nope.nope = 1", "lxc.net.x.ipv4.address = 10.0.0.1/24", "x");
        values.key("limits.kernel.nofile", "5", "5:10", "unlimited", "a");
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
