package org.lxdeck.engine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.config.Problem;
import org.lxdeck.engine.device.LineContext.FileKind;
import org.lxdeck.engine.model.Device;

class NicDeviceTest {
    private static final DevicePlace PLACE =
            new DevicePlace("/lxc", "c", Path.of("/dv"), Path.of("/log/c.log"), new HookDirectory(Path.of("/h")));
    private static final String MAC = "00:16:3e:01:02:03";

    private static Device device(String name, String text) {
        Map<String, String> options = new LinkedHashMap<>(Map.of("type", "nic"));
        for (String pair : text.split(";", -1)) {
            int equals = pair.indexOf('=');
            options.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return new Device(name, options);
    }

    private static List<String> lines(String text) {
        return new NicDevice()
                        .lines(
                                device("d", text),
                                new LineContext(2, "eth0", MAC, path -> FileKind.MISSING, false, PLACE))
                        .stream()
                        .map(LxcLine::text)
                        .map(line -> line.replace("/bin/sh /h/nic", "NIC"))
                        .toList();
    }

    private static List<Problem> problems(String text) {
        return new NicDevice().check(device("d", text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nictype=bridged;parent=br0;vlan=none;vlan.tagged=5, 6-8",
                "nictype=bridged;parent=br0;security.ipv4_filtering=true;ipv4.address=none",
                "nictype=bridged;parent=br0;security.ipv6_filtering=1;ipv6.address=fd00::5;security.port_isolation=on",
                "nictype=p2p",
                "nictype=p2p;limits.max=10Mbit;ipv4.routes=10.0.0.0/8, 192.0.2.1/32;ipv6.routes=::/0",
                "nictype=macvlan;parent=eth0;vlan=0;gvrp=true",
                "nictype=physical;parent=eth0;mtu=16384;hwaddr=00:16:3E:00:00:01",
                "nictype=routed",
                "nictype=routed;parent=eth0;vlan=4094;ipv4.address=10.0.0.1;ipv4.gateway=none;ipv4.host_table=4294967295",
                "nictype=ipvlan;parent=eth0;mode=l2;ipv4.address=10.0.0.5/24;ipv4.gateway=10.0.0.1",
                "nictype=sriov;parent=eth0;security.mac_filtering=true;vlan=5"
            })
    void takesWhatIsValid(String text) {
        assertEquals(List.of(), problems(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nictype=p2p;parent=br0|Invalid device option \"parent\"",
                "nictype=macvlan;parent=e0;limits.max=1Mbit|Invalid device option \"limits.max\"",
                "nictype=macvlan|Required value: parent",
                "nictype=bridged;parent=br0;ipv4.address=10.0.0.5|when using unmanaged parent bridge",
                "nictype=bridged;parent=br0;security.ipv4_filtering=true|requires a manually specified ipv4.address",
                "nictype=bridged;parent=br0;security.ipv6_filtering=true;ipv6.address=none;vlan=5|cannot be used with VLAN",
                "nictype=bridged;parent=br0;vlan=5;vlan.tagged=4, 5|cannot be the same as untagged",
                "nictype=bridged;parent=br0;vlan=4095|Out of VLAN ID range",
                "nictype=bridged;parent=br0;limits.ingress=fast|a rate such as 10Mbit",
                "nictype=p2p;ipv4.routes=10.0.0.1/8|Not an IPv4 network address",
                "nictype=p2p;ipv6.routes=fd00::1/64|Not an IPv6 network address",
                "nictype=p2p;ipv4.routes=10.0.0.0/33|invalid CIDR address",
                "nictype=routed;vlan=5|can only be used when combined with a parent",
                "nictype=routed;ipv4.routes=10.0.0.0/8|ipv4.routes requires ipv4.address to be set",
                "nictype=routed;ipv4.address=10.0.0.5,10.0.0.5|Duplicate address",
                "nictype=routed;ipv4.address=10.0.0.05|Not an IPv4 address",
                "nictype=routed;ipv6.address=fd00::1::2|Not an IPv6 address",
                "nictype=ipvlan;parent=e0;ipv4.address=10.0.0.5/24|Not an IPv4 address",
                "nictype=ipvlan;parent=e0;mode=l2;ipv4.gateway=auto|Not an IPv4 address",
                "nictype=ipvlan;parent=e0;mode=l3|Must be one of: l3s, l2",
                "nictype=physical;parent=e0;mtu=1279|Out of MTU range (1280-16384)",
                "network=lxdbr0|there are no managed networks here"
            })
    void refusesTheRestInTheWordsOfLxd(String text, String words) {
        List<Problem> found = problems(text);
        assertFalse(found.isEmpty());
        assertTrue(found.stream().anyMatch(problem -> problem.sentence().contains(words)), () -> found.toString());
    }

    @Test
    void aPlainOneNeedsNoProgram() {
        assertEquals(
                List.of(
                        "lxc.net.2.type = veth",
                        "lxc.net.2.flags = up",
                        "lxc.net.2.name = eth0",
                        "lxc.net.2.hwaddr = " + MAC,
                        "lxc.net.2.link = br0"),
                lines("nictype=bridged;parent=br0"));
        assertEquals(4, lines("nictype=p2p").size());
    }

    @Test
    void whatTheHostDoesStandsInTheLine() {
        assertTrue(lines(
                        "nictype=bridged;parent=br0;limits.max=1Gibit;limits.egress=5kbit;security.mac_filtering=yes;"
                                + "security.ipv6_filtering=1;ipv6.address=fd00::5;vlan.tagged=;ipv4.routes=10.0.0.0/8, 10.1.0.0/16")
                .contains("lxc.net.2.script.up = NIC up device=d kind=bridged parent=br0 ingress=1073741824"
                        + " egress=5000 routes4=10.0.0.0/8,10.1.0.0/16 only=1 mac=" + MAC
                        + " filter6=1 ip6=fd00:0000:0000:0000:0000:0000:0000:0005 net=2 --"));
        assertTrue(
                lines("nictype=bridged;parent=br0;vlan=007;vlan.tagged=9-11,5")
                        .contains(
                                "lxc.net.2.script.up = NIC up device=d kind=bridged parent=br0 vlan=7 tagged=9,10,11,5 net=2 --"));
    }

    @Test
    void routedAddressesStandInside() {
        List<String> lines =
                lines("nictype=routed;parent=e0;vlan=5;ipv4.address=10.0.0.5, 10.0.0.6;ipv6.address=fd00::5;"
                        + "ipv6.gateway=none;ipv4.host_address=10.9.9.9;ipv4.neighbor_probe=false");
        assertTrue(lines.containsAll(List.of(
                "lxc.net.2.ipv4.address = 10.0.0.5/32",
                "lxc.net.2.ipv4.address = 10.0.0.6/32",
                "lxc.net.2.ipv4.gateway = 10.9.9.9",
                "lxc.net.2.ipv6.address = fd00::5/128",
                "lxc.net.2.script.up = NIC up device=d kind=routed parent=e0 vlan=5 ip4=10.0.0.5,10.0.0.6 ip6=fd00::5"
                        + " host4=10.9.9.9 probe6=1 net=2 --")));
        assertFalse(lines.toString().contains("ipv6.gateway"));
    }

    @Test
    void theOthersAreTypesOfLiblxc() {
        assertTrue(lines("nictype=macvlan;parent=e0;vlan=5;gvrp=1")
                .containsAll(List.of(
                        "lxc.net.2.type = macvlan",
                        "lxc.net.2.link = e0.5",
                        "lxc.hook.pre-start = NIC prepare device=d kind=macvlan parent=e0 vlan=5 gvrp=1 --")));
        List<String> physical = lines("nictype=physical;parent=e0");
        assertTrue(physical.containsAll(List.of("lxc.net.2.type = phys", "lxc.net.2.link = e0")));
        assertFalse(physical.toString().contains("hwaddr"), "it keeps its own address");
        List<String> ipvlan = lines("nictype=ipvlan;parent=e0;ipv4.address=10.0.0.5;ipv4.host_table=9");
        assertTrue(ipvlan.containsAll(List.of(
                "lxc.net.2.type = ipvlan",
                "lxc.net.2.ipvlan.mode = l3s",
                "lxc.net.2.ipvlan.isolation = bridge",
                "lxc.net.2.l2proxy = 1",
                "lxc.net.2.ipv4.address = 10.0.0.5/32",
                "lxc.net.2.ipv4.gateway = dev")));
        assertTrue(lines("nictype=ipvlan;parent=e0;mode=l2;ipv4.address=10.0.0.5;ipv4.gateway=10.0.0.1")
                .containsAll(List.of("lxc.net.2.ipv4.address = 10.0.0.5/24", "lxc.net.2.ipv4.gateway = 10.0.0.1")));
    }

    @Test
    void whatNeedsNoUnpluggingIsChangedInPlace() {
        Device bridged = device("d", "nictype=bridged;parent=br0");
        Device routed = device("d", "nictype=routed");
        assertTrue(new NicDevice().updatable(bridged, bridged).containsAll(Set.of("limits.max", "ipv4.routes")));
        assertFalse(new NicDevice().updatable(bridged, bridged).contains("vlan"));
        assertFalse(new NicDevice().updatable(routed, routed).contains("ipv4.routes"));
        assertEquals(Set.of(), new NicDevice().updatable(bridged, routed));
    }

    @Test
    void twoRoutedOnesCannotBothLeadEverywhere() {
        Map<String, Device> devices = new LinkedHashMap<>();
        devices.put("a", device("a", "nictype=routed"));
        devices.put("b", device("b", "nictype=routed;ipv4.gateway=none"));
        assertTrue(DeviceTypes.conflicts(devices)
                .get(0)
                .sentence()
                .contains("Existing NIC \"a\" already uses \"ipv6.gateway\""));
        devices.put("b", device("b", "nictype=routed;ipv4.gateway=none;ipv6.gateway=none"));
        assertEquals(List.of(), DeviceTypes.conflicts(devices));
    }
}
