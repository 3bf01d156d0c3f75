package org.lxdeck.engine.device;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.IpText;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.config.Problem;
import org.lxdeck.engine.config.Values;
import org.lxdeck.engine.model.Device;

/** A veth pair over which the host routes addresses, answering for them on the parent as if it had them itself. */
final class RoutedNic extends VethNic {

    RoutedNic() {
        super("routed", NicOptions.ROUTED);
    }

    @Override
    public String help() {
        return "Addresses that the host routes to it";
    }

    @Override
    public boolean needsParent() {
        return false;
    }

    @Override
    public List<Problem> check(Device device) {
        List<Problem> found = new ArrayList<>();
        for (String family : List.of("ipv4", "ipv6")) {
            Set<String> seen = new HashSet<>();
            for (String address : IpText.list(device.option(family + ".address", ""))) {
                if (!seen.add(address)) {
                    found.add(Options.problem(
                            device,
                            family + ".address",
                            "Duplicate address \"" + address + "\" in \"" + family + ".address\""));
                }
            }
            if (seen.isEmpty() && !device.option(family + ".routes", "").isEmpty()) {
                found.add(Options.problem(
                        device, family + ".routes", family + ".routes requires " + family + ".address to be set"));
            }
        }
        if (device.option("parent", "").isEmpty() && !device.option("vlan", "").isEmpty()) {
            found.add(Options.problem(
                    device, "vlan", "The vlan setting can only be used when combined with a parent interface"));
        }
        return found;
    }

    @Override
    NicWords words(Device device, String mac) {
        NicWords words = NicWords.of("up", device).vlan().limits().routes();
        words.list("ip4", "ipv4.address").list("ip6", "ipv6.address");
        words.option("host4", "ipv4.host_address").option("host6", "ipv6.host_address");
        words.option("table4", "ipv4.host_table").option("table6", "ipv6.host_table");
        words.add("probe4", probes(device, "ipv4")).add("probe6", probes(device, "ipv6"));
        return words;
    }

    private static String probes(Device device, String family) {
        String asked = device.option(family + ".neighbor_probe", "");
        return asked.isEmpty() || Values.isTrue(asked) ? "1" : "";
    }

    @Override
    List<LxcLine> more(Device device, NicLines lines, LineContext context) {
        for (String family : List.of("ipv4", "ipv6")) {
            List<String> addresses = IpText.list(device.option(family + ".address", ""));
            for (String address : addresses) {
                lines.add(family + ".address", address + (family.equals("ipv4") ? "/32" : "/128"));
            }
            if (!addresses.isEmpty() && hasGateway(device, family)) {
                lines.add(family + ".gateway", gateway(device, family));
            }
        }
        return lines.end();
    }

    static boolean hasGateway(Device device, String family) {
        return !device.option(family + ".gateway", "").equals("none");
    }

    /** The host's end as seen from inside. */
    static String gateway(Device device, String family) {
        return device.option(family + ".host_address", family.equals("ipv4") ? "169.254.0.1" : "fe80::1");
    }

    @Override
    public void ready(Device device) throws EngineException {
        NicHost.requireTools(device, true);
        if (device.option("parent", "").isEmpty()) {
            return;
        }
        NicHost.requireParent(device, "interface");
        requireForwarding(device, "Routed mode", true);
    }

    /** The settings without which nobody reaches the addresses; those of a VLAN that is yet to be made come with it. */
    static void requireForwarding(Device device, String who, boolean everywhere) throws EngineException {
        String below = NicWords.below(device);
        if (!NicHost.exists(below)) {
            return;
        }
        if (!device.option("ipv4.address", "").isEmpty()) {
            NicHost.requireSetting(device, "ipv4", below, "forwarding", who);
        }
        if (!device.option("ipv6.address", "").isEmpty()) {
            if (everywhere) {
                NicHost.requireSetting(device, "ipv6", "all", "forwarding", who);
                NicHost.requireSetting(device, "ipv6", "all", "proxy_ndp", who);
            }
            NicHost.requireSetting(device, "ipv6", below, "forwarding", who);
            NicHost.requireSetting(device, "ipv6", below, "proxy_ndp", who);
        }
    }

    @Override
    public void plug(Device device, RunningContainer container) throws EngineException {
        ready(device);
        HotNic.plugRouted(device, words(device, container.mac()), container);
    }
}
