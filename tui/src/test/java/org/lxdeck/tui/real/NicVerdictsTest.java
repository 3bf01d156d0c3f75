package org.lxdeck.tui.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a real LXD says to options of nic devices, good values, bad ones, those beside a bound and pairs that exclude each
 * other, and what is said here: the same, but for rules that engine/DIFFERENCES.md names.
 */
@Tag("lxd")
@Tag("lxc")
class NicVerdictsTest {
    /** Whether every value is tried with every kind, which takes minutes; otherwise some of them, others each time. */
    private static final boolean ALL = Integer.getInteger("lxdeck.rounds", 1) >= 50;

    private static final int ONE_OF = 8;

    /** What each kind needs at least. */
    private static final Map<String, String> KINDS = new LinkedHashMap<>(Map.of(
            "bridged", "parent=nosuchbr",
            "p2p", "",
            "macvlan", "parent=nosuch0",
            "physical", "parent=nosuch0",
            "routed", "parent=nosuch0",
            "ipvlan", "parent=nosuch0",
            "sriov", "parent=nosuch0"));

    /** Tried with each kind, whether it takes them or not. */
    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("name", List.of("eth0", "ab", "a23456789012345", "a", "a234567890123456", "a b", "a/b")),
            Map.entry("mtu", List.of("1280", "1500", "16384", "1279", "16385", "x", "-1")),
            Map.entry(
                    "hwaddr",
                    List.of(
                            "00:16:3e:00:00:01",
                            "00:16:3E:aa:BB:01",
                            "02:00:00:00:00:00",
                            "00:16:3e:00:00",
                            "0:1:2:3:4:5",
                            "00-16-3e-00-00-01")),
            Map.entry("host_name", List.of("veth1", "v-1", "x.y", "a b")),
            Map.entry("limits.ingress", List.of("10Mbit", "1000", "1Gibit", "fast")),
            Map.entry("limits.egress", List.of("10Mbit", "5kbit", "1Tbit", "1MB")),
            Map.entry("limits.max", List.of("10Mbit", "1bit", "2Gbit", "-1")),
            Map.entry(
                    "ipv4.routes",
                    List.of(
                            "10.0.0.0/8",
                            "10.0.0.0/8,10.1.0.0/16",
                            "10.0.0.0/8, 192.0.2.1/32",
                            "10.0.0.1/8",
                            "10.0.0.1",
                            "x",
                            "10.0.0.0/33",
                            "fd00::/64")),
            Map.entry(
                    "ipv6.routes",
                    List.of(
                            "fd00::/64",
                            "fd00::1/128",
                            "::/0",
                            "fd00::1/64",
                            "fd00::1",
                            "x",
                            "10.0.0.0/8",
                            "fd00::/129")),
            Map.entry(
                    "ipv4.routes.external",
                    List.of("10.0.0.0/8", "192.0.2.1/32", "0.0.0.0/0", "10.0.0.1/8", "x", "10.0.0.1")),
            Map.entry("ipv6.routes.external", List.of("fd00::/64", "fd00::1/128", "::/0", "fd00::1/64", "x", "::1")),
            Map.entry("vlan", List.of("1", "0", "4094", "none", "4095", "-1", "x", "1,2")),
            Map.entry("vlan.tagged", List.of("1", "1,2", "0", "4094", "4095", "x", "1-3", "-1")),
            Map.entry("gvrp", List.of("true", "0", "off", "maybe", "2", "tru")),
            Map.entry("mode", List.of("l2", "l3s", "l3", "L2", "x")),
            Map.entry("ipv4.gateway", List.of("auto", "none", "10.0.0.1", "x", "Auto")),
            Map.entry("ipv6.gateway", List.of("auto", "none", "fd00::1", "x", "AUTO")),
            Map.entry(
                    "ipv4.host_address", List.of("169.254.0.2", "10.0.0.1", "1.2.3.4", "10.0.0.1/32", "x", "fe80::1")),
            Map.entry("ipv6.host_address", List.of("fe80::2", "fd00::1", "::1", "fd00::1/64", "x", "10.0.0.1")),
            Map.entry("ipv4.host_table", List.of("0", "100", "4294967295", "4294967296", "-1", "main")),
            Map.entry("ipv6.host_table", List.of("1", "254", "4294967295", "4294967296", "x", "1.5")),
            Map.entry("ipv4.neighbor_probe", List.of("true", "false", "1", "maybe", "2", "x")),
            Map.entry("ipv6.neighbor_probe", List.of("yes", "off", "0", "maybe", "2", "x")),
            Map.entry("security.port_isolation", List.of("true", "false", "1", "maybe", "2", "x")),
            Map.entry("security.mac_filtering", List.of("true", "false", "0", "maybe")),
            Map.entry("boot.priority", List.of("0", "10", "4294967295", "4294967296", "-1", "x")),
            Map.entry("maas.subnet.ipv4", List.of("a", "b c", "1")),
            Map.entry("queue.tx.length", List.of("1000")),
            Map.entry("limits.priority", List.of("1")),
            Map.entry("security.acls", List.of("a")),
            Map.entry("nested", List.of("a")),
            Map.entry("user.note", List.of("x", "y z", "1")));

    /** Whole devices: addresses, and options that depend on each other. */
    private static final List<String> WHOLE = List.of(
            "nictype=bridged",
            "nictype=macvlan",
            "nictype=physical",
            "nictype=ipvlan",
            "nictype=sriov",
            "nictype=routed",
            "nictype=p2p parent=lxcbr0",
            "nictype=foo parent=lxcbr0",
            "parent=lxcbr0",
            "network=nosuchnet",
            "network=nosuchnet parent=lxcbr0",
            "network=nosuchnet nictype=bridged",
            "nictype=bridged parent=nosuchbr ipv4.address=10.0.0.5",
            "nictype=bridged parent=nosuchbr ipv4.address=none",
            "nictype=bridged parent=nosuchbr ipv6.address=fd00::5",
            "nictype=bridged parent=nosuchbr security.ipv4_filtering=true",
            "nictype=bridged parent=nosuchbr security.ipv6_filtering=true",
            "nictype=bridged parent=nosuchbr security.ipv4_filtering=true ipv4.address=10.0.0.5",
            "nictype=bridged parent=nosuchbr security.ipv4_filtering=true ipv4.address=none",
            "nictype=bridged parent=nosuchbr security.ipv4_filtering=true ipv4.address=10.0.0.5/24",
            "nictype=bridged parent=nosuchbr security.ipv4_filtering=true ipv4.address=010.0.0.5",
            "nictype=bridged parent=nosuchbr security.ipv4_filtering=true ipv4.address=x",
            "nictype=bridged parent=nosuchbr security.ipv6_filtering=true ipv6.address=fd00::5",
            "nictype=bridged parent=nosuchbr security.ipv6_filtering=true ipv6.address=none",
            "nictype=bridged parent=nosuchbr security.ipv6_filtering=true ipv6.address=fd00::5::1",
            "nictype=bridged parent=nosuchbr security.ipv6_filtering=true ipv6.address=10.0.0.1",
            "nictype=bridged parent=nosuchbr security.ipv4_filtering=true ipv4.address=10.0.0.5 vlan=5",
            "nictype=bridged parent=nosuchbr security.ipv4_filtering=true ipv4.address=10.0.0.5 vlan.tagged=5",
            "nictype=bridged parent=nosuchbr vlan=5 vlan.tagged=5",
            "nictype=bridged parent=nosuchbr vlan=5 vlan.tagged=6,7",
            "nictype=bridged parent=nosuchbr vlan=none vlan.tagged=6",
            "nictype=routed ipv4.address=10.0.0.5",
            "nictype=routed ipv4.address=10.0.0.5,10.0.0.6",
            "nictype=routed ipv4.address=10.0.0.5,10.0.0.5",
            "nictype=routed ipv4.address=10.0.0.5/32",
            "nictype=routed ipv4.address=none",
            "nictype=routed ipv4.address=fd00::1",
            "nictype=routed ipv6.address=fd00::1,fd00::2",
            "nictype=routed ipv6.address=fd00::1/64",
            "nictype=routed ipv6.address=1.2.3.4",
            "nictype=routed ipv4.routes=10.1.0.0/16",
            "nictype=routed ipv4.address=10.0.0.5 ipv4.routes=10.1.0.0/16",
            "nictype=routed ipv6.routes=fd00::/64",
            "nictype=routed vlan=5",
            "nictype=routed parent=nosuch0 vlan=5",
            "nictype=ipvlan parent=nosuch0 ipv4.address=10.0.0.5",
            "nictype=ipvlan parent=nosuch0 ipv4.address=10.0.0.5/24",
            "nictype=ipvlan parent=nosuch0 ipv6.address=fd00::1/64",
            "nictype=ipvlan parent=nosuch0 mode=l2 ipv4.address=10.0.0.5/24",
            "nictype=ipvlan parent=nosuch0 mode=l2 ipv4.address=10.0.0.5",
            "nictype=ipvlan parent=nosuch0 mode=l2 ipv4.address=x",
            "nictype=ipvlan parent=nosuch0 mode=l2 ipv6.address=fd00::1/64",
            "nictype=ipvlan parent=nosuch0 mode=l2 ipv6.address=10.0.0.1/24",
            "nictype=ipvlan parent=nosuch0 mode=l2 ipv4.gateway=10.0.0.1",
            "nictype=ipvlan parent=nosuch0 mode=l2 ipv4.gateway=auto",
            "nictype=ipvlan parent=nosuch0 mode=l2 ipv6.gateway=fd00::1",
            "nictype=ipvlan parent=nosuch0 mode=l2 ipv6.gateway=none",
            "nictype=macvlan parent=-x",
            "nictype=physical parent=a/b");

    /** The rule of engine/DIFFERENCES.md that a different verdict falls under; empty for none. */
    private static String rule(String device, boolean theirs) {
        if (!theirs) {
            return "";
        }
        if (device.contains("limits.")) {
            return "nic-rates";
        }
        if (device.contains("host_name=") || device.contains("parent=-x") || device.contains("parent=a/b")) {
            return "interface-names";
        }
        return device.contains("_filtering=maybe") ? "nic-booleans" : "";
    }

    private static List<String> devices(long seed) {
        Random random = new Random(seed);
        List<String> all = new ArrayList<>(WHOLE);
        KINDS.forEach((kind, needed) -> VALUES.forEach((option, values) -> {
            for (String value : values) {
                if (!ALL && random.nextInt(ONE_OF) > 0) {
                    continue;
                }
                all.add(("nictype=" + kind + " " + needed).strip() + "\t" + option + "=" + value);
            }
        }));
        return all;
    }

    @Test
    void devicesAreGoodOrBadAsInLxd() throws Exception {
        try (RealDeck deck = RealDeck.open();
                RealLxd lxd = RealLxd.start()) {
            lxd.lxc("profile", "create", "v");
            deck.done("profile", "create", "v");
            List<String> unexplained = new ArrayList<>();
            Set<String> seen = new TreeSet<>();
            int good = 0;
            long seed = System.nanoTime();
            for (String device : devices(seed)) {
                List<String> line = new ArrayList<>(List.of("profile", "device", "add", "v", "d", "nic"));
                line.addAll(List.of(device.split(device.contains("\t") ? "[ \t](?=[a-z0-9_.]+=)" : " ", -1)));
                String[] words = line.toArray(String[]::new);
                boolean theirs = lxd.refusal(words).code() == 0;
                boolean ours = deck.run(words).code() == 0;
                if (theirs) {
                    lxd.lxc("profile", "device", "remove", "v", "d");
                }
                if (ours) {
                    deck.done("profile", "device", "remove", "v", "d");
                }
                good += theirs ? 1 : 0;
                String rule = rule(device, theirs);
                if (theirs != ours && rule.isEmpty()) {
                    unexplained.add(device + ": " + (theirs ? "taken" : "refused") + " by LXD");
                } else if (theirs != ours) {
                    seen.add(rule);
                }
            }
            assertEquals(List.of(), unexplained, "seed " + seed);
            assertTrue(good > 20, "LXD takes " + good);
            if (ALL) {
                assertEquals(Set.of("nic-rates", "interface-names", "nic-booleans"), seen);
            }
        }
    }
}
