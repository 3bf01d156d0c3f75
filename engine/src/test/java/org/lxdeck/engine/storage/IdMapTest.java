package org.lxdeck.engine.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.storage.IdMap.Range;
import org.lxdeck.engine.storage.SubIds.Given;

class IdMapTest {
    private static final IdMap ALL = IdMap.parse(List.of("u 0 100000 10000001", "g 0 100000 10000001"));

    @Test
    void aHoleSplitsWhatItLiesIn() {
        IdMap map = ALL.with(new Range(false, 1000, 1000, 1));
        assertEquals(
                List.of("u 0 100000 1000", "u 1000 1000 1", "u 1001 101001 9999000", "g 0 100000 10000001"),
                map.values());
        assertEquals(map, IdMap.parse(map.values()));
        assertEquals("u 0 0 1", ALL.with(new Range(false, 0, 0, 1)).values().get(0));
        assertEquals(
                "u 99999999 1000 1",
                ALL.with(new Range(false, 99999999, 1000, 1)).values().get(1));
    }

    @Test
    void idsGoBothWays() {
        IdMap map = ALL.with(new Range(false, 1000, 1000, 1));
        assertEquals(100000, map.host(false, 0));
        assertEquals(1000, map.host(false, 1000));
        assertEquals(101001, map.host(false, 1001));
        assertEquals(-1, map.host(false, 10000001));
        assertEquals(1000, map.inside(false, 1000));
        assertEquals(-1, map.inside(false, 101000));
        assertEquals(1000, map.inside(true, 101000));
        assertEquals(5, IdMap.NONE.host(false, 5));
        assertEquals(IdMap.parse(List.of("u 0 5 1", "g 0 5 1")), IdMap.parse(List.of("b 0 5 1", "x", "u 1 2")));
    }

    @Test
    void aFileGoesFromOneMapToTheOther() {
        IdMap own = IdMap.parse(List.of("u 0 165536 65536", "g 0 165536 65536"));
        IdTranslation there = new IdTranslation(ALL, own);
        assertEquals(165541, there.uid(100005));
        assertEquals(300000, there.uid(300000), "id 200000 inside has no place in the new map");
        assertEquals(7, there.gid(7));
        IdTranslation back = new IdTranslation(own, IdMap.NONE);
        assertEquals(5, back.uid(165541));
        assertEquals(
                "security.capability=0x0100000200200000000000000000000000000000",
                ShiftedAttributes.translate(
                        "security.capability=0x0100000300200000000000000000000000000000a0860200",
                        new IdTranslation(own, IdMap.NONE)));
    }

    @Test
    void rangesThatTouchCoverTogether() {
        List<Given> given = List.of(new Given(100, 10), new Given(5, 1), new Given(110, 5));
        assertTrue(SubIds.cover(given, 100, 15));
        assertTrue(SubIds.cover(given, 5, 1));
        assertFalse(SubIds.cover(given, 100, 16));
        assertFalse(SubIds.cover(given, 99, 2));
        assertFalse(SubIds.cover(given, 4, 1));
    }
}
