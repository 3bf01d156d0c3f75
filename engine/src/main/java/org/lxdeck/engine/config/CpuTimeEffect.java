package org.lxdeck.engine.config;

import java.util.ArrayList;
import java.util.List;

/** {@code limits.cpu.allowance} and {@code limits.cpu.priority}, which are one weight and one quota together. */
final class CpuTimeEffect extends LimitEffects.Limit {
    static final Effect ONE = new CpuTimeEffect();
    private static final int USUAL_PRIORITY = 10;

    private CpuTimeEffect() {
        super("cpu.shares, cpu.cfs_period_us, cpu.cfs_quota_us", "cpu.weight, cpu.max");
    }

    @Override
    public List<CgroupItem> items(Effective config, LimitFacts facts, boolean running) {
        String value = config.get("limits.cpu.allowance");
        Allowance allowance = value.isEmpty() ? new Allowance(100, 0, 0) : Allowance.parse(value);
        String asked = config.get("limits.cpu.priority");
        int priority = asked.isEmpty() ? USUAL_PRIORITY : (int) Values.integer(asked);
        List<CgroupItem> items = new ArrayList<>();
        boolean isUsual = priority == USUAL_PRIORITY && (!allowance.isShare() || allowance.percent() == 100);
        if (running || !isUsual) {
            items.add(CgroupItem.v1("cpu.shares", allowance.shares(priority)));
            items.add(CgroupItem.v2("cpu.weight", allowance.weight(priority)));
        }
        if (running) {
            // The old quota may not fit the new period, and v1 has them in two files: lift it in between.
            items.add(CgroupItem.v1("cpu.cfs_quota_us", -1));
        }
        if (!allowance.isShare()) {
            quota(allowance, items);
        } else if (running) {
            items.add(CgroupItem.v2("cpu.max", "max 100000"));
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
}
