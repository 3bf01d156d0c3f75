package org.lxdeck.engine.config;

import java.util.ArrayList;
import java.util.List;

/** {@code limits.network.priority}: which of two containers' packets leave first where the host's interface is busy. */
final class NetworkPriorityEffect extends LimitEffects.Limit {
    static final Effect ONE = new NetworkPriorityEffect();
    private static final String KEY = "limits.network.priority";
    private static final String FILE = "net_prio.ifpriomap";

    private NetworkPriorityEffect() {
        super(FILE, "none: cgroup v2 has no such controller");
    }

    @Override
    public List<CgroupItem> items(Effective config, LimitFacts facts, boolean running) {
        String value = config.get(KEY);
        List<CgroupItem> items = new ArrayList<>();
        if (facts.files().contains(FILE) && (running || !value.isEmpty())) {
            for (String each : facts.interfaces()) {
                items.add(CgroupItem.v1(FILE, each + " " + (value.isEmpty() ? "0" : value)));
            }
        }
        return items;
    }

    @Override
    public String lack(String key, LimitFacts facts) {
        if (!facts.files().contains(FILE)) {
            return key
                    + " does nothing here: the kernel has no net_prio controller (only cgroup v1 has one; on v2 packets"
                    + " have priorities by tc or nftables alone)";
        }
        return facts.interfaces().isEmpty() ? key + " does nothing here: no network interface is a real one" : "";
    }
}
