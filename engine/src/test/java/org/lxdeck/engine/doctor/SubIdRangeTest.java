package org.lxdeck.engine.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class SubIdRangeTest {
    @Test
    void passesOverWhatIsNoRange() {
        String text = "# comment\nann:100000:65536\nroot:x:5\nroot:0:10\nroot:5:0\nroot:4294967290:10\n"
                + "root:9223372036854775807:9223372036854775807\n::\n\nroot:200000:65536";
        assertEquals(
                "[ann:100000:65536, root:200000:65536]", SubIdRange.parse(text).toString());
    }

    @Test
    void knowsRootByNameAndNumberAndTakesTheLargest() {
        List<SubIdRange> ranges = SubIdRange.parse("root:1000:10\n0:5000:20\nann:1:9999999\n");
        assertEquals("0:5000:20", String.valueOf(SubIdRange.ofRoot(ranges)));
        assertNull(SubIdRange.ofRoot(SubIdRange.parse("ann:1:5\n")));
    }

    @Test
    void startsBehindEverybodyElse() {
        assertEquals("root:100000:65536", SubIdRange.behind(List.of(), 65536).toString());
        List<SubIdRange> others = SubIdRange.parse("ann:100000:65536\nbob:500000:100\n");
        assertEquals("500100-565635", SubIdRange.behind(others, 65536).dashed());
    }
}
