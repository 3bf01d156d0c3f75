package org.lxdeck.tui.real;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An lxdeck that is killed at a random point of a start, a stop or a live change: once the container is stopped, the
 * host's network is as it was. {@code -Dlxdeck.rounds=50} for more of it.
 */
@Tag("lxc")
class NicKillTest {
    private static final int ROUNDS = Integer.getInteger("lxdeck.rounds", 1);
    private static final int LONGEST_MILLIS = 1800;

    private final Random random = new Random();

    private static void killed(RealDeck deck, int millis, String... line) throws IOException {
        List<String> argv = new ArrayList<>(deck.command());
        argv.addAll(List.of(line));
        ProcessBuilder builder = new ProcessBuilder(argv)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("/dev/null").toFile());
        builder.environment().putAll(deck.environment());
        Process process = builder.start();
        try {
            boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            assertTrue(ended || !process.isAlive());
        } catch (InterruptedException stop) {
            throw new IOException(stop);
        }
    }

    private static void settle(RealDeck deck, String name) throws IOException {
        // What a killed one has begun goes on by itself: lxc-start, its monitor, the programs of devices.
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
        for (int i = 0; i < 100; i++) {
            String all = Command.run(Map.of(), "", List.of("pgrep", "-f", "lxc-start .*" + deck.lxcpath()))
                    .out();
            if (all.isBlank()) {
                break;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        Command.run(
                Map.of(),
                "",
                List.of("timeout", "20", "lxc-stop", "-k", "-P", deck.lxcpath().toString(), "-n", name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bridged", "p2p", "macvlan", "physical", "routed"})
    void theHostIsAsBefore(String kind) throws IOException {
        try (RealDeck deck = RealDeck.open();
                HostNet net = new HostNet(deck)) {
            deck.done("image", "starter");
            deck.doneWith("devices: {root: {type: disk, path: /, pool: default}}\n", "profile", "edit", "default");
            String name = net.name("c");
            deck.done("init", "starter", name);
            List<String> device = device(kind, net);
            String before = net.snapshot();
            List<String> add = new ArrayList<>(List.of("config", "device", "add", name, "n1", "nic"));
            add.addAll(device);
            String[] adding = add.toArray(String[]::new);
            for (int round = 0; round < ROUNDS; round++) {
                boolean live = round % 2 == 1;
                if (live) {
                    deck.run("start", name);
                    int at = random.nextInt(LONGEST_MILLIS);
                    killed(deck, at, adding);
                    settle(deck, name);
                    net.isAs(before, kind + ": killed " + at + " ms into an addition");
                    deck.run("config", "device", "remove", name, "n1");
                    continue;
                }
                deck.run(adding);
                int start = random.nextInt(LONGEST_MILLIS);
                killed(deck, start, "start", name);
                if (random.nextBoolean()) {
                    settle(deck, name);
                    net.isAs(before, kind + ": killed " + start + " ms into a start");
                    deck.run("start", name);
                }
                int stop = random.nextInt(LONGEST_MILLIS);
                killed(deck, stop, "stop", name, "--force");
                settle(deck, name);
                net.isAs(before, kind + ": killed " + start + " ms into a start, " + stop + " ms into a stop");
                deck.run("config", "device", "remove", name, "n1");
            }
        }
    }

    private static List<String> device(String kind, HostNet net) throws IOException {
        String host = "host_name=" + net.name("h");
        return switch (kind) {
            case "bridged" ->
                List.of(
                        "nictype=bridged",
                        "parent=" + net.bridge(217),
                        host,
                        "limits.max=5Mbit",
                        "ipv4.routes=" + net.address(218, 0) + "/24",
                        "security.mac_filtering=true");
            case "p2p" ->
                List.of("nictype=p2p", host, "limits.max=5Mbit", "ipv4.routes=" + net.address(218, 0) + "/24");
            case "macvlan" -> List.of("nictype=macvlan", "parent=" + net.pair("m", 219));
            case "physical" -> {
                String given = net.pair("p", 219);
                Command.output("ip", "addr", "add", net.address(221, 1) + "/24", "dev", given);
                Command.output(
                        "ip", "route", "add", net.address(222, 0) + "/24", "via", net.address(221, 9), "dev", given);
                yield List.of("nictype=physical", "parent=" + given, "mtu=1400", "hwaddr=00:16:3e:11:22:33");
            }
            default -> {
                String near = net.pair("m", 219);
                Command.output("sysctl", "-qw", "net.ipv4.conf." + near + ".forwarding=1");
                yield List.of(
                        "nictype=routed",
                        host,
                        "parent=" + near,
                        "limits.ingress=9Mbit",
                        "ipv4.address=" + net.address(220, 5),
                        "ipv4.host_table=7217");
            }
        };
    }

    @Test
    void anInterfaceByDhcpReachesTheHost() throws IOException {
        // As lxc-net runs it, on a bridge and a subnet of the test's own.
        try (RealDeck deck = RealDeck.open();
                HostNet net = new HostNet(deck)) {
            String bridge = net.bridge(217);
            Path leases = deck.scratch().resolve("leases");
            Process dnsmasq = new ProcessBuilder(
                            "dnsmasq",
                            "--conf-file=",
                            "--keep-in-foreground",
                            "--strict-order",
                            "--bind-interfaces",
                            "--pid-file=",
                            "--listen-address=" + net.address(217, 1),
                            "--dhcp-range=" + net.address(217, 100) + "," + net.address(217, 120),
                            "--dhcp-lease-max=20",
                            "--dhcp-no-override",
                            "--except-interface=lo",
                            "--interface=" + bridge,
                            "--dhcp-leasefile=" + leases,
                            "--dhcp-authoritative",
                            "--user=root",
                            "--port=0")
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("/dev/null").toFile())
                    .start();
            try {
                deck.done("image", "starter");
                String name = net.name("c");
                deck.done("init", "starter", name);
                deck.run("config", "device", "add", name, "eth0", "none");
                deck.run("config", "device", "remove", name, "eth0");
                deck.done(
                        "config",
                        "device",
                        "add",
                        name,
                        "eth0",
                        "nic",
                        "nictype=bridged",
                        "parent=" + bridge,
                        "name=eth0");
                deck.done("start", name);
                HostNet.until("an address by DHCP", () -> deck.done("list", name, "-f", "csv", "-c", "4")
                        .contains(net.address(217, 1)));
                assertTrue(deck.inside(name, "ping", "-c1", "-W2", net.address(217, 1))
                        .contains(" 0% packet loss"));
            } finally {
                dnsmasq.destroy();
            }
        }
    }
}
