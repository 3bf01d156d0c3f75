package org.lxdeck.tui.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Assertions;

/**
 * Interfaces of the host for tests, all of whose names hold one word that nothing else has: a bridge, and pairs of which
 * one end is given to containers and the other is the network behind it. Gone when closed.
 */
final class HostNet implements AutoCloseable {
    private final String tag = Long.toHexString(0x10000 | (System.nanoTime() & 0xffff));
    private final RealDeck deck;
    private final List<String> pairs = new ArrayList<>();
    private final int subnet = (int) (System.nanoTime() % 250) + 1;

    HostNet(RealDeck deck) {
        this.deck = deck;
    }

    /** A name that holds the word. */
    String name(String prefix) {
        return prefix + tag;
    }

    /** An address in one of its subnets. */
    String address(int network, int host) {
        return "10." + network + "." + subnet + "." + host;
    }

    /** A bridge with the first address of the subnet. */
    String bridge(int network) throws IOException {
        String made = deck.bridge();
        String bridge = name("b");
        Command.output("ip", "link", "set", made, "down");
        Command.output("ip", "link", "set", made, "name", bridge);
        pairs.add(bridge);
        // A bridge without an address of its own takes one of its ports.
        Command.output("ip", "link", "set", bridge, "addrgenmode", "none", "address", "00:16:3e:00:02:17");
        Command.output("ip", "addr", "add", address(network, 1) + "/24", "dev", bridge);
        Command.output("ip", "link", "set", bridge, "up");
        return bridge;
    }

    /** A pair; the far end has the first address of the subnet. Its near end is returned. */
    String pair(String prefix, int network) throws IOException {
        String near = name(prefix);
        String far = name(prefix + "x");
        pairs.add(near);
        Command.output("ip", "link", "add", near, "type", "veth", "peer", "name", far);
        for (String end : List.of(near, far)) {
            Command.output("ip", "link", "set", end, "addrgenmode", "none");
            Command.output("ip", "link", "set", end, "up");
        }
        Command.output("ip", "addr", "add", address(network, 1) + "/24", "dev", far);
        return near;
    }

    /** All that the host's network has of its own names and of what nic devices make, in order. */
    String snapshot() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String command : List.of(
                "ip -o link",
                "ip -o addr",
                "ip -4 route show table all",
                "ip -6 route show table all",
                "ip -4 neigh show proxy",
                "ip -6 neigh show proxy",
                "ip rule",
                "tc qdisc show",
                "nft list ruleset",
                "sysctl -a")) {
            for (String line : Command.run(java.util.Map.of(), "", List.of("sh", "-c", command + " 2>/dev/null"))
                    .out()
                    .split("\n")) {
                boolean own = line.contains(tag)
                        && !line.contains("multicast ff00::/8")
                        && !line.contains("retrans_time")
                        && !line.contains("base_reachable");
                if (own || line.contains("10.217." + subnet + ".")) {
                    lines.add(command + ": "
                            + line.replaceAll("linkdown|NO-CARRIER,|state [A-Z]+|,M-DOWN|,LOWER_UP", "")
                                    .replaceAll(" +", " ")
                                    .strip());
                }
            }
        }
        lines.sort(null);
        return String.join("\n", lines);
    }

    /** Fails unless the host is as it was, at the latest after a moment. */
    void isAs(String before, String when) throws IOException {
        String now = snapshot();
        for (int i = 0; i < 50 && !now.equals(before); i++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            now = snapshot();
        }
        Assertions.assertEquals(without(before, now), without(now, before), when);
        Path state = deck.root().resolve("run/lxdeck/nic");
        if (Files.isDirectory(state)) {
            try (var left = Files.list(state)) {
                Assertions.assertEquals(
                        List.of("lock"),
                        left.map(each -> String.valueOf(each.getFileName())).toList(),
                        when);
            }
        }
    }

    /** The lines of the one that the other has not. */
    private static String without(String one, String other) {
        List<String> lines = new ArrayList<>(List.of(one.split("\n")));
        lines.removeAll(List.of(other.split("\n")));
        return String.join("\n", lines);
    }

    static void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            Assertions.assertTrue(System.nanoTime() < end, what);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    @Override
    public void close() throws IOException {
        for (String pair : pairs) {
            if (Files.exists(Path.of("/sys/class/net", pair))) {
                Command.output("ip", "link", "delete", "dev", pair);
            }
        }
    }
}
