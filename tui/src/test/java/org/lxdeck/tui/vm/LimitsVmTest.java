package org.lxdeck.tui.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What each limit becomes where cgroup v2 is all there is: given at the start, changed while the container runs, and lifted
 * again. The container is the first one after boot: systemd has not switched every controller on by then.
 */
@Tag("vm")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitsVmTest {
    private static final long MIB = 1 << 20;
    private static final long PAGE = 4096;

    private Machine machine;

    @BeforeAll
    void launch() throws IOException {
        machine = Machine.get();
        List<String> line = new ArrayList<>(List.of("launch tiny limited --no-profiles"));
        STARTED.keySet().forEach(key -> line.add("-c " + key));
        machine.decked(String.join(" ", line));
    }

    @AfterAll
    void delete() throws IOException {
        if (machine != null) {
            machine.run("lxdeck --quiet delete --force limited");
        }
    }

    /** Key with value, and the files with what they must hold. */
    private static final Map<String, Map<String, String>> STARTED = new LinkedHashMap<>();

    private static final Map<String, Map<String, String>> CHANGED = new LinkedHashMap<>();
    private static final Map<String, Map<String, String>> SHARED = new LinkedHashMap<>();

    static {
        STARTED.put("limits.cpu=1-1", Map.of("cpuset.cpus", "1"));
        STARTED.put("limits.cpu.allowance=50ms/200ms", Map.of("cpu.max", "50000 200000"));
        STARTED.put("limits.cpu.priority=3", Map.of("cpu.weight", "93"));
        STARTED.put("limits.memory=128MiB", memory(128));
        STARTED.put("limits.memory.swap=false", Map.of("memory.swap.max", "0"));
        STARTED.put("limits.processes=300", Map.of("pids.max", "300"));
        STARTED.put("limits.hugepages.2MB=4MiB", Map.of("hugetlb.2MB.max", String.valueOf(4 * MIB)));
        STARTED.put("limits.disk.priority=5", Map.of("io.weight", "default 500"));

        CHANGED.put("limits.cpu=0-1", Map.of("cpuset.cpus", "0-1"));
        CHANGED.put("limits.cpu.allowance=30ms/100ms", Map.of("cpu.max", "30000 100000"));
        CHANGED.put("limits.cpu.priority=7", Map.of("cpu.weight", "97"));
        CHANGED.put("limits.memory=96MiB", memory(96));
        CHANGED.put("limits.memory.swap=true", Map.of("memory.swap.max", String.valueOf(96 * MIB)));
        CHANGED.put("limits.processes=200", Map.of("pids.max", "200"));
        CHANGED.put("limits.hugepages.2MB=2MiB", Map.of("hugetlb.2MB.max", String.valueOf(2 * MIB)));
        CHANGED.put("limits.disk.priority=0", Map.of("io.weight", "default 10"));

        SHARED.put("limits.cpu=1", Map.of());
        SHARED.put("limits.cpu.allowance=40%", Map.of("cpu.max", "max 100000", "cpu.weight", "37"));
        SHARED.put(
                "limits.memory.enforce=soft",
                Map.of("memory.max", "max", "memory.low", String.valueOf(96 * MIB), "memory.swap.max", "max"));
    }

    /** A hard limit, and the nine tenths from which on the kernel spares it, in whole pages. */
    private static Map<String, String> memory(long mebibytes) {
        long low = mebibytes * MIB / 10 * 9 / PAGE * PAGE;
        return Map.of("memory.max", String.valueOf(mebibytes * MIB), "memory.low", String.valueOf(low));
    }

    @Test
    void fromStartThroughChangesToNone() throws IOException {
        assertEquals(wanted(STARTED), found(wanted(STARTED)), "as started");
        machine.decked("config set limited " + String.join(" ", CHANGED.keySet()));
        assertEquals(wanted(CHANGED), found(wanted(CHANGED)), "changed while it runs");
        machine.decked("config set limited " + String.join(" ", SHARED.keySet()));
        Map<String, String> shared = wanted(SHARED);
        assertEquals(shared, found(shared), "with shares and a soft limit");
        String cpus = found(Map.of("cpuset.cpus", "")).getOrDefault("cpuset.cpus", "");
        assertEquals(1, cpus.matches("[01]") ? 1 : 2, "limits.cpu=1 makes cpuset.cpus " + cpus);
        lift();
    }

    private void lift() throws IOException {
        List<String> lines = new ArrayList<>();
        List<String> keys = new ArrayList<>(STARTED.keySet());
        keys.addAll(SHARED.keySet());
        keys.replaceAll(each -> each.substring(0, each.indexOf('=')));
        keys.stream().distinct().forEach(key -> lines.add("config unset limited " + key));
        machine.decked(lines.toArray(String[]::new));
        Map<String, String> none = Map.of(
                "cpuset.cpus", "0-1",
                "cpu.max", "max 100000",
                "cpu.weight", "100",
                "memory.max", "max",
                "memory.low", "0",
                "memory.swap.max", "max",
                "pids.max", "max",
                "io.weight", "default 100",
                "hugetlb.2MB.max", "max");
        assertEquals(new LinkedHashMap<>(none), found(none), "with all limits lifted");
    }

    private static Map<String, String> wanted(Map<String, Map<String, String>> lines) {
        Map<String, String> all = new LinkedHashMap<>();
        lines.values().forEach(all::putAll);
        return all;
    }

    private Map<String, String> found(Map<String, String> wanted) throws IOException {
        return machine.cgroup("limited", List.copyOf(wanted.keySet()));
    }
}
