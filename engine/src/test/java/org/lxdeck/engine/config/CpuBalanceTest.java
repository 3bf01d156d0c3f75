package org.lxdeck.engine.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CpuBalanceTest {
    private static Map<String, String> share(String usable, String... limits) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < limits.length; i++) {
            all.put("c" + i, limits[i]);
        }
        BitSet cpus = CpuSet.parse(usable);
        return CpuBalance.of(all, cpus);
    }

    @Test
    void countsTakeTheLeastUsedAfterSets() {
        assertEquals(Map.of("c0", "0", "c1", "1"), share("0-1", "1", "1"));
        assertEquals(Map.of("c0", "0", "c1", "1", "c2", "0"), share("0-1", "1", "1-1", "1"));
        assertEquals(Map.of("c0", "1,2", "c1", "0"), share("0-2", "2", "0-0"));
    }

    @Test
    void nobodyGetsMoreThanThereIs() {
        assertEquals(Map.of("c0", "0,1"), share("0-1", "64"));
        assertEquals(Map.of("c0", "1"), share("0-1", "1-7"));
        assertEquals(Map.of(), share("0-1", "5-7", "0", ""));
        assertEquals(Map.of("c0", "2,5"), share("2,5", "2"));
    }
}
