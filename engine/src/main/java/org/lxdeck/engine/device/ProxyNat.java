package org.lxdeck.engine.device;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.config.Problem;
import org.lxdeck.engine.model.Device;

/** The rules of a proxy that the kernel does: addresses are translated on the way in, and back for the container itself. */
final class ProxyNat {
    private ProxyNat() {}

    static void check(Device device, ProxyAddress listen, ProxyAddress connect, List<Problem> found) {
        if (ProxyDevice.isInside(device.option("bind", "host"))) {
            found.add(Options.problem(device, "bind", "Only host-bound proxies can use NAT"));
        }
        if (listen.isUnix() || !listen.protocol().equals(connect.protocol())) {
            found.add(Options.problem(
                    device,
                    "nat",
                    "Proxying " + listen.protocol() + " <-> " + connect.protocol()
                            + " is not supported when using NAT"));
            return;
        }
        if (listen.isWildcard()) {
            found.add(Options.problem(
                    device, "listen", "Cannot listen on wildcard address \"" + listen.host() + "\" when in nat mode"));
        } else if (listen.isV6() != connect.isV6()) {
            found.add(Options.problem(device, "nat", "Cannot mix IP versions between listen and connect in nat mode"));
        }
        if (connect.isWildcard()) {
            found.add(Options.problem(
                    device, "connect", "with nat the address of the container must be given, not a wildcard"));
        }
    }

    /** The arguments of the program: the table, rules for what comes in, rules for what it sends to itself. */
    static List<String> arguments(String table, ProxyAddress listen, ProxyAddress connect) {
        String family = listen.isV6() ? "ip6" : "ip";
        String target = connect.isV6() ? "[" + connect.host() + "]" : connect.host();
        List<String> in = new ArrayList<>();
        List<String> back = new ArrayList<>();
        for (int i = 0; i < listen.ports().size(); i++) {
            int port = connect.ports().get(connect.ports().size() == 1 ? 0 : i);
            in.add(family + " daddr " + listen.host() + " " + listen.protocol() + " dport "
                    + listen.ports().get(i) + " dnat " + family + " to " + target + ":" + port);
            String rule = family + " saddr " + connect.host() + " " + family + " daddr " + connect.host() + " "
                    + connect.protocol() + " dport " + port + " masquerade";
            if (!back.contains(rule)) {
                back.add(rule);
            }
        }
        List<String> words = new ArrayList<>(List.of(table, Integer.toString(in.size())));
        words.addAll(in);
        words.add(Integer.toString(back.size()));
        words.addAll(back);
        return words;
    }
}
