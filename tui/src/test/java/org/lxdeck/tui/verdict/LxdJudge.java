package org.lxdeck.tui.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lxdeck.engine.model.Device;
import org.lxdeck.tui.real.RealLxd;
import org.lxdeck.tui.verdict.Sample.Place;

/** A real LXD that is asked for its verdict: on a profile that nobody uses, and on a container that never ran. */
final class LxdJudge implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROFILE = "/1.0/profiles/v";
    private static final String CONTAINER = "/1.0/instances/c";

    private final RealLxd lxd;

    /** What it keeps for the container by itself, which may not be taken away. */
    private Map<String, String> kept = Map.of();

    private LxdJudge(RealLxd lxd) {
        this.lxd = lxd;
    }

    static LxdJudge start() throws IOException {
        LxdJudge judge = new LxdJudge(RealLxd.start());
        try {
            judge.lxd.lxc("profile", "create", "v");
            judge.make();
            return judge;
        } catch (IOException | RuntimeException | Error failure) {
            judge.close();
            throw failure;
        }
    }

    private void make() throws IOException {
        require(lxd.request("POST", "/1.0/instances", "{\"name\":\"c\",\"source\":{\"type\":\"none\"}}"));
        keep();
    }

    /** A map of ids that LXD took but cannot use spoils whatever is said to the container afterwards. */
    private void makeAnew() throws IOException {
        put(kept, Map.of());
        require(lxd.request("DELETE", CONTAINER, ""));
        make();
    }

    private String put(Map<String, String> config, Map<String, Map<String, String>> devices) throws IOException {
        return lxd.request(
                "PUT",
                CONTAINER,
                JSON.writeValueAsString(
                        Map.of("config", config, "devices", devices, "profiles", new String[] {"default"})));
    }

    private void require(String refusal) throws IOException {
        if (!refusal.isEmpty()) {
            throw new IOException(refusal);
        }
    }

    private void keep() throws IOException {
        JsonNode config = JSON.readTree(lxd.body(CONTAINER)).path("metadata").path("config");
        Map<String, String> now = new LinkedHashMap<>();
        config.properties().forEach(field -> {
            if (field.getKey().startsWith("volatile.") && !field.getKey().startsWith("volatile.z")) {
                now.put(field.getKey(), field.getValue().asText());
            }
        });
        kept = now;
    }

    /** What it says against a configuration; empty when it takes it. */
    String refusal(Sample sample) throws IOException {
        Map<String, Map<String, String>> devices = new LinkedHashMap<>();
        for (Device device : sample.devices().values()) {
            devices.put(device.name(), device.options());
        }
        if (sample.place() == Place.PROFILE) {
            return lxd.request(
                    "PUT", PROFILE, JSON.writeValueAsString(Map.of("config", sample.config(), "devices", devices)));
        }
        Map<String, String> config = new LinkedHashMap<>(kept);
        config.putAll(sample.config());
        String refusal = put(config, devices);
        if (sample.config().keySet().stream().anyMatch(LxdJudge::isAboutIds)) {
            makeAnew();
        } else if (refusal.isEmpty()) {
            keep();
        }
        return refusal;
    }

    private static boolean isAboutIds(String key) {
        return key.contains("idmap") || key.startsWith("volatile.") || key.equals("security.privileged");
    }

    @Override
    public void close() throws IOException {
        lxd.close();
    }
}
