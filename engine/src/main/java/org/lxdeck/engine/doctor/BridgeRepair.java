package org.lxdeck.engine.doctor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;

/** Brings up the bridge of the distribution's lxc package, with DHCP and NAT, on a subnet that nothing else uses. */
final class BridgeRepair implements Repair {
    private static final String FORWARD = "/proc/sys/net/ipv4/ip_forward";

    @Override
    public String id() {
        return "bridge";
    }

    @Override
    public boolean needed(Env env) {
        BridgeSettings settings = BridgeSettings.of(env);
        return !settings.script().isEmpty() && !env.has("/sys/class/net/" + settings.name());
    }

    @Override
    public Deed plan(Env env) throws EngineException {
        BridgeSettings settings = BridgeSettings.of(env);
        requireTools(env);
        Ipv4Range range = chooseRange(settings, SubnetsInUse.of(env));
        boolean settled = settings.enabled() && range.equals(settings.network());
        boolean systemd = env.hasSystemd();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("bridge", settings.name());
        facts.put("script", settings.script());
        facts.put("file", settings.file());
        facts.put("fileWasThere", Boolean.toString(env.has(settings.file())));
        facts.put("lines", settled ? "" : settings.linesFor(range));
        facts.put("forward", env.read(FORWARD).strip());
        facts.put("by", systemd ? "systemd" : "script");
        boolean enabled = systemd
                && env.run(10, "systemctl", "is-enabled", "--quiet", "lxc-net").ok();
        facts.put("enabled", Boolean.toString(enabled));
        String said = "the bridge " + settings.name() + " was brought up on " + range + " with DHCP and NAT ("
                + (systemd ? "lxc-net, also at boot" : settings.script() + " start")
                + (settled ? ")" : "; the subnet is set in " + settings.file() + ")");
        return new Deed(id(), said, facts);
    }

    private static void requireTools(Env env) throws EngineException {
        boolean firewall =
                !env.program("nft").isEmpty() || !env.program("iptables").isEmpty();
        if (env.program("dnsmasq").isEmpty() || env.program("ip").isEmpty() || !firewall) {
            throw new EngineException(
                    EngineError.Kind.UNAVAILABLE,
                    "a bridge with DHCP and NAT needs ip, dnsmasq and nft or iptables",
                    "lxdeck --yes doctor");
        }
    }

    /** The range of the settings where it is free, else one of ours; one that somebody chose is never moved. */
    private static Ipv4Range chooseRange(BridgeSettings settings, SubnetsInUse used) throws EngineException {
        Ipv4Range wanted = settings.network();
        SubnetsInUse.@Nullable Used taken = wanted == null ? null : used.inTheWayOf(wanted);
        if (wanted != null && taken == null) {
            return wanted;
        }
        if (wanted != null && settings.isChosen()) {
            throw new EngineException(
                    EngineError.Kind.CONFLICT,
                    "the subnet " + wanted + " that " + settings.file() + " gives " + settings.name() + " is in use: "
                            + (taken == null ? "" : taken.line()),
                    "choose another LXC_NETWORK there");
        }
        Ipv4Range free = used.firstFree();
        if (free == null) {
            throw new EngineException(
                    EngineError.Kind.CONFLICT,
                    "no private subnet is free for " + settings.name(),
                    "set LXC_NETWORK in " + settings.file());
        }
        return free;
    }

    @Override
    public void mend(Env env, Deed deed) throws EngineException {
        if (!deed.fact("lines").isEmpty()) {
            MarkedBlock.add(env, deed.fact("file"), deed.fact("lines"));
        }
        Commands.Answer answer = deed.fact("by").equals("systemd")
                ? env.run(60, "systemctl", "enable", "--now", "lxc-net")
                : env.run(60, deed.fact("script"), "start");
        if (!env.has("/sys/class/net/" + deed.fact("bridge"))) {
            throw Ledger.failed("lxc-net did not bring " + deed.fact("bridge") + " up: " + answer.lastLine(), "");
        }
    }

    @Override
    public List<String> users(Env env, Deed deed) {
        String bridge = deed.fact("bridge");
        List<String> ports = env.names("/sys/class/net/" + bridge + "/brif");
        List<String> users = new ArrayList<>();
        if (ports.isEmpty()) {
            return users;
        }
        for (String name : RunningContainers.names(env)) {
            for (String lxcPath : env.lxcPaths()) {
                if (ContainerConfig.of(env, lxcPath, name)
                        .values("lxc.net.N.link")
                        .contains(bridge)) {
                    users.add(name);
                }
            }
        }
        if (users.isEmpty()) {
            for (String port : ports) {
                users.add("(interface " + port + ")");
            }
        }
        return users;
    }

    @Override
    public void undo(Env env, Deed deed) throws EngineException {
        if (deed.fact("by").equals("systemd")) {
            env.run(60, "systemctl", "stop", "lxc-net");
            if (deed.fact("enabled").equals("false")) {
                env.run(30, "systemctl", "disable", "lxc-net");
            }
        } else if (env.has("/sys/class/net/" + deed.fact("bridge"))) {
            env.run(60, deed.fact("script"), "stop");
        }
        if (!deed.fact("lines").isEmpty()) {
            MarkedBlock.remove(env, deed.fact("file"), deed.fact("fileWasThere").equals("true"));
        }
        if (env.has("/sys/class/net/" + deed.fact("bridge"))) {
            throw Ledger.failed(deed.fact("bridge") + " is still there", "ip link delete " + deed.fact("bridge"));
        }
        // lxc-net switched forwarding on and leaves it on; another bridge may need it by now.
        if (deed.fact("forward").equals("0") && otherBridges(env).isEmpty()) {
            env.run(5, "sh", "-c", "echo 0 >" + FORWARD);
        }
    }

    private static List<String> otherBridges(Env env) {
        List<String> bridges = new ArrayList<>();
        for (String name : env.names("/sys/class/net")) {
            if (env.has("/sys/class/net/" + name + "/bridge")) {
                bridges.add(name);
            }
        }
        return bridges;
    }
}
