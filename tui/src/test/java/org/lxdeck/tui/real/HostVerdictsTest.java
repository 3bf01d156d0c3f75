package org.lxdeck.tui.real;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a real LXD says to keys of a container whose verdict needs the host, and what is said here: the same, but for
 * rules that engine/DIFFERENCES.md names. A rule that no value shows any more is told, too.
 */
@Tag("lxd")
@Tag("lxc")
class HostVerdictsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Asks one side; what it says against it, empty when it takes it. */
    private interface Side {
        String refusal(Map<String, String> config) throws Exception;
    }

    private static Set<String> compare(List<VerdictValues.Try> tries, Side theirs, Side ours) throws Exception {
        List<String> unexplained = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (VerdictValues.Try each : tries) {
            String their = theirs.refusal(each.config());
            String our = ours.refusal(each.config());
            if (their.isEmpty() == our.isEmpty()) {
                continue;
            }
            if (each.rule().isEmpty()) {
                unexplained.add(each.config() + ": LXD: " + their + "; here: " + our);
            }
            seen.add(each.rule());
        }
        assertEquals(List.of(), unexplained);
        return seen;
    }

    @Test
    void keysOfContainersAreGoodOrBadAsInLxd() throws Exception {
        try (RealDeck deck = RealDeck.open();
                RealLxd lxd = RealLxd.start()) {
            lxd.request("POST", "/1.0/instances", "{\"name\":\"c\",\"source\":{\"type\":\"none\"}}");
            deck.done("image", "starter");
            deck.done("init", "starter", "c");
            Set<String> seen = compare(
                    VerdictValues.ofContainers(),
                    config -> {
                        String refusal = patch(lxd, config);
                        if (refusal.isEmpty()) {
                            assertEquals("", patch(lxd, emptied(config)));
                        }
                        return refusal;
                    },
                    config -> {
                        var answer = deck.run(set(config));
                        if (answer.code() == 0) {
                            deck.done(set(emptied(config)));
                        }
                        return answer.code() == 0 ? "" : "" + answer;
                    });
            assertEquals(Set.of("id-maps", "nvidia-tools"), seen);
        }
    }

    private static String patch(RealLxd lxd, Map<String, String> config) throws Exception {
        return lxd.request("PATCH", "/1.0/instances/c", JSON.writeValueAsString(Map.of("config", config)));
    }

    private static Map<String, String> emptied(Map<String, String> config) {
        Map<String, String> empty = new TreeMap<>(config);
        empty.replaceAll((key, value) -> "");
        return empty;
    }

    private static String[] set(Map<String, String> config) {
        List<String> line = new ArrayList<>(List.of("config", "set", "c"));
        config.forEach((key, value) -> line.add(key + "=" + value));
        return line.toArray(String[]::new);
    }
}
