package org.lxdeck.engine.config;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Shares CPUs out among containers as LXD does: a set is taken as it is; a count gets that many of the CPUs that the
 * fewest containers use, sets counted first. Pure.
 */
public final class CpuBalance {
    private CpuBalance() {}

    /**
     * CPU lists for cpuset.cpus.
     *
     * @param limits {@code limits.cpu} by container, in the order in which counts choose
     * @param usable the CPUs there are
     * @return the list of each container that gets a restriction; those with 0 or no usable CPU are left out
     */
    public static Map<String, String> of(Map<String, String> limits, BitSet usable) {
        Map<String, String> chosen = new LinkedHashMap<>();
        int[] uses = new int[Math.max(1, usable.length())];
        limits.forEach((name, value) -> {
            if (!value.isEmpty() && !CpuSet.isCount(value)) {
                BitSet set = CpuSet.parse(value);
                set.and(usable);
                put(chosen, name, set, uses);
            }
        });
        limits.forEach((name, value) -> {
            if (!value.isEmpty() && CpuSet.isCount(value)) {
                put(chosen, name, leastUsed(Math.min(CpuSet.count(value), usable.cardinality()), usable, uses), uses);
            }
        });
        return chosen;
    }

    private static BitSet leastUsed(int count, BitSet usable, int[] uses) {
        BitSet set = new BitSet();
        while (set.cardinality() < count) {
            int best = -1;
            for (int cpu = usable.nextSetBit(0); cpu >= 0; cpu = usable.nextSetBit(cpu + 1)) {
                if (!set.get(cpu) && (best < 0 || uses[cpu] < uses[best])) {
                    best = cpu;
                }
            }
            set.set(best);
        }
        return set;
    }

    private static void put(Map<String, String> chosen, String name, BitSet set, int[] uses) {
        if (set.isEmpty()) {
            return;
        }
        set.stream().forEach(cpu -> uses[cpu]++);
        chosen.put(name, CpuSet.format(set));
    }
}
