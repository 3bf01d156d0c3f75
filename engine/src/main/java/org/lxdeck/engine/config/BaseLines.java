package org.lxdeck.engine.config;

import java.util.ArrayList;
import java.util.List;

/**
 * What every container made by lxdeck starts from, before anything that was asked of it: what LXD gives its containers,
 * without a daemon's hooks and without the host's debug, firmware and binfmt file systems.
 */
final class BaseLines {
    private static final String LXCFS = "/var/lib/lxcfs";
    private static final List<String> LXCFS_FILES =
            List.of("cpuinfo", "diskstats", "loadavg", "meminfo", "slabinfo", "stat", "swaps", "uptime");

    private final List<LxcLine> lines = new ArrayList<>();

    private BaseLines() {}

    static List<LxcLine> of(ContainerSpec spec, Effective effective, HostFacts facts, ContainerPaths paths) {
        BaseLines base = new BaseLines();
        boolean privileged = effective.isTrue("security.privileged");
        boolean nesting = effective.isTrue("security.nesting");
        base.logs(paths);
        base.isolation(privileged, nesting, facts);
        base.mounts(privileged, nesting, facts);
        base.lxcfs();
        base.devices();
        base.add("lxc.arch", personality(spec.architecture()));
        return base.lines;
    }

    /** Personality of a kernel architecture: 32 or 64 bits. */
    static String personality(String architecture) {
        return switch (architecture) {
            case "i686", "armv6l", "armv7l", "armv8l", "ppc", "mips", "riscv32" -> "linux32";
            default -> "linux64";
        };
    }

    private void logs(ContainerPaths paths) {
        add("lxc.log.file", paths.log().toString());
        add("lxc.log.level", "WARN");
        add("lxc.console.buffer.size", "auto");
        add("lxc.console.size", "auto");
        add("lxc.console.logfile", paths.console().toString());
        add("lxc.tty.max", "0");
        add("lxc.pty.max", "1024");
    }

    private void isolation(boolean privileged, boolean nesting, HostFacts facts) {
        if (privileged) {
            add("lxc.cap.drop", "sys_time sys_module sys_rawio mac_admin mac_override");
        }
        if (facts.appArmor()) {
            add("lxc.apparmor.profile", "generated");
            if (nesting) {
                add("lxc.apparmor.allow_nesting", "1");
            }
        }
    }

    private void mounts(boolean privileged, boolean nesting, HostFacts facts) {
        String cgroup = facts.unified() ? "cgroup:rw:force" : "cgroup:mixed";
        add("lxc.mount.auto", (privileged ? "proc:mixed sys:mixed " : "proc:rw sys:rw ") + cgroup);
        add("lxc.autodev", "1");
        bindIfThere("/dev/fuse", "bind,create=file,optional", facts);
        bindIfThere("/dev/net/tun", "bind,create=file,optional", facts);
        bindIfThere("/sys/fs/fuse/connections", "rbind,create=dir,optional", facts);
        entry("mqueue dev/mqueue mqueue rw,relatime,create=dir,optional");
        if (nesting) {
            entry("proc dev/.lxc/proc proc create=dir,optional");
            entry("sys dev/.lxc/sys sysfs create=dir,optional");
        }
    }

    private void lxcfs() {
        for (String file : LXCFS_FILES) {
            entry(LXCFS + "/proc/" + file + " proc/" + file + " none bind,optional");
        }
        String cpus = "sys/devices/system/cpu";
        entry(LXCFS + "/" + cpus + " " + cpus + " none bind,optional");
    }

    private void devices() {
        for (String group : List.of("lxc.cgroup.devices.", "lxc.cgroup2.devices.")) {
            add(group + "deny", "a");
            for (String device : BaseDevices.RULES) {
                add(group + "allow", device);
            }
        }
    }

    private void bindIfThere(String path, String options, HostFacts facts) {
        if (facts.paths().contains(path)) {
            entry(path + " " + path.substring(1) + " none " + options);
        }
    }

    private void entry(String fields) {
        add("lxc.mount.entry", fields + " 0 0");
    }

    private void add(String key, String value) {
        lines.add(new LxcLine(key, value));
    }
}
