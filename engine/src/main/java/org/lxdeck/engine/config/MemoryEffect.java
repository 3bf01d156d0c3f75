package org.lxdeck.engine.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code limits.memory} with its {@code enforce}, {@code swap} and {@code swap.priority}. */
final class MemoryEffect extends LimitEffects.Limit {
    static final Effect ONE = new MemoryEffect();
    /** The highest swap priority, 10, is the 60 that kernels start with. */
    private static final int SWAPPINESS = 70;

    private MemoryEffect() {
        super(
                "memory.limit_in_bytes, memory.memsw.limit_in_bytes, memory.soft_limit_in_bytes, memory.swappiness",
                "memory.max, memory.swap.max, memory.low");
    }

    @Override
    public List<CgroupItem> items(Effective config, LimitFacts facts, boolean running) {
        List<CgroupItem> items = new ArrayList<>();
        boolean swaps = swaps(config);
        String value = config.get("limits.memory");
        if (running) {
            lift(facts, items);
        }
        if (!value.isEmpty()) {
            long bytes = MemoryAmount.parse(value).of(facts.memoryBytes());
            if (config.get("limits.memory.enforce").equals("soft")) {
                low(bytes, items);
            } else {
                hard(bytes, swaps, facts, items);
                low(bytes / 10 * 9 + bytes % 10 * 9 / 10, items);
            }
        }
        if (!swaps && facts.swapAccounting()) {
            items.add(CgroupItem.v2("memory.swap.max", 0));
        }
        swappiness(config, swaps, running ? facts.swappiness() : -1, items);
        return items;
    }

    private static boolean swaps(Effective config) {
        String value = config.get("limits.memory.swap").toLowerCase(Locale.ROOT);
        return value.isEmpty() || Values.isTrue(value);
    }

    /** So that lowering works as raising: the limit may never be above memory plus swap. */
    private static void lift(LimitFacts facts, List<CgroupItem> items) {
        if (facts.swapAccounting()) {
            items.add(CgroupItem.v1("memory.memsw.limit_in_bytes", -1));
            items.add(CgroupItem.v2("memory.swap.max", "max"));
        }
        items.add(CgroupItem.v1("memory.limit_in_bytes", -1));
        // LXD leaves 0 here, which makes the container the first to lose its memory; no soft limit is what was asked.
        items.add(CgroupItem.v1("memory.soft_limit_in_bytes", -1));
        items.add(CgroupItem.v2("memory.low", 0));
        items.add(CgroupItem.v2("memory.max", "max"));
    }

    private static void hard(long bytes, boolean swaps, LimitFacts facts, List<CgroupItem> items) {
        items.add(CgroupItem.v1("memory.limit_in_bytes", bytes));
        items.add(CgroupItem.v2("memory.max", bytes));
        if (swaps && facts.swapAccounting()) {
            items.add(CgroupItem.v1("memory.memsw.limit_in_bytes", bytes));
            items.add(CgroupItem.v2("memory.swap.max", bytes));
        }
    }

    private static void low(long bytes, List<CgroupItem> items) {
        items.add(CgroupItem.v1("memory.soft_limit_in_bytes", bytes));
        items.add(CgroupItem.v2("memory.low", bytes));
    }

    /** @param usual what to go back to; −1 where nothing is to be said */
    private static void swappiness(Effective config, boolean swaps, int usual, List<CgroupItem> items) {
        String priority = config.get("limits.memory.swap.priority");
        if (!swaps) {
            items.add(CgroupItem.v1("memory.swappiness", 0));
        } else if (!priority.isEmpty()) {
            items.add(CgroupItem.v1("memory.swappiness", SWAPPINESS - Values.integer(priority)));
        } else if (usual >= 0) {
            items.add(CgroupItem.v1("memory.swappiness", usual));
        }
    }
}
