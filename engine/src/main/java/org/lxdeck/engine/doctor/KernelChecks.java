package org.lxdeck.engine.doctor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether the kernel gives what containers are made of. */
final class KernelChecks {
    private static final String LIMITS = "limits and numbers that need it are not available";

    private KernelChecks() {}

    /** Layout and controllers, from {@code /proc/self/mountinfo} and {@code cgroup.controllers}. */
    static Finding cgroups(Env env) {
        TreeSet<String> old = new TreeSet<>();
        String unified = "";
        for (String line : env.lines("/proc/self/mountinfo")) {
            int dash = line.indexOf(" - ");
            String[] left = line.split(" ", -1);
            String[] right = dash < 0 ? new String[0] : line.substring(dash + 3).split(" ", -1);
            if (right.length < 3 || left.length < 5 || !left[4].startsWith("/sys/fs/cgroup")) {
                continue;
            }
            if (right[0].equals("cgroup2")) {
                unified = left[4];
            } else if (right[0].equals("cgroup")) {
                old.addAll(Arrays.asList(right[2].split(",", -1)));
            }
        }
        if (old.isEmpty() && unified.isEmpty()) {
            return Finding.fail("cgroups", "no cgroup file system is mounted", "containers cannot be started");
        }
        TreeSet<String> controllers = new TreeSet<>(old);
        for (String name : env.read(unified + "/cgroup.controllers").strip().split(" ", -1)) {
            controllers.add(name.equals("io") && !old.isEmpty() ? "blkio" : name);
        }
        String layout = old.isEmpty() ? "v2" : unified.isEmpty() ? "v1" : "hybrid (v1 and v2)";
        return judge(layout, controllers, old.isEmpty());
    }

    private static Finding judge(String layout, Set<String> controllers, boolean pure) {
        List<String> wanted = new ArrayList<>(List.of("cpu", "cpuset", "memory", "pids"));
        wanted.addAll(pure ? List.of("io") : List.of("blkio", "cpuacct", "devices", "freezer"));
        Collections.sort(wanted);
        List<String> missing = new ArrayList<>();
        for (String name : wanted) {
            if (!controllers.contains(name)) {
                missing.add(name);
            }
        }
        if (!missing.isEmpty()) {
            return Finding.warn("cgroups", "cgroup " + layout + " without " + String.join(", ", missing), LIMITS);
        }
        return Finding.ok("cgroups", "cgroup " + layout + " with " + String.join(", ", wanted));
    }

    static Finding userNamespaces(Env env) {
        String limit = env.read("/proc/sys/user/max_user_namespaces").strip();
        if (!env.has("/proc/self/ns/user") || limit.equals("0")) {
            return Finding.warn(
                            "user-namespaces",
                            limit.equals("0")
                                    ? "user namespaces are switched off"
                                    : "the kernel has no user namespaces",
                            "only privileged containers can run: root inside is root outside")
                    .mendedBy(limit.equals("0") ? "sysctl user.max_user_namespaces=31000" : "");
        }
        return Finding.ok(
                "user-namespaces", "user namespaces are there" + (limit.isEmpty() ? "" : ", at most " + limit));
    }

    static Finding modules(Env env) {
        List<String> missing = new ArrayList<>();
        if (!env.has("/dev/net/tun") && !env.has("/sys/module/tun")) {
            missing.add("tun");
        }
        if (!env.has("/dev/loop-control") && !env.has("/sys/module/loop")) {
            missing.add("loop");
        }
        if (missing.isEmpty()) {
            return Finding.ok("modules", "tun and loop are there");
        }
        String names = String.join(", ", missing);
        return Finding.note("modules", names + " not loaded", "containers that ask for them load them when they start")
                .mendedBy("modprobe -a " + String.join(" ", missing));
    }

    static Finding appArmor(Env env) {
        if (!env.read("/sys/module/apparmor/parameters/enabled").strip().equals("Y")) {
            return Finding.note(
                    "apparmor",
                    "AppArmor is not active",
                    "containers are confined by namespaces, capabilities and seccomp alone");
        }
        if (env.program("apparmor_parser").isEmpty()) {
            return Finding.warn(
                            "apparmor",
                            "AppArmor is active, but apparmor_parser is not installed",
                            "containers with a generated profile do not start")
                    .mendedBy("install the package apparmor");
        }
        return Finding.ok("apparmor", "AppArmor is active");
    }

    /** Old kernels' cgroups count disk traffic only where a rule makes them; the version 2 controller always counts. */
    static Finding diskRates(Env env) {
        String place = "";
        for (String line : env.lines("/proc/self/mountinfo")) {
            String[] left = line.split(" ", 6);
            boolean blkio = line.contains(" - cgroup ")
                    && line.substring(line.lastIndexOf(' ')).contains("blkio");
            if (blkio && left.length > 5) {
                place = left[4];
            }
        }
        if (place.isEmpty()) {
            return Finding.ok("disk-rates", "the kernel counts disk traffic for each container");
        }
        String counted = env.read(place + "/blkio.throttle.io_service_bytes");
        String fair = env.read(place + "/blkio.bfq.io_service_bytes");
        if (counted.contains(":") || fair.contains(":")) {
            return Finding.ok("disk-rates", "the kernel counts disk traffic for each container");
        }
        return Finding.note(
                        "disk-rates",
                        "the kernel does not count disk traffic for each container",
                        "disk rates are shown as n/a; a limit that limits nothing makes it count (numbers: lsblk)")
                .mendedBy("echo \"MAJOR:MINOR 1099511627776\" > " + place + "/blkio.throttle.write_bps_device");
    }
}
