package org.lxdeck.tui.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The numbers of a container where cgroup v2 is all there is, beside the files they come from. It is frozen meanwhile: what
 * the files hold then stands still.
 */
@Tag("vm")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NumbersVmTest {
    private Machine machine;

    @BeforeAll
    void launch() throws IOException {
        machine = Machine.get();
        machine.decked("launch tiny counted --no-profiles"
                + " -d root,type=disk,path=/,pool=default,limits.read=10MB,limits.write=20iops");
        machine.done("lxc-attach -n counted -- sh -c 'dd if=/dev/zero of=/tmp/some bs=64k count=64 2>/dev/null'");
    }

    @AfterAll
    void delete() throws IOException {
        if (machine != null) {
            machine.run("lxdeck --quiet delete --force counted");
        }
    }

    @Test
    void theDiskIsThrottled() throws IOException {
        String disk = machine.done("cat /sys/block/vda/dev").strip();
        assertEquals(
                Map.of("io.max", disk + " rbps=10000000 wbps=max riops=max wiops=20"),
                machine.cgroup("counted", List.of("io.max")));
        machine.decked("config device set counted root limits.write=5MB");
        assertEquals(
                Map.of("io.max", disk + " rbps=10000000 wbps=5000000 riops=max wiops=max"),
                machine.cgroup("counted", List.of("io.max")));
    }

    @Test
    void listShowsWhatTheFilesHold() throws IOException {
        machine.decked("pause counted");
        String json = machine.decked("list --format json");
        Map<String, String> files = machine.cgroup(
                "counted", List.of("memory.current", "memory.peak", "cpu.stat", "pids.current", "cgroup.freeze"));
        machine.decked("resume counted");
        assertEquals("1", files.get("cgroup.freeze"), "pause freezes it");
        JsonNode shown = find(new ObjectMapper().readTree(json.substring(json.indexOf('['))));
        assertEquals("Frozen", shown.path("status").asText(), json);
        JsonNode state = shown.path("state");
        assertEquals(files.get("pids.current"), state.path("processes").asText(), "processes");
        long micros = Long.parseLong(files.getOrDefault("cpu.stat", "").replaceFirst("usage_usec ([0-9]+);.*", "$1"));
        assertEquals(micros * 1000, state.path("cpu").path("usage").asLong(), "cpu.usage, nanoseconds");
        near(
                "memory.usage",
                files.getOrDefault("memory.current", "0"),
                state.path("memory").path("usage"));
        near(
                "memory.usage_peak",
                files.getOrDefault("memory.peak", "0"),
                state.path("memory").path("usage_peak"));
    }

    /** The kernel settles a frozen container's memory in batches. */
    private static void near(String what, String file, JsonNode shown) {
        long apart = Math.abs(Long.parseLong(file) - shown.asLong());
        assertTrue(apart <= 1 << 20, () -> what + " is shown as " + shown + ", its file holds " + file);
    }

    private static JsonNode find(JsonNode all) {
        for (JsonNode each : all) {
            if (each.path("name").asText().equals("counted")) {
                return each;
            }
        }
        throw new AssertionError("no container counted in " + all);
    }
}
