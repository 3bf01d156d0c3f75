package org.lxdeck.engine.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lxdeck.engine.config.ValueType;
import org.lxdeck.engine.config.Values;

/** The table of options of each kind of nic device. */
final class NicOptions {
    private static final String UP = "lxc.net.N.script.up";
    private static final String PREPARE = "lxc.hook.pre-start";

    private static final DeviceOption NAME =
            option("name", NicValues.INTERFACE, "lxc.net.N.name", "Its name inside (else eth0, eth1 and so on)");
    private static final DeviceOption HWADDR =
            option("hwaddr", NicValues.MAC, "lxc.net.N.hwaddr", "Its hardware address (else one is chosen)");
    private static final DeviceOption MTU =
            option("mtu", NicValues.MTU, "lxc.net.N.mtu", "Size of its largest packets (else as the parent's)");
    private static final DeviceOption HOST_NAME = option(
            "host_name", NicValues.INTERFACE, "lxc.net.N.veth.pair", "Name of the host's end (else one is chosen)");
    private static final DeviceOption BOOT =
            DeviceOption.kept("boot.priority", NicValues.COUNT, "Order of booting from it (of virtual machines)");
    private static final DeviceOption MAAS4 =
            DeviceOption.kept("maas.subnet.ipv4", NicValues.ANY, "MAAS subnet of its IPv4 address (kept for LXD)");
    private static final DeviceOption MAAS6 =
            DeviceOption.kept("maas.subnet.ipv6", NicValues.ANY, "MAAS subnet of its IPv6 address (kept for LXD)");

    private static final List<DeviceOption> RATES = List.of(
            option("limits.ingress", NicValues.RATE, UP, "Most it may receive a second")
                    .inPlace(),
            option("limits.egress", NicValues.RATE, UP, "Most it may send a second")
                    .inPlace(),
            option("limits.max", NicValues.RATE, UP, "Both, where limits.ingress or limits.egress are not set")
                    .inPlace());
    private static final List<DeviceOption> ROUTES = List.of(
            option("ipv4.routes", NicValues.V4_NETWORKS, UP, "IPv4 networks that the host routes to it"),
            option("ipv6.routes", NicValues.V6_NETWORKS, UP, "IPv6 networks that the host routes to it"));

    static final Options BRIDGED = options(
            List.of(
                    option("parent", NicValues.INTERFACE, "lxc.net.N.link", "The bridge"),
                    NAME,
                    HWADDR,
                    MTU,
                    HOST_NAME),
            RATES,
            live(ROUTES),
            live(List.of(
                    option("ipv4.routes.external", NicValues.V4_NETWORKS, UP, "IPv4 networks it may send from, too"),
                    option("ipv6.routes.external", NicValues.V6_NETWORKS, UP, "IPv6 networks it may send from, too"),
                    option("ipv4.address", NicValues.V4_OR_NONE, UP, "The address that security.ipv4_filtering allows"),
                    option("ipv6.address", NicValues.V6_OR_NONE, UP, "The address that security.ipv6_filtering allows"),
                    option("security.mac_filtering", Values.BOOL, UP, "Only its own hardware address may send"),
                    option("security.ipv4_filtering", Values.BOOL, UP, "Only its own IPv4 address may send"),
                    option("security.ipv6_filtering", Values.BOOL, UP, "Only its own IPv6 address may send"))),
            List.of(
                    option("security.port_isolation", Values.BOOL, UP, "Not with other isolated ports of the bridge"),
                    option("vlan", NicValues.PORT_VLAN, UP, "VLAN of its packets without a tag, or none"),
                    option("vlan.tagged", NicValues.VLANS, UP, "VLANs that it may join by itself"),
                    MAAS4,
                    MAAS6,
                    BOOT));

    static final Options P2P = options(List.of(NAME, HWADDR, MTU, HOST_NAME), RATES, live(ROUTES), List.of(BOOT));

    static final Options ROUTED = options(
            List.of(
                    option("parent", NicValues.INTERFACE, UP, "Interface of the host that answers for its addresses"),
                    NAME,
                    HWADDR,
                    MTU,
                    HOST_NAME),
            RATES,
            ROUTES,
            List.of(
                    option(
                            "ipv4.address",
                            NicValues.V4_LIST,
                            "lxc.net.N.ipv4.address, lxc.net.N.ipv4.gateway, " + UP,
                            "Its IPv4 addresses"),
                    option(
                            "ipv6.address",
                            NicValues.V6_LIST,
                            "lxc.net.N.ipv6.address, lxc.net.N.ipv6.gateway, " + UP,
                            "Its IPv6 addresses"),
                    option(
                            "ipv4.gateway",
                            NicValues.GATEWAY,
                            "lxc.net.N.ipv4.gateway",
                            "Whether all IPv4 goes through it (auto)"),
                    option(
                            "ipv6.gateway",
                            NicValues.GATEWAY,
                            "lxc.net.N.ipv6.gateway",
                            "Whether all IPv6 goes through it (auto)"),
                    option(
                            "ipv4.host_address",
                            NicValues.V4,
                            "lxc.net.N.ipv4.gateway, " + UP,
                            "The host's address on it (169.254.0.1)"),
                    option(
                            "ipv6.host_address",
                            NicValues.V6,
                            "lxc.net.N.ipv6.gateway, " + UP,
                            "The host's address on it (fe80::1)"),
                    option(
                            "ipv4.host_table",
                            NicValues.COUNT,
                            UP,
                            "Routing table of the host that its addresses stand in, too"),
                    option(
                            "ipv6.host_table",
                            NicValues.COUNT,
                            UP,
                            "Routing table of the host that its addresses stand in, too"),
                    option("ipv4.neighbor_probe", Values.BOOL, UP, "Ask first whether the address is taken (true)"),
                    option("ipv6.neighbor_probe", Values.BOOL, UP, "Ask first whether the address is taken (true)"),
                    option("vlan", NicValues.VLAN, UP, "VLAN of the parent to be on"),
                    option("gvrp", Values.BOOL, UP, "Tell switches of the VLAN")));

