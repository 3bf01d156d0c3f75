package org.lxdeck.engine.host.local.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.config.CgroupItem;

class KeyedItemsTest {
    private static final String READ = "blkio.throttle.read_bps_device";

    @Test
    void onlyWhatChangesIsWritten() {
        List<CgroupItem> before = List.of(CgroupItem.v1(READ, "8:0 5"), CgroupItem.v1(READ, "8:16 6"));
        List<CgroupItem> now = List.of(CgroupItem.v1(READ, "8:0 5"), CgroupItem.v1(READ, "8:16 7"));
        assertEquals(List.of(CgroupItem.v1(READ, "8:16 7")), KeyedItems.between(before, now));
        assertEquals(List.of(), KeyedItems.between(now, now));
    }

    @Test
    void whatIsGoneIsLifted() {
        assertEquals(
                List.of(CgroupItem.v1(READ, "8:0 0")),
                KeyedItems.between(List.of(CgroupItem.v1(READ, "8:0 5")), List.of()));
        // A part of a line that is not written keeps its old value on v2.
        assertEquals(
                List.of(
                        CgroupItem.v2("io.max", "8:0 rbps=max wbps=max riops=max wiops=max"),
                        CgroupItem.v2("io.max", "8:0 riops=9")),
                KeyedItems.between(
                        List.of(CgroupItem.v2("io.max", "8:0 rbps=5")),
                        List.of(CgroupItem.v2("io.max", "8:0 riops=9"))));
    }
}
