package org.lxdeck.engine.doctor;

import org.jspecify.annotations.Nullable;

/** Whether there is a bridge to plug containers into, with DHCP and a way out. */
final class NetworkChecks {
    private NetworkChecks() {}

    static Finding bridge(Env env) {
        BridgeSettings settings = BridgeSettings.of(env);
        String name = settings.name();
        if (env.has("/sys/class/net/" + name)) {
            String state = env.read("/sys/class/net/" + name + "/flags").strip();
            boolean up = !state.isEmpty() && (Integer.decode(state) & 1) != 0;
            return up
                    ? Finding.ok("bridge", name + " is up")
                    : Finding.warn("bridge", name + " is down", "containers on it have no network")
                            .mendedBy("ip link set " + name + " up");
        }
        if (settings.script().isEmpty()) {
            return Finding.warn(
                            "bridge",
                            "there is no " + name + ", and no lxc-net to make it",
                            "containers have no network")
                    .mendedBy(SoftwareChecks.install(env));
        }
        return missing(settings, SubnetsInUse.of(env));
    }

    private static Finding missing(BridgeSettings settings, SubnetsInUse used) {
        Ipv4Range wanted = settings.network();
        SubnetsInUse.@Nullable Used taken = wanted == null ? null : used.inTheWayOf(wanted);
        String found = "the bridge " + settings.name() + " is not there";
        if (taken != null && settings.isChosen()) {
            return Finding.warn(
                            "bridge",
                            found + ", and its subnet " + wanted + " is in use: " + taken.line(),
                            "containers have no network")
                    .mendedBy("choose another LXC_NETWORK in " + settings.file());
        }
        return Finding.warn("bridge", found, "containers have no network")
                .mendedBy(settings.script() + " start")
                .mendedByFix();
    }

    static Finding dhcp(Env env) {
        if (env.program("dnsmasq").isEmpty()) {
            return Finding.warn("dhcp", "dnsmasq is not installed", "containers get no address by themselves")
                    .mendedBy(SoftwareChecks.install(env));
        }
        BridgeSettings settings = BridgeSettings.of(env);
        if (!env.has("/sys/class/net/" + settings.name())) {
            return Finding.note("dhcp", "dnsmasq is installed, the bridge it serves is not up", "");
        }
        String pid = env.read("/run/lxc/dnsmasq.pid").strip();
        if (!pid.isEmpty() && env.read("/proc/" + pid + "/comm").strip().equals("dnsmasq")) {
            return Finding.ok("dhcp", "dnsmasq serves " + settings.name());
        }
        return Finding.note(
                "dhcp",
                "lxc-net's dnsmasq does not serve " + settings.name(),
                "containers get no address by themselves, unless something else hands them out");
    }

    static Finding forwarding(Env env) {
        if (env.read("/proc/sys/net/ipv4/ip_forward").strip().equals("1")) {
            return Finding.ok("forwarding", "IPv4 forwarding is on");
        }
        return Finding.warn("forwarding", "IPv4 forwarding is off", "containers reach this host, but nothing beyond it")
                .mendedBy("sysctl net.ipv4.ip_forward=1");
    }

    /** The settings file of LXD's old bridge service, as on ALT Linux. */
    static Finding oldBridge(Env env) {
        for (String file : new String[] {"/etc/sysconfig/lxd-bridge", "/etc/default/lxd-bridge"}) {
            if (env.has(file)) {
                Assignments values = Assignments.of(env.read(file));
                String name = values.get("LXD_BRIDGE", "lxdbr0");
                String address = values.get("LXD_IPV4_ADDR", "no IPv4 address");
                boolean up = env.has("/sys/class/net/" + name);
                return Finding.note(
                        "lxd-bridge",
                        file + " describes the bridge " + name + " (" + address + "), which is "
                                + (up ? "up" : "not up"),
                        up ? "containers may be plugged into it by name" : "its service, lxd-bridge, brings it up");
            }
        }
        return Finding.ok("lxd-bridge", "no settings of an old lxd-bridge");
    }
}