    static final Options MACVLAN = options(List.of(
            option("parent", NicValues.INTERFACE, "lxc.net.N.link", "The interface of the host"),
            NAME,
            HWADDR,
            MTU,
            option("vlan", NicValues.VLAN, "lxc.net.N.link, " + PREPARE, "VLAN of the parent to be on"),
            option("gvrp", Values.BOOL, PREPARE, "Tell switches of the VLAN"),
            MAAS4,
            MAAS6,
            BOOT));

    static final Options PHYSICAL = options(List.of(
            option("parent", NicValues.INTERFACE, "lxc.net.N.link, " + PREPARE, "The interface of the host"),
            NAME,
            HWADDR,
            MTU,
            option("vlan", NicValues.VLAN, "lxc.net.N.link, " + PREPARE, "Give away this VLAN of it instead"),
            option("gvrp", Values.BOOL, PREPARE, "Tell switches of the VLAN"),
            MAAS4,
            MAAS6,
            BOOT));

    static final Options SRIOV = options(List.of(
            option("parent", NicValues.INTERFACE, "lxc.net.N.link, " + PREPARE, "The network card"),
            NAME,
            option("hwaddr", NicValues.MAC, "lxc.net.N.hwaddr, " + PREPARE, "Its hardware address (else the card's)"),
            MTU,
            option("vlan", NicValues.VLAN, PREPARE, "VLAN that the card puts its packets on"),
            option("security.mac_filtering", Values.BOOL, PREPARE, "The card lets only its own hardware address send"),
            MAAS4,
            MAAS6,
            BOOT));

    static final Options IPVLAN = stopped(List.of(
            option("parent", NicValues.INTERFACE, "lxc.net.N.link, " + PREPARE, "The interface of the host"),
            NAME,
            option("hwaddr", NicValues.MAC, "", "Nothing: it has its parent's (kept for LXD)"),
            MTU,
            option(
                    "mode",
                    NicValues.MODE,
                    "lxc.net.N.ipvlan.mode, lxc.net.N.l2proxy, " + PREPARE,
                    "Whether the host routes (l3s) or it is on the wire (l2)"),
            option(
                    "ipv4.address",
                    NicValues.ANY,
                    "lxc.net.N.ipv4.address, lxc.net.N.ipv4.gateway, " + PREPARE,
                    "Its IPv4 addresses"),
            option(
                    "ipv6.address",
                    NicValues.ANY,
                    "lxc.net.N.ipv6.address, lxc.net.N.ipv6.gateway, " + PREPARE,
                    "Its IPv6 addresses"),
            option("ipv4.gateway", NicValues.ANY, "lxc.net.N.ipv4.gateway", "auto or none; in mode l2 an address"),
            option("ipv6.gateway", NicValues.ANY, "lxc.net.N.ipv6.gateway", "auto or none; in mode l2 an address"),
            option(
                    "ipv4.host_table",
                    NicValues.COUNT,
                    PREPARE,
                    "Routing table of the host that its addresses stand in, too"),
            option(
                    "ipv6.host_table",
                    NicValues.COUNT,
                    PREPARE,
                    "Routing table of the host that its addresses stand in, too"),
            option("vlan", NicValues.VLAN, "lxc.net.N.link, " + PREPARE, "VLAN of the parent to be on"),
            option("gvrp", Values.BOOL, PREPARE, "Tell switches of the VLAN")));

    private NicOptions() {}

    private static DeviceOption option(String name, ValueType type, String lines, String help) {
        return DeviceOption.of(name, type, lines, help);
    }

    private static List<DeviceOption> live(List<DeviceOption> rows) {
        return rows.stream().map(DeviceOption::inPlace).toList();
    }

    private static Options stopped(List<DeviceOption> rows) {
        return options(rows.stream().map(DeviceOption::whileStopped).toList());
    }

    @SafeVarargs
    private static Options options(List<DeviceOption>... parts) {
        List<DeviceOption> rows = new ArrayList<>();
        for (List<DeviceOption> part : parts) {
            rows.addAll(part);
        }
        return new Options(rows, Set.of());
    }
}
