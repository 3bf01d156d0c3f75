package org.lxdeck.engine.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What limits come to in a cgroup, when a container is made and while it runs. */
class LimitKeysTest {
    private static final Set<String> BFQ = Set.of("blkio.bfq.weight", "hugetlb.2MB.limit_in_bytes");
    private static final LimitFacts FACTS = new LimitFacts(1000L << 20, true, 40, "", BFQ);

    private static List<String> items(int version, boolean running, LimitFacts facts, String... config) {
        Map<String, String> keys = new java.util.TreeMap<>();
        for (int i = 0; i < config.length; i += 2) {
            keys.put(config[i], config[i + 1]);
        }
        Effective effective = Effective.of(List.of(), keys, Map.of());
        return ConfigKeys.items(keys.keySet(), effective, facts, running).stream()
                .filter(item -> item.version() == version)
                .map(item -> item.file().substring(item.file().indexOf('.') + 1) + " " + item.value())
                .toList();
    }

    private static List<String> made(String... config) {
        return items(1, false, FACTS, config);
    }

    private static List<String> live(String... config) {
        return items(1, true, FACTS, config);
    }

    @Test
    void shareAndPriorityAreOneWeight() {
        assertEquals(List.of("shares 509"), made("limits.cpu.allowance", "50%", "limits.cpu.priority", "7"));
        assertEquals(List.of("shares 1014"), made("limits.cpu.priority", "0"));
        assertEquals(List.of(), made("limits.cpu.priority", "10"));
        assertEquals(
                List.of("shares 1021", "cfs_period_us 100000", "cfs_quota_us 25000"),
                made("limits.cpu.allowance", "25ms/100ms", "limits.cpu.priority", "7"));
        assertEquals(List.of("shares 2"), made("limits.cpu.allowance", "0%", "limits.cpu.priority", "0"));
        assertEquals(
                List.of("weight 47", "max max 100000"),
                items(2, true, FACTS, "limits.cpu.allowance", "50%", "limits.cpu.priority", "7"));
    }

    @Test
    void takingTheAllowanceBackKeepsThePriority() {
        assertEquals(
                List.of("shares 1021", "cfs_quota_us -1"),
                live("limits.cpu.allowance", "", "limits.cpu.priority", "7"));
    }

    @Test
    void aSoftLimitIsNoHardOne() {
        assertEquals(
                List.of("soft_limit_in_bytes 1048576"), made("limits.memory", "1MiB", "limits.memory.enforce", "soft"));
        assertEquals(
                List.of(
                        "memsw.limit_in_bytes -1",
                        "limit_in_bytes -1",
                        "soft_limit_in_bytes -1",
                        "soft_limit_in_bytes 1048576",
                        "swappiness 40"),
                live("limits.memory", "1MiB", "limits.memory.enforce", "soft"));
        assertEquals(
                List.of("low 1048576"),
                items(2, false, FACTS, "limits.memory", "1MiB", "limits.memory.enforce", "soft"));
    }

    @Test
    void noSwapIsNoSwapOnBothVersions() {
        assertEquals(
                List.of("limit_in_bytes 1000000", "soft_limit_in_bytes 900000", "swappiness 0"),
                made("limits.memory", "1MB", "limits.memory.swap", "false"));
        assertEquals(
                List.of("max 1000000", "low 900000", "swap.max 0"),
                items(2, false, FACTS, "limits.memory", "1MB", "limits.memory.swap", "false"));
        assertEquals(List.of("swap.max 0"), items(2, false, FACTS, "limits.memory.swap", "0"));
        assertEquals(List.of("swappiness 67"), made("limits.memory.swap.priority", "3"));
        assertEquals(List.of(), made("limits.memory.swap", "true"));
    }

    @Test
    void disksAreWeighedInTheFileThatIsThere() {
        assertEquals(List.of("bfq.weight 700"), made("limits.disk.priority", "7"));
        assertEquals(List.of("bfq.weight 10"), made("limits.disk.priority", "0"));
        assertEquals(List.of("bfq.weight 100"), live("limits.disk.priority", ""));
        LimitFacts unified = new LimitFacts(1, true, 60, "", Set.of("io.weight"));
        assertEquals(List.of("weight default 700"), items(2, false, unified, "limits.disk.priority", "7"));
        LimitFacts none = new LimitFacts(1, true, 60, "", Set.of());
        assertEquals(List.of(), items(1, false, none, "limits.disk.priority", "7"));
        assertEquals(List.of("weight 700"), items(1, true, none, "limits.disk.priority", "7"));
        assertTrue(DiskWeightEffect.ONE.lack("limits.disk.priority", none).contains("does nothing here"));
        assertEquals("", DiskWeightEffect.ONE.lack("limits.disk.priority", FACTS));
    }

    @Test
    void hugePagesOfASizeThatIsThere() {
        assertEquals(
                List.of("2MB.limit_in_bytes 67108864"),
                made("limits.hugepages.2MB", "64MiB", "limits.hugepages.1GB", "1GiB"));
        assertEquals(List.of("2MB.limit_in_bytes -1"), live("limits.hugepages.2MB", ""));
        assertTrue(ConfigKeys.find("limits.hugepages.1GB")
                .orElseThrow()
                .effect()
                .lack("limits.hugepages.1GB", FACTS)
                .startsWith("limits.hugepages.1GB does nothing here"));
    }

    @Test
    void packetsHavePrioritiesOnRealInterfacesOfVersionOne() {
        LimitFacts facts = new LimitFacts(1, true, 60, "", Set.of("eth0"), Set.of("net_prio.ifpriomap"));
        assertEquals(List.of("ifpriomap eth0 7"), items(1, false, facts, "limits.network.priority", "7"));
        assertEquals(List.of("ifpriomap eth0 0"), items(1, true, facts, "limits.network.priority", ""));
        LimitFacts without = new LimitFacts(1, true, 60, "", Set.of("eth0"), Set.of());
        assertEquals(List.of(), items(1, true, without, "limits.network.priority", "7"));
        assertEquals(List.of(), items(2, true, facts, "limits.network.priority", "7"));
        assertTrue(NetworkPriorityEffect.ONE
                .lack("limits.network.priority", FACTS)
                .contains("no net_prio controller (only cgroup v1 has one"));
        assertEquals("", NetworkPriorityEffect.ONE.lack("limits.network.priority", facts));
    }
}
