package org.lxdeck.engine.doctor;

import java.util.List;

/**
 * How lxcfs stands on this machine.
 *
 * @param mounted whether it is mounted at {@link #PLACE}
 * @param alive whether it answers
 * @param pid of the one that runs; empty when it cannot be seen
 * @param options what it was started with
 */
record LxcfsState(boolean mounted, boolean alive, String pid, List<String> options) {
    static final String PLACE = "/var/lib/lxcfs";

    static LxcfsState of(Env env) {
        boolean mounted = isMounted(env);
        // Asked in a process of its own: a hung file system would hang whoever reads it.
        boolean alive = mounted && env.run(3, "cat", PLACE + "/proc/uptime").ok();
        for (String pid : env.names("/proc")) {
            if (Character.isDigit(pid.charAt(0))
                    && env.read("/proc/" + pid + "/comm").strip().equals("lxcfs")) {
                return new LxcfsState(
                        mounted,
                        alive,
                        pid,
                        List.of(env.read("/proc/" + pid + "/cmdline").split("\0")));
            }
        }
        return new LxcfsState(mounted, alive, "", List.of());
    }

    static boolean isMounted(Env env) {
        for (String line : env.lines("/proc/self/mountinfo")) {
            if (line.contains(" " + PLACE + " ") && line.contains(" - fuse.lxcfs ")) {
                return true;
            }
        }
        return false;
    }

    boolean showsLoad() {
        return options.contains("-l") || options.contains("--enable-loadavg");
    }

    boolean showsCpuShares() {
        return options.contains("--enable-cfs");
    }
}
