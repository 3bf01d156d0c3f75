package org.lxdeck.engine.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NetReaderTest {
    private final KernelTree tree = Recorded.tree("hybrid");
    private final ProcText hostText = Recorded.load(tree, "/proc/net/dev");
    private final NetTable host = new NetTable();
    private final NetTable inside = new NetTable();

    NetReaderTest() {
        host.parse(hostText);
    }

    @Test
    void parsesAllInterfaces() {
        assertEquals(4, host.size());
        assertEquals("vethB8fmH7", host.nameAt(hostText, 3));
        assertEquals(1674, host.rxBytes(3));
        assertEquals(61304, host.txBytes(3));
        assertEquals(9, host.rxPackets(3));
        assertEquals(290, host.txPackets(3));
    }

    @Test
    void matchesTheHostEndByMirroredCountersAndPeerIndex() {
        NetReader net = new NetReader(tree, Recorded.INIT);
        net.read(host, hostText, inside, new ProcText(), new VethMatcher(tree), false);
        assertTrue(net.matched());
        assertEquals(61304, net.rxBytes);
        net.read(host, hostText, inside, new ProcText(), new VethMatcher(tree), false);
        assertEquals(61304, net.rxBytes);
        assertEquals(1674, net.txBytes);
        assertEquals(290, net.rxPackets);
    }

    @Test
    void twoCandidatesAreNone() {
        String table = hostText.text();
        ProcText twice = ProcText.of(table + "\nvethOTHER1:    1674  9 0 0 0 0 0 0  61304 290 0 0 0 0 0 0\n");
        NetTable two = new NetTable();
        two.parse(twice);
        NetReader net = new NetReader(tree, Recorded.INIT);
        net.read(two, twice, inside, new ProcText(), new VethMatcher(tree), false);
        assertFalse(net.matched());
        assertEquals(61304, net.rxBytes);
    }

    @Test
    void aVanishedHostEndFallsBackToTheContainersOwnTable() {
        NetReader net = new NetReader(tree, Recorded.INIT);
        VethMatcher matcher = new VethMatcher(tree);
        net.read(host, hostText, inside, new ProcText(), matcher, false);
        NetTable empty = new NetTable();
        net.read(empty, ProcText.of(""), inside, new ProcText(), matcher, false);
        assertFalse(net.matched());
        assertEquals(61304, net.rxBytes);
    }

    @Test
    void aMissingTableIsAbsent() {
        NetReader net = new NetReader(tree, 4321);
        net.read(host, hostText, inside, new ProcText(), new VethMatcher(tree), false);
        assertEquals(ProcText.ABSENT, net.rxBytes);
        assertEquals(ProcText.ABSENT, net.txPackets);
    }

    @Test
    void nestedInterfacesDoNotCountTwice() {
        ProcText text = ProcText.of("""
                eth0: 1 1 0 0 0 0 0 0 1 1 0 0 0 0 0 0
                docker0: 5 5 0 0 0 0 0 0 5 5 0 0 0 0 0 0
                lo: 1 1 0 0 0 0 0 0 1 1 0 0 0 0 0 0
                """);
        NetTable table = new NetTable();
        table.parse(text);
        boolean[] internal = new boolean[table.size()];
        for (int i = 0; i < internal.length; i++) {
            internal[i] = NetReader.internal(text, table, i);
        }
        assertArrayEquals(new boolean[] {false, true, true}, internal);
    }

    @Test
    void growsForManyInterfaces() {
        StringBuilder many = new StringBuilder("Inter-|\n face |bytes\n");
        for (int i = 0; i < 1000; i++) {
            many.append("veth").append(i).append(": ").append(i).append(" 1 0 0 0 0 0 0 2 3 0 0 0 0 0 0\n");
        }
        NetTable table = new NetTable();
        table.parse(ProcText.of(many.toString()));
        assertEquals(1000, table.size());
        assertEquals(999, table.find(table.keyAt(999), 3));
        assertEquals(777, table.rxBytes(777));
    }
}
