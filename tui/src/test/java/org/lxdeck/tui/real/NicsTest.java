package org.lxdeck.tui.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Nic devices of real containers on interfaces made for it: what works inside, what the host has while and after. */
@Tag("lxc")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NicsTest {
    private RealDeck deck;
    private HostNet net;
    private String name = "";
    private int made;

    @BeforeAll
    void open() throws IOException {
        deck = RealDeck.open();
        deck.done("image", "starter");
        deck.doneWith("devices: {root: {type: disk, path: /, pool: default}}\n", "profile", "edit", "default");
    }

    @AfterAll
    void close() throws IOException {
        if (deck != null) {
            deck.close();
        }
    }

    @BeforeEach
    void make() {
        net = new HostNet(deck);
        name = net.name("c" + made++);
        deck.done("init", "starter", name);
    }

    @AfterEach
    void delete() throws IOException {
        Command.run(Map.of(), "", lxc("lxc-stop", "-k"));
        deck.run("delete", name);
        net.close();
    }

    private List<String> lxc(String tool, String... more) {
        List<String> argv = new ArrayList<>(
                List.of("timeout", "20", tool, "-P", deck.lxcpath().toString(), "-n", name));
        argv.addAll(List.of(more));
        return argv;
    }

    private void tool(String tool, String... more) throws IOException {
        Command.output(lxc(tool, more).toArray(String[]::new));
    }

    private void add(String device, String... options) {
        List<String> line = new ArrayList<>(List.of("config", "device", "add", name, device, "nic", "name=" + device));
        line.addAll(List.of(options));
        deck.done(line.toArray(String[]::new));
    }

    private void set(String device, String... options) {
        List<String> line = new ArrayList<>(List.of("config", "device", "set", name, device));
        line.addAll(List.of(options));
        deck.done(line.toArray(String[]::new));
    }

    private boolean pings(String address) throws IOException {
        return Command.run(Map.of(), "", lxc("lxc-attach", "--clear-env", "--", "/bin/ping", "-c1", "-W1", address))
                        .code()
                == 0;
    }

    private String inside(String script) throws IOException {
        return Command.output(lxc("lxc-attach", "--clear-env", "--", "/bin/sh", "-c", "PATH=/bin:/sbin; " + script)
                .toArray(String[]::new));
    }

    @Test
    void aBridgedOneIsLimitedFilteredAndRouted() throws IOException {
        String bridge = net.bridge(217);
        String before = net.snapshot();
        String host = net.name("h");
        add(
                "lan",
                "nictype=bridged",
                "parent=" + bridge,
                "host_name=" + host,
                "mtu=1400",
                "limits.ingress=10Mbit",
                "limits.egress=8Mbit",
                "ipv4.routes=" + net.address(218, 0) + "/24",
                "security.mac_filtering=true",
                "security.ipv4_filtering=true",
                "ipv4.address=" + net.address(217, 5),
                "security.port_isolation=true");
        tool("lxc-start");
        inside("ip addr add " + net.address(217, 5) + "/24 dev lan");
        assertTrue(pings(net.address(217, 1)), "its own address passes");
        assertTrue(Command.output("tc", "class", "show", "dev", host).contains("rate 10Mbit"));
        assertTrue(Command.output("ip", "route").contains(net.address(218, 0) + "/24 dev " + bridge));
        assertTrue(Command.output("bridge", "-d", "link", "show", "dev", host).contains("isolated on"));
        assertEquals(
                "1400", Files.readString(Path.of("/sys/class/net", host, "mtu")).trim());
        inside("ip addr del " + net.address(217, 5) + "/24 dev lan; ip addr add " + net.address(217, 7)
                + "/24 dev lan");
        assertFalse(pings(net.address(217, 1)), "another address does not pass");
        set(
                "lan",
                "ipv4.address=" + net.address(217, 7),
                "limits.ingress=20Mbit",
                "ipv4.routes=" + net.address(219, 0) + "/24");
        assertTrue(pings(net.address(217, 1)), "the filter has changed while it runs");
        assertTrue(Command.output("tc", "class", "show", "dev", host).contains("rate 20Mbit"));
        assertTrue(Command.output("ip", "route").contains(net.address(219, 0) + "/24 dev " + bridge));
        assertFalse(Command.output("ip", "route").contains(net.address(218, 0)), "the old route has gone");
        inside("ip link set lan down; ip link set lan address 00:16:3e:99:99:99; ip link set lan up");
        assertFalse(pings(net.address(217, 1)), "another hardware address does not pass");
        set(
                "lan",
                "limits.ingress=",
                "limits.egress=",
                "security.ipv4_filtering=false",
                "ipv4.address=",
                "security.mac_filtering=false",
                "ipv4.routes=");
        assertTrue(pings(net.address(217, 1)), "nothing is filtered any more");
        assertFalse(Command.output("nft", "list", "tables").contains(name));
        assertFalse(Command.output("tc", "qdisc", "show", "dev", host).contains("htb"));
        inside("poweroff -f & sleep 0");
        HostNet.until("it is off", () -> !deck.done("list", name, "-f", "csv", "-c", "s")
                .contains("RUNNING"));
        net.isAs(before, "after a power-off from inside");
    }

    /** The devices of a container with one nic of each kind that this kernel has. */
    private List<List<String>> kinds() throws IOException {
        String near = net.pair("m", 219);
        Command.output("sysctl", "-qw", "net.ipv4.conf." + near + ".forwarding=1");
        Command.output("ip", "addr", "add", net.address(220, 1) + "/24", "dev", near);
        String given = net.pair("p", 218);
        Command.output("ip", "addr", "add", net.address(221, 1) + "/24", "dev", given);
        Command.output("ip", "route", "add", net.address(222, 0) + "/24", "via", net.address(221, 9), "dev", given);
        return List.of(
                List.of(
                        "pp",
                        "nictype=p2p",
                        "host_name=" + net.name("q"),
                        "limits.max=5Mbit",
                        "ipv4.routes=" + net.address(223, 0) + "/24"),
                List.of("mv", "nictype=macvlan", "parent=" + near),
                List.of("ph", "nictype=physical", "parent=" + given, "mtu=1400", "hwaddr=00:16:3e:11:22:33"),
                List.of(
                        "rt",
                        "nictype=routed",
                        "host_name=" + net.name("r"),
                        "parent=" + near,
                        "limits.ingress=9Mbit",
                        "ipv4.address=" + net.address(220, 5) + "," + net.address(220, 6),
                        "ipv4.host_table=7217",
                        "ipv4.routes=" + net.address(224, 0) + "/24"));
    }

    private void works(String when) throws IOException {
        String all = inside("ip -o link");
        for (String device : List.of("pp", "mv", "ph", "rt")) {
            assertTrue(all.contains(" " + device + "@") || all.contains(" " + device + ":"), when + ": " + all);
        }
        assertTrue(all.lines().anyMatch(line -> line.contains(" ph") && line.contains("mtu 1400")), all);
        assertTrue(pings(net.address(220, 1)), when + ": the host, over the routed one");
        inside("ip addr add " + net.address(219, 5) + "/24 dev mv 2>/dev/null; true");
        assertTrue(pings(net.address(219, 1)), when + ": the network behind the macvlan's parent");
        inside("ip addr add " + net.address(218, 5) + "/24 dev ph 2>/dev/null; true");
        assertTrue(pings(net.address(218, 1)), when + ": the network behind the interface given away");
        String proxies = Command.output("ip", "neigh", "show", "proxy");
        assertTrue(proxies.contains(net.address(220, 5)) && proxies.contains(net.address(220, 6)), proxies);
        assertTrue(Command.output("ip", "route", "show", "table", "7217").contains(net.address(220, 6)));
        assertTrue(Command.output("tc", "class", "show", "dev", net.name("r")).contains("rate 9Mbit"));
        assertTrue(Command.output("ip", "route").contains(net.address(223, 0) + "/24 dev " + net.name("q")));
        assertTrue(inside("ip route").contains("default via 169.254.0.1 dev rt"));
        inside("ip addr add " + net.address(220, 99) + "/32 dev rt 2>/dev/null; true");
        assertFalse(
                inside("ping -c1 -W1 -I " + net.address(220, 99) + " " + net.address(220, 1) + " || echo none")
                        .contains("1 packets received"),
                "a routed one sends from its own addresses only");
    }

    @Test
    void eachKindWorksFromTheStartAndLeavesTheHostAsItWas() throws IOException {
        List<List<String>> devices = kinds();
        String before = net.snapshot();
        devices.forEach(
                device -> add(device.get(0), device.subList(1, device.size()).toArray(String[]::new)));
        tool("lxc-start");
        works("started by lxc-start");
        assertNotEquals(before, net.snapshot());
        set("rt", "limits.ingress=6Mbit");
        assertTrue(Command.output("tc", "class", "show", "dev", net.name("r")).contains("rate 6Mbit"));
        set("rt", "limits.ingress=9Mbit");
        works("changed while it runs");
        tool("lxc-stop", "-k");
        net.isAs(before, "after lxc-stop");
        deck.done("start", name);
        deck.done("stop", name, "--force");
        net.isAs(before, "after a stop");
    }

    @Test
    void eachKindComesToARunningContainerAndGoes() throws IOException {
        List<List<String>> devices = kinds();
        String before = net.snapshot();
        deck.done("start", name);
        devices.forEach(
                device -> add(device.get(0), device.subList(1, device.size()).toArray(String[]::new)));
        works("added while it runs");
        devices.forEach(device -> deck.done("config", "device", "remove", name, device.get(0)));
        net.isAs(before, "after their removal");
        devices.forEach(
                device -> add(device.get(0), device.subList(1, device.size()).toArray(String[]::new)));
        tool("lxc-stop", "-k");
        net.isAs(before, "after a stop by others");
    }

    @Test
    void whatAKilledMonitorLeavesGoesWithTheNextStart() throws IOException {
        List<List<String>> devices = kinds();
        // A pair that is given away dies with the container's network, unlike a card.
        devices.stream()
                .filter(device -> !device.get(0).equals("ph"))
                .forEach(device ->
                        add(device.get(0), device.subList(1, device.size()).toArray(String[]::new)));
        String before = net.snapshot();
        deck.done("start", name);
        long init = Long.parseLong(Command.output(lxc("lxc-info", "-p", "-H").toArray(String[]::new))
                .trim());
        ProcessHandle monitor =
                ProcessHandle.of(init).flatMap(ProcessHandle::parent).orElseThrow();
        assertTrue(monitor.destroyForcibly());
        HostNet.until(
                "it is gone",
                () -> !ProcessHandle.of(init).map(ProcessHandle::isAlive).orElse(false));
        assertTrue(Command.output("ip", "neigh", "show", "proxy").contains(net.address(220, 5)), "this is left");
        deck.done("start", name);
        deck.done("stop", name, "--force");
        net.isAs(before, "after the next start and stop");
    }
}
