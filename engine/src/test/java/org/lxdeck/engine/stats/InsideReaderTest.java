package org.lxdeck.engine.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.InsideView;

class InsideReaderTest {
    private static final ContainerRef WEB = new ContainerRef("local", "web");
    private static final long HOST_TOTAL = 24_684_096L * 1024;

    private final KernelTree tree = Recorded.tree("hybrid");
    private final InitProcess init =
            InitProcess.of(tree, new ProcText(), Recorded.INIT).orElseThrow();

    private InsideView read(LxcfsStatus.State state, InitProcess process) {
        try (UsageCollector collector = new UsageCollector(tree, CgroupLayout.detect(tree), AvailableRule.CACHE)) {
            LxcfsStatus status = new LxcfsStatus(state, "/var/lib/lxcfs", true, true, "5.0.3");
            return new InsideReader(tree, collector).read(WEB, process, status);
        }
    }

    @Test
    void withoutLxcfsTheContainerSeesTheHost() {
        InsideView view = read(LxcfsStatus.State.MISSING, init);
        assertEquals(HOST_TOTAL, view.memoryTotal());
        assertFalse(view.computed());
        assertTrue(view.problem().contains("lxcfs does not run"), view.problem());
    }

    @Test
    void aContainerThatDoesNotMountLxcfsSeesTheHost() {
        InsideView view = read(LxcfsStatus.State.OK, init);
        assertEquals(HOST_TOTAL, view.memoryTotal());
        assertTrue(view.problem().contains("no lxcfs over its /proc"), view.problem());
    }

    @Test
    void aDeadOrHungLxcfsIsSaidAndNotRead() {
        assertTrue(read(LxcfsStatus.State.DEAD, init).problem().contains("died"));
        assertTrue(read(LxcfsStatus.State.HUNG, init).problem().contains("does not answer"));
        assertEquals(-1, read(LxcfsStatus.State.HUNG, init).memoryTotal());
    }

    @Test
    void anotherProcessUnderTheSameNumberIsNotTheContainer() {
        InitProcess earlier = new InitProcess(Recorded.INIT, init.startTicks() - 1);
        assertEquals(
                "the container is not running",
                read(LxcfsStatus.State.OK, earlier).problem());
    }

    @Test
    void parsesWhatLxcfsSays() {
        InsideView view = InsideText.parse(ProcText.of("""
                1234.56 1000.00
                0.52 1.05 12.00 1/23 456
                MemTotal:         262144 kB
                MemFree:          200000 kB
                MemAvailable:     210000 kB
                Cached:            10000 kB
                SwapTotal:             0 kB
                SwapFree:              0 kB
                processor\t: 0
                model name\t: x
                processor\t: 1
                """), "");
        InsideView wanted = new InsideView(
                false, 2, 262144L << 10, 200000L << 10, 210000L << 10, 10000L << 10, 0, 0, 52, 105, 1200, 1234, "");
        assertEquals(wanted, view);
    }
}
