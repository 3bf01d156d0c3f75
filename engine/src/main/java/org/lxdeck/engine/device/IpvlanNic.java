package org.lxdeck.engine.device;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.IpText;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.config.Problem;
import org.lxdeck.engine.config.ValueType;
import org.lxdeck.engine.model.Device;

/** An interface with the hardware address of its parent and Internet addresses of its own. */
final class IpvlanNic implements NicKind {

    @Override
    public String name() {
        return "ipvlan";
    }

    @Override
    public Options options() {
        return NicOptions.IPVLAN;
    }

    @Override
    public String help() {
        return "Internet addresses of its own on an interface of the host";
    }

    private static boolean isL2(Device device) {
        return device.option("mode", "").equals("l2");
    }

    /** What addresses and gateways may be depends on the mode. */
    @Override
    public List<Problem> check(Device device) {
        List<Problem> found = new ArrayList<>();
        boolean l2 = isL2(device);
        check(
                device,
                "ipv4.address",
                l2 ? ValueType.parsed("", value -> subnets(value, false)) : NicValues.V4_LIST,
                found);
        check(
                device,
                "ipv6.address",
                l2 ? ValueType.parsed("", value -> subnets(value, true)) : NicValues.V6_LIST,
                found);
        check(device, "ipv4.gateway", l2 ? NicValues.V4 : NicValues.GATEWAY, found);
        check(device, "ipv6.gateway", l2 ? NicValues.V6 : NicValues.GATEWAY, found);
        return found;
    }

    private static void check(Device device, String option, ValueType type, List<Problem> found) {
        String value = device.option(option, "");
        String wrong = value.isEmpty() ? "" : type.problem(value);
        if (!wrong.isEmpty()) {
            found.add(Options.problem(device, option, "Invalid value for device option \"" + option + "\": " + wrong));
        }
    }

    private static void subnets(String value, boolean six) {
        for (String one : IpText.list(value)) {
            byte[] unused = IpText.withPrefix(subnet(one, six), six);
        }
    }

    private static String subnet(String address, boolean six) {
        return address.indexOf('/') >= 0 ? address : address + (six ? "/64" : "/24");
    }

    @Override
    public List<LxcLine> lines(Device device, LineContext context) {
        boolean l2 = isL2(device);
        NicLines lines = new NicLines(device, context, "ipvlan")
                .add("ipvlan.mode", l2 ? "l2" : "l3s")
                .add("ipvlan.isolation", "bridge")
                .add("link", NicWords.below(device))
                .add("l2proxy", l2 ? "" : "1")
                .inside("");
        for (String family : List.of("ipv4", "ipv6")) {
            boolean six = family.equals("ipv6");
            List<String> addresses = IpText.list(device.option(family + ".address", ""));
            for (String address : addresses) {
                lines.add(family + ".address", l2 ? subnet(address, six) : address + (six ? "/128" : "/32"));
            }
            if (l2) {
                lines.option(family + ".gateway", family + ".gateway");
            } else if (!addresses.isEmpty() && RoutedNic.hasGateway(device, family)) {
                lines.add(family + ".gateway", "dev");
            }
        }
        return lines.prepare(words(device)).end();
    }

    private static NicWords words(Device device) {
        NicWords words = NicWords.of("prepare", device).vlan();
        if (!isL2(device)) {
            words.add("l2proxy", "1").list("ip4", "ipv4.address").list("ip6", "ipv6.address");
            words.option("table4", "ipv4.host_table").option("table6", "ipv6.host_table");
        }
        return words;
    }

    @Override
    public void ready(Device device) throws EngineException {
        NicHost.requireParent(device, "interface");
        NicHost.requireTools(device, false);
        if (!isL2(device)) {
            RoutedNic.requireForwarding(device, "IPVLAN in L3S mode", false);
        }
    }

    @Override
    public void plug(Device device, RunningContainer container) throws EngineException {
        throw cannot(device, container, "come to");
    }

    @Override
    public void unplug(Device device, RunningContainer container) throws EngineException {
        throw cannot(device, container, "leave");
    }

    private static EngineException cannot(Device device, RunningContainer container, String what) {
        return NicHost.failure(
                EngineError.Kind.CONFLICT,
                device,
                "an interface of nictype ipvlan cannot " + what + " a running container",
                "stop " + container.name() + " before");
    }
}
