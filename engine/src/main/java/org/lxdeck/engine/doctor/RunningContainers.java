package org.lxdeck.engine.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The containers that run on this machine, whoever started them, found by the cgroups of their processes. */
final class RunningContainers {
    private static final String[] MARKS = {"lxc.payload.", "/lxc.payload/", ":/lxc/"};

    private RunningContainers() {}

    /** Names of the containers that have a mount of this type, e.g. {@code fuse.lxcfs}. */
    static List<String> withMount(Env env, String type) {
        TreeSet<String> names = new TreeSet<>();
        for (String pid : pids(env)) {
            String name = containerOf(env.read("/proc/" + pid + "/cgroup"));
            if (!name.isEmpty()
                    && !names.contains(name)
                    && env.read("/proc/" + pid + "/mountinfo").contains(" - " + type + " ")) {
                names.add(name);
            }
        }
        return known(env, names);
    }

    /** Names of all of them. */
    static List<String> names(Env env) {
        TreeSet<String> names = new TreeSet<>();
        for (String pid : pids(env)) {
            String name = containerOf(env.read("/proc/" + pid + "/cgroup"));
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return known(env, names);
    }

    private static List<String> pids(Env env) {
        List<String> pids = new ArrayList<>();
        for (String name : env.names("/proc")) {
            if (!name.isEmpty() && Character.isDigit(name.charAt(0))) {
                pids.add(name);
            }
        }
        return pids;
    }

    /** The container a process belongs to, from its {@code /proc/PID/cgroup}; empty when it belongs to none. */
    static String containerOf(String cgroup) {
        for (String mark : MARKS) {
            int at = cgroup.indexOf(mark);
            if (at >= 0) {
                int start = at + mark.length();
                int end = start;
                while (end < cgroup.length() && cgroup.charAt(end) != '/' && cgroup.charAt(end) != '\n') {
                    end++;
                }
                return cgroup.substring(start, end);
            }
        }
        return "";
    }

    /** liblxc adds -1, -2 … to a cgroup's name when an old one was left behind; the container's name has no such end. */
    private static List<String> known(Env env, Set<String> cgroupNames) {
        TreeSet<String> directories = new TreeSet<>();
        for (String lxcPath : env.lxcPaths()) {
            directories.addAll(env.names(lxcPath));
        }
        TreeSet<String> names = new TreeSet<>();
        for (String name : cgroupNames) {
            int dash = name.lastIndexOf('-');
            boolean stale = dash > 0 && !directories.contains(name) && directories.contains(name.substring(0, dash));
            names.add(stale ? name.substring(0, dash) : name);
        }
        return new ArrayList<>(names);
    }
}
