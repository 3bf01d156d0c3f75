package org.lxdeck.engine.host.local.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.config.CgroupItem;

/** Values of cgroup files that hold a line for each disk, its numbers first. Pure. */
final class KeyedItems {
    private static final String NONE_V1 = " 0";
    private static final String NONE_V2 = " rbps=max wbps=max riops=max wiops=max";

    private KeyedItems() {}

    /** What must be written to come from one set to another: limits that are gone are lifted first. */
    static List<CgroupItem> between(List<CgroupItem> before, List<CgroupItem> now) {
        Map<String, CgroupItem> old = byKey(before);
        Map<String, CgroupItem> asked = byKey(now);
        List<CgroupItem> items = new ArrayList<>();
        old.forEach((key, item) -> {
            boolean lifted = item.version() == 2 && !item.equals(asked.get(key));
            if (!asked.containsKey(key) || lifted) {
                String disk = item.value().substring(0, item.value().indexOf(' '));
                items.add(
                        new CgroupItem(item.version(), item.file(), disk + (item.version() == 1 ? NONE_V1 : NONE_V2)));
            }
        });
        asked.forEach((key, item) -> {
            if (!item.equals(old.get(key))) {
                items.add(item);
            }
        });
        return items;
    }

    private static Map<String, CgroupItem> byKey(List<CgroupItem> items) {
        Map<String, CgroupItem> all = new LinkedHashMap<>();
        for (CgroupItem item : items) {
            all.put(
                    item.version() + item.file() + " "
                            + item.value().substring(0, item.value().indexOf(' ')),
                    item);
        }
        return all;
    }
}
