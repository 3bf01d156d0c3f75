package org.lxdeck.engine.config;

import java.util.ArrayList;
import java.util.List;

/** {@code limits.disk.priority}: the weight of a container's disk requests, in the file of the scheduler that is there. */
final class DiskWeightEffect extends LimitEffects.Limit {
    static final Effect ONE = new DiskWeightEffect();
    private static final String KEY = "limits.disk.priority";
    /** What the kernel gives a new cgroup. */
    private static final int USUAL_V1 = 500;

    private static final int USUAL_V2 = 100;
    private static final int LEAST = 10;

    private DiskWeightEffect() {
        super("blkio.weight or blkio.bfq.weight", "io.weight or io.bfq.weight");
    }

    @Override
    public List<CgroupItem> items(Effective config, LimitFacts facts, boolean running) {
        String value = config.get(KEY);
        List<CgroupItem> items = new ArrayList<>();
        String old = file("blkio", facts, running);
        if (!old.isEmpty() && (running || !value.isEmpty())) {
            items.add(CgroupItem.v1(old, value.isEmpty() ? usual(old) : weight(value)));
        }
        String unified = file("io", facts, running);
        if (!unified.isEmpty() && (running || !value.isEmpty())) {
            items.add(CgroupItem.v2(unified, "default " + (value.isEmpty() ? USUAL_V2 : weight(value))));
        }
        return items;
    }

    @Override
    public String lack(String key, LimitFacts facts) {
        boolean isThere = !file("blkio", facts, false).isEmpty()
                || !file("io", facts, false).isEmpty();
        return isThere ? "" : key + " does nothing here: the kernel has no scheduler that weighs disk requests (BFQ)";
    }

    /** The file that is there; on a running container the usual one, so that the lack of it is told. */
    private static String file(String controller, LimitFacts facts, boolean running) {
        for (String name : List.of(controller + ".weight", controller + ".bfq.weight")) {
            if (facts.files().contains(name)) {
                return name;
            }
        }
        return running ? controller + ".weight" : "";
    }

    private static int usual(String file) {
        return file.contains("bfq") ? USUAL_V2 : USUAL_V1;
    }

    private static long weight(String priority) {
        return Math.max(LEAST, Values.integer(priority) * 100);
    }
}
