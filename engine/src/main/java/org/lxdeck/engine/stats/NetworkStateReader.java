package org.lxdeck.engine.stats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.model.Address;
import org.lxdeck.engine.model.NetworkState;
import org.lxdeck.engine.model.Text;

/**
 * The interfaces of one container with everything the kernel tells of them. The host's own {@code ip} asks from within the
 * container's network namespace and no other, so nothing of the container is run or read. Blocks some ten milliseconds;
 * for one thread, and not once a second.
 */
public final class NetworkStateReader {
    private final KernelTree tree;
    private final ProcText text = new ProcText();
    private final ShortCommand command = new ShortCommand(3000);
    private final ObjectMapper json = new ObjectMapper();

    public NetworkStateReader(KernelTree tree) {
        this.tree = tree;
    }

    /** All interfaces, sorted by name; empty when the container has stopped or {@code ip} is not installed. */
    public List<NetworkState> read(InitProcess init) {
        if (!init.lives(tree, text)) {
            return List.of();
        }
        List<String> line =
                List.of("nsenter", "-t", Integer.toString(init.pid()), "-n", "ip", "-j", "-s", "addr", "show");
        if (command.run(line) != ShortCommand.End.DONE) {
            return List.of();
        }
        try {
            return parse(json.readTree(command.bytes()), hostNames());
        } catch (IOException notJson) {
            return List.of();
        }
    }

    /** Index to name of the host's interfaces. */
    private Map<Integer, String> hostNames() {
        Map<Integer, String> names = new HashMap<>();
        @Nullable Path net = tree.path("/sys/class/net");
        String @Nullable [] entries = net == null ? null : net.toFile().list();
        for (String name : entries == null ? new String[0] : entries) {
            if (text.load(tree.file("/sys/class/net/" + name + "/ifindex"))) {
                names.put((int) text.number(), name);
            }
        }
        return names;
    }

    static List<NetworkState> parse(@Nullable JsonNode all, Map<Integer, String> hostNames) {
        List<NetworkState> found = new ArrayList<>();
        for (JsonNode link : all == null ? List.<JsonNode>of() : all) {
            if (link.hasNonNull("ifname")) {
                found.add(state(link, hostNames));
            }
        }
        found.sort((a, b) -> a.name().compareTo(b.name()));
        return found;
    }

    private static NetworkState state(JsonNode link, Map<Integer, String> hostNames) {
        String name = Text.line(link.path("ifname").asText());
        String type = type(link.path("flags"));
        JsonNode rx = link.path("stats64").path("rx");
        JsonNode tx = link.path("stats64").path("tx");
        boolean pair = link.has("link_netnsid");
        return new NetworkState(
                name,
                type.equals("loopback") ? "" : Text.line(link.path("address").asText("")),
                pair ? Text.line(hostNames.getOrDefault(link.path("link_index").asInt(-1), "")) : "",
                link.path("mtu").asInt(-1),
                has(link.path("flags"), "UP") ? "up" : "down",
                type,
                addresses(name, link.path("addr_info")),
                rx.path("bytes").asLong(-1),
                tx.path("bytes").asLong(-1),
                rx.path("packets").asLong(-1),
                tx.path("packets").asLong(-1),
                rx.path("errors").asLong(-1),
                tx.path("errors").asLong(-1),
                tx.path("dropped").asLong(-1),
                rx.path("dropped").asLong(-1));
    }

    private static List<Address> addresses(String device, JsonNode infos) {
        List<Address> all = new ArrayList<>();
        for (JsonNode info : infos) {
            String scope = info.path("scope").asText("");
            all.add(new Address(
                    device,
                    info.path("family").asText("").equals("inet6") ? "inet6" : "inet",
                    Text.line(info.path("local").asText("")),
                    info.path("prefixlen").asInt(0),
                    scope.equals("host") ? "local" : scope.equals("link") ? "link" : "global"));
        }
        return all;
    }

    private static String type(JsonNode flags) {
        if (has(flags, "LOOPBACK")) {
            return "loopback";
        }
        if (has(flags, "POINTOPOINT")) {
            return "point-to-point";
        }
        return has(flags, "BROADCAST") ? "broadcast" : "unknown";
    }

    private static boolean has(JsonNode flags, String wanted) {
        for (JsonNode flag : flags) {
            if (flag.asText().equals(wanted)) {
                return true;
            }
        }
        return false;
    }
}
