package org.lxdeck.engine.doctor;

import java.io.IOException;
import java.nio.file.Files;
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
        String pid = pid(env);
        return new LxcfsState(
                mounted,
                alive,
                pid,
                pid.isEmpty()
                        ? List.of()
                        : List.of(env.read("/proc/" + pid + "/cmdline").split("\0")));
    }

    /**
     * Whether this is a chroot, as far as that can be told: nothing is mounted at the root, or the first process has
     * another one. lxcfs goes back to the root of its mount namespace and would mount itself there, outside.
     */
    static boolean isInChroot(Env env) {
        List<String> mounts = env.lines("/proc/self/mountinfo");
        boolean rootIsMounted = mounts.isEmpty();
        for (String line : mounts) {
            String[] fields = line.split(" ", 6);
            rootIsMounted |= fields.length > 5 && fields[4].equals("/");
        }
        try {
            return !rootIsMounted
                    || (env.has("/proc/1/root") && !Files.isSameFile(env.path("/proc/1/root"), env.path("/")));
        } catch (IOException unknown) {
            return !rootIsMounted;
        }
    }

    static boolean isRunning(Env env) {
        return !pid(env).isEmpty();
    }

    private static String pid(Env env) {
        for (String pid : env.names("/proc")) {
            if (Character.isDigit(pid.charAt(0))
                    && env.read("/proc/" + pid + "/comm").strip().equals("lxcfs")) {
                return pid;
            }
        }
        return "";
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
