package org.lxdeck.engine.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunningScanTest {
    private static final String LONG = "/tmp/stats-rec/" + "a".repeat(60) + "/" + "b".repeat(40);

    private final KernelTree tree = Recorded.tree("hybrid");
    private final ProcText text = new ProcText();

    @Test
    void findsListenersOfThisPathOnly() {
        assertEquals(Set.of("web"), RunningScan.names(tree, text, "/var/lib/lxc", List.of("web", "db")));
        assertEquals(Set.of(), RunningScan.names(tree, text, "/var/lib", List.of("web")));
        assertEquals(Set.of(), RunningScan.names(tree, text, "/var/lib/lx", List.of("web")));
    }

    @Test
    void findsAHashedAddressByTheKnownName() {
        assertEquals("a30338cc8f4ec576", RunningScan.hash(LONG, "stlong"));
        assertEquals(Set.of("stlong"), RunningScan.names(tree, text, LONG, List.of("other", "stlong")));
    }

    @Test
    void hashesFrom106BytesOn() {
        assertFalse(RunningScan.isHashed("/" + "p".repeat(94), "n"));
        assertTrue(RunningScan.isHashed("/" + "p".repeat(95), "n"));
    }

    @Test
    void findsInitThroughTheMonitor() {
        InitFinder finder = new InitFinder(tree, CgroupLayout.detect(tree), text);
        assertEquals(Recorded.INIT, finder.find("/var/lib/lxc", "web"));
        assertEquals(0, finder.find("/srv/lxc", "web"));
        assertEquals(0, finder.find("/var/lib/lxc", "we"));
    }
}
