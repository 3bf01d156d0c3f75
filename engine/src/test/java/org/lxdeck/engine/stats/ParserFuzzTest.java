package org.lxdeck.engine.stats;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No parser throws, whatever the bytes. */
class ParserFuzzTest {
    private static final List<String> SEEDS = List.of(
            "/proc/self/mountinfo",
            "/proc/net/dev",
            "/proc/net/unix",
            "/proc/stat",
            "/proc/meminfo",
            "/proc/loadavg",
            "/proc/uptime",
            "/proc/1234/cgroup",
            "/proc/1234/stat",
            "/proc/1234/status",
            "/proc/1234/uid_map",
            "/proc/1234/net/fib_trie",
            "/proc/1234/net/route",
            "/proc/1234/net/if_inet6",
            "/proc/1234/net/dev_mcast",
            "/sys/fs/cgroup/memory/lxc.payload.web/memory.stat",
            "/sys/fs/cgroup/unified/lxc.payload.web/cpu.pressure",
            "/sys/fs/cgroup/blkio/lxc.payload.web/blkio.throttle.io_service_bytes_recursive",
            "/sys/fs/cgroup/cpuset/lxc.payload.web/cpuset.cpus");

    @Test
    void garbageIsAbsentAndNeverThrown() {
        Random random = new Random(20161);
        KernelTree tree = Recorded.tree("hybrid");
        int runs = 0;
        for (String seed : SEEDS) {
            ProcText text = Recorded.load(tree, seed);
            byte[] good = new byte[text.length()];
            for (int i = 0; i < good.length; i++) {
                good[i] = text.at(i);
            }
            for (int round = 0; round < 300; round++) {
                parse(ProcText.of(spoil(good, random)));
                runs++;
            }
        }
        parse(ProcText.of(""));
        assertTrue(runs == SEEDS.size() * 300);
    }

    private static byte[] spoil(byte[] good, Random random) {
        byte[] bad = java.util.Arrays.copyOf(good, random.nextInt(good.length + 1));
        for (int i = 0; i < bad.length; i += 1 + random.nextInt(20)) {
            bad[i] = switch (random.nextInt(6)) {
                case 0 -> (byte) '\n';
                case 1 -> (byte) ' ';
                case 2 -> (byte) '9';
                case 3 -> (byte) ':';
                default -> (byte) random.nextInt();
            };
        }
        return bad;
    }

    private static void parse(ProcText text) {
        assertTrue(text.number() >= ProcText.ABSENT);
        assertTrue(text.valueOf("total_cache") >= ProcText.ABSENT);
        assertTrue(CpuList.count(text) >= 0);
        assertTrue(PressureText.some(text) <= 1000 && PressureText.full(text) >= -1);
        new V1DiskFiles(KernelTree.LIVE, new FdBudget(0), null).sum(text);
        assertTrue(V2CgroupReader.sum(text, "rbytes=") >= 0);
        assertTrue(StatLine.startTicks(text) >= ProcText.ABSENT);
        assertNotNull(StatLine.name(text) + StatLine.state(text));
        assertTrue(StatusText.insidePid(text) >= 0 && StatusText.uid(text) >= ProcText.ABSENT);
        assertTrue(IdMap.parse(text).inside(5) >= -1);
        NetTable table = new NetTable();
        table.parse(text);
        assertTrue(table.size() >= 0);
        assertNotNull(CgroupMount.parse(text));
        assertNotNull(CgroupLayout.detect(Recorded.tree("hybrid")).resolve(text, "web"));
        assertNotNull(LxcfsProbe.mountPoint(text));
        assertNotNull(Inet4.address(1, RouteTable.parse(text), ""));
        Inet6Table.parse(text, false, new ArrayList<>());
        assertNotNull(FibTrie.localAddresses(text, false));
        assertNotNull(InsideText.parse(text, ""));
        assertTrue(HostReader.hundredths(text, 0, 0) >= -1 && HostReader.bootCentis(text) >= -1);
        assertNotNull(NetworkStateReader.parse(null, Map.of()));
        assertTrue(Freezer.ofV1(text) == Freezer.THAWED);
    }
}
