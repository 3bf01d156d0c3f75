package org.lxdeck.engine.config;

import java.util.ArrayList;
import java.util.List;

/** The limits that are values in a container's cgroup, with what they are when the limit is lifted. */
final class LimitEffects {
    static final Effect CPU = new Limit("cpuset.cpus", "cpuset.cpus") {
        @Override
        public List<CgroupItem> items(String value, LimitFacts facts, boolean running) {
            return facts.cpus().isEmpty()
                    ? List.of()
                    : List.of(CgroupItem.v1("cpuset.cpus", facts.cpus()), CgroupItem.v2("cpuset.cpus", facts.cpus()));
        }
    };

    static final Effect ALLOWANCE =
            new Limit("cpu.shares, cpu.cfs_period_us, cpu.cfs_quota_us", "cpu.weight, cpu.max") {
                @Override
                public List<CgroupItem> items(String value, LimitFacts facts, boolean running) {
                    Allowance allowance = value.isEmpty() ? new Allowance(100, 0, 0) : Allowance.parse(value);
                    return running ? all(allowance) : onlySet(allowance);
                }
            };

    static final Effect MEMORY =
            new Limit(
                    "memory.limit_in_bytes, memory.memsw.limit_in_bytes, memory.soft_limit_in_bytes",
                    "memory.max, memory.swap.max, memory.low") {
                @Override
                public List<CgroupItem> items(String value, LimitFacts facts, boolean running) {
                    if (value.isEmpty()) {
                        return memoryLifted(facts);
                    }
                    return memory(MemoryAmount.parse(value).of(facts.memoryBytes()), facts, running);
                }
            };

    static final Effect PROCESSES = new Limit("pids.max", "pids.max") {
        @Override
        public List<CgroupItem> items(String value, LimitFacts facts, boolean running) {
            long most = value.isEmpty() ? -1 : Values.integer(value);
            String text = most < 0 ? "max" : Long.toString(most);
            return List.of(CgroupItem.v1("pids.max", text), CgroupItem.v2("pids.max", text));
        }
    };

    private LimitEffects() {}

    private static List<CgroupItem> all(Allowance allowance) {
        List<CgroupItem> items = new ArrayList<>();
        items.add(CgroupItem.v1("cpu.shares", allowance.shares()));
        items.add(CgroupItem.v2("cpu.weight", allowance.weight()));
        if (allowance.isShare()) {
            items.add(CgroupItem.v1("cpu.cfs_quota_us", -1));
            items.add(CgroupItem.v2("cpu.max", "max 100000"));
        } else {
            // The old quota may not fit the new period, and v1 has them in two files: lift it in between.
            items.add(CgroupItem.v1("cpu.cfs_quota_us", -1));
            quota(allowance, items);
        }
        return items;
    }

    private static List<CgroupItem> onlySet(Allowance allowance) {
        List<CgroupItem> items = new ArrayList<>();
        if (!allowance.isShare()) {
            quota(allowance, items);
        } else if (allowance.percent() != 100) {
            items.add(CgroupItem.v1("cpu.shares", allowance.shares()));
            items.add(CgroupItem.v2("cpu.weight", allowance.weight()));
        }
        return items;
    }

    private static void quota(Allowance allowance, List<CgroupItem> items) {
        long quota = allowance.quotaMillis() * 1000L;
        long period = allowance.periodMillis() * 1000L;
        items.add(CgroupItem.v1("cpu.cfs_period_us", period));
        items.add(CgroupItem.v1("cpu.cfs_quota_us", quota));
        items.add(CgroupItem.v2("cpu.max", quota + " " + period));
    }

    private static List<CgroupItem> memory(long bytes, LimitFacts facts, boolean running) {
        List<CgroupItem> items = new ArrayList<>();
        long soft = bytes / 10 * 9 + bytes % 10 * 9 / 10;
        if (facts.swapAccounting() && running) {
            // The limit may never be above memory plus swap: lift that one first, so that raising works as lowering.
            items.add(CgroupItem.v1("memory.memsw.limit_in_bytes", -1));
        }
        items.add(CgroupItem.v1("memory.limit_in_bytes", bytes));
        if (facts.swapAccounting()) {
            items.add(CgroupItem.v1("memory.memsw.limit_in_bytes", bytes));
        }
        items.add(CgroupItem.v1("memory.soft_limit_in_bytes", soft));
        items.add(CgroupItem.v2("memory.max", bytes));
        if (facts.swapAccounting()) {
            items.add(CgroupItem.v2("memory.swap.max", 0));
        }
        items.add(CgroupItem.v2("memory.low", soft));
        return items;
    }

    private static List<CgroupItem> memoryLifted(LimitFacts facts) {
        List<CgroupItem> items = new ArrayList<>();
        if (facts.swapAccounting()) {
            items.add(CgroupItem.v1("memory.memsw.limit_in_bytes", -1));
        }
        items.add(CgroupItem.v1("memory.limit_in_bytes", -1));
        // LXD leaves 0 here, which makes the container the first to lose its memory; no soft limit is what was asked.
        items.add(CgroupItem.v1("memory.soft_limit_in_bytes", -1));
        items.add(CgroupItem.v2("memory.low", 0));
        items.add(CgroupItem.v2("memory.max", "max"));
        if (facts.swapAccounting()) {
            items.add(CgroupItem.v2("memory.swap.max", "max"));
        }
        return items;
    }

    private abstract static class Limit implements Effect {
        private final String v1;
        private final String v2;

        Limit(String v1, String v2) {
            this.v1 = v1;
            this.v2 = v2;
        }

        @Override
        public String lines() {
            return "lxc.cgroup.*, lxc.cgroup2.*";
        }

        @Override
        public String files(int version) {
            return version == 1 ? v1 : v2;
        }
    }
}
