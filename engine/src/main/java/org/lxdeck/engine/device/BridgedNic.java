package org.lxdeck.engine.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.InvalidValue;
import org.lxdeck.engine.config.IpText;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.config.Problem;
import org.lxdeck.engine.model.Device;

/** One end of a veth pair inside the container, the other on a bridge of the host. */
final class BridgedNic extends VethNic {

    BridgedNic() {
        super("bridged", NicOptions.BRIDGED);
    }

    @Override
    public String help() {
        return "Connected to a bridge of the host";
    }

    @Override
    public boolean needsParent() {
        return true;
    }

    @Override
    public List<Problem> check(Device device) {
        List<Problem> found = new ArrayList<>();
        filtering(device, "ipv4", "IPv4", found);
        filtering(device, "ipv6", "IPv6", found);
        boolean filtered = isTrue(device, "security.ipv4_filtering") || isTrue(device, "security.ipv6_filtering");
        String vlan = device.option("vlan", "");
        List<String> tagged = IpText.list(device.option("vlan.tagged", ""));
        if (filtered && (!vlan.isEmpty() || !tagged.isEmpty())) {
            found.add(Options.problem(device, "vlan", "IP filtering cannot be used with VLAN filtering"));
        }
        if (!vlan.isEmpty() && tagged.contains(vlan)) {
            found.add(Options.problem(
                    device, "vlan.tagged", "Tagged VLAN ID \"" + vlan + "\" cannot be the same as untagged VLAN ID"));
        }
        return found;
    }

    // There are no managed networks here: every bridge is one that LXD calls unmanaged.
    private static void filtering(Device device, String family, String shown, List<Problem> found) {
        boolean given = !device.option(family + ".address", "").isEmpty();
        boolean filtered = isTrue(device, "security." + family + "_filtering");
        if (filtered && !given) {
            found.add(Options.problem(
                    device,
                    "security." + family + "_filtering",
                    shown + " filtering requires a manually specified " + family
                            + ".address when using an unmanaged parent bridge"));
        } else if (!filtered && given) {
            found.add(Options.problem(
                    device,
                    family + ".address",
                    "Cannot use manually specified " + family + ".address when using unmanaged parent bridge"));
        }
    }

    @Override
    NicWords words(Device device, String mac) {
        boolean v4 = isTrue(device, "security.ipv4_filtering");
        boolean v6 = isTrue(device, "security.ipv6_filtering");
        boolean only = v4 || v6 || isTrue(device, "security.mac_filtering");
        NicWords words = NicWords.of("up", device).add("vlan", NicWords.vlan(device));
        words.add("tagged", String.join(",", tagged(device)));
        words.flag("isolated", "security.port_isolation").limits().routes();
        if (only) {
            words.add("only", "1").add("mac", mac);
        }
        if (v4) {
            words.add("filter4", "1").option("ip4", "ipv4.address");
            words.list("more4", "ipv4.routes.external");
        }
        if (v6) {
            words.add("filter6", "1").add("ip6", full(device.option("ipv6.address", "")));
            words.list("more6", "ipv6.routes.external");
        }
        return words;
    }

    private static List<String> tagged(Device device) {
        List<String> all = new ArrayList<>();
        for (String each : IpText.list(device.option("vlan.tagged", ""))) {
            NicValues.vlanRange(each, all);
        }
        return all;
    }

    private static String full(String address) {
        try {
            return address.equals("none") ? address : IpText.full(IpText.v6(address));
        } catch (InvalidValue wrong) {
            return "";
        }
    }

    @Override
    List<LxcLine> more(Device device, NicLines lines, LineContext context) {
        return lines.option("link", "parent").end();
    }

    @Override
    public void ready(Device device) throws EngineException {
        String parent = device.option("parent", "");
        NicHost.requireParent(withoutVlan(device), "bridge");
        if (!NicHost.isBridge(parent)
                && !java.nio.file.Files.isDirectory(NicHost.attribute(parent, "upper_ovs-system"))) {
            throw NicHost.failure(
                    EngineError.Kind.INVALID,
                    device,
                    "\"" + parent + "\" is an interface but no bridge",
                    "name a bridge as the parent of " + device.name());
        }
        if (words(device, "").isEmpty()) {
            return;
        }
        if (!NicHost.isBridge(parent)) {
            throw NicHost.failure(
                    EngineError.Kind.INVALID,
                    device,
                    "\"" + parent + "\" is no Linux bridge; limits, routes, filters and VLANs need one",
                    "name a Linux bridge as the parent of " + device.name());
        }
        boolean filters = isTrue(device, "security.mac_filtering")
                || isTrue(device, "security.ipv4_filtering")
                || isTrue(device, "security.ipv6_filtering");
        NicHost.requireTools(device, filters);
        boolean vlans = !device.option("vlan", "").isEmpty()
                || !device.option("vlan.tagged", "").isEmpty();
        if (vlans || isTrue(device, "security.port_isolation")) {
            NicHost.requireTool(device, "bridge", "iproute2");
        }
        if (vlans && !NicHost.isOn(parent, "bridge/vlan_filtering")) {
            throw NicHost.failure(
                    EngineError.Kind.UNAVAILABLE,
                    device,
                    "VLAN filtering is not enabled in parent bridge \"" + parent + "\"",
                    "ip link set " + parent + " type bridge vlan_filtering 1 (a kernel without it has no such file in"
                            + " /sys/class/net/" + parent + "/bridge)");
        }
    }

    private static Device withoutVlan(Device device) {
        Map<String, String> options = new java.util.LinkedHashMap<>(device.options());
        options.remove("vlan");
        return new Device(device.name(), options);
    }
}
