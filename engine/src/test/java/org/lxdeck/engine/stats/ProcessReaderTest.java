package org.lxdeck.engine.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.ProcessRow;

class ProcessReaderTest {
    private static final ContainerRef WEB = new ContainerRef("local", "web");

    private final KernelTree tree = Recorded.tree("hybrid");

    @Test
    void readsARecordedProcessAndPassesOverOnesThatAreGone() {
        InitProcess init = InitProcess.of(tree, new ProcText(), Recorded.INIT).orElseThrow();
        List<ProcessRow> rows = new ProcessReader(tree, CgroupLayout.detect(tree)).read(WEB, init);
        assertEquals(1, rows.size());
        ProcessRow row = rows.get(0);
        assertEquals(Recorded.INIT, row.pid());
        assertEquals(1, row.insidePid());
        assertEquals(100_033, row.uid());
        assertEquals(33, row.insideUid());
        assertEquals('S', row.state());
        assertEquals("/sbin/init --evil·[31m", row.command());
    }

    @Test
    void aProcessNumberThatWasReusedIsNotTheContainer() {
        ProcessReader reader = new ProcessReader(tree, CgroupLayout.detect(tree));
        assertEquals(List.of(), reader.read(WEB, new InitProcess(Recorded.INIT, 7)));
    }

    @Test
    void aNameCannotForgeTheFieldsBehindIt() {
        ProcText text = ProcText.of("9 (a) R 1 (b)) Z 5 6 7\n");
        assertEquals('Z', StatLine.state(text));
        assertEquals(5, StatLine.field(text, 4));
        assertEquals("a) R 1 (b)", StatLine.name(text));
    }

    @Test
    void mapsUsersThroughSeveralRanges() {
        IdMap map = IdMap.parse(ProcText.of("         0     100000       1000\n      1000       1000          1\n"));
        assertEquals(0, map.inside(100_000));
        assertEquals(999, map.inside(100_999));
        assertEquals(1000, map.inside(1000));
        assertEquals(-1, map.inside(0));
        assertEquals(-1, map.inside(101_000));
    }
}
