package org.lxdeck.engine.config;

import java.util.ArrayList;
import java.util.List;

/** {@code limits.hugepages.SIZE}: how many bytes of huge pages of one size a container may use. */
final class HugePagesEffect extends LimitEffects.Limit {
    private final String key;
    private final String old;
    private final String unified;

    HugePagesEffect(String size) {
        super("hugetlb." + size + ".limit_in_bytes", "hugetlb." + size + ".max");
        this.key = "limits.hugepages." + size;
        this.old = files(1);
        this.unified = files(2);
    }

    @Override
    public List<CgroupItem> items(Effective config, LimitFacts facts, boolean running) {
        String value = config.get(key);
        List<CgroupItem> items = new ArrayList<>();
        if (value.isEmpty() && !running) {
            return items;
        }
        if (running || facts.files().contains(old)) {
            items.add(CgroupItem.v1(old, value.isEmpty() ? -1 : ByteSize.parse(value)));
        }
        if (running || facts.files().contains(unified)) {
            items.add(CgroupItem.v2(unified, value.isEmpty() ? "max" : ByteSize.parse(value)));
        }
        return items;
    }

    @Override
    public String lack(String asked, LimitFacts facts) {
        return facts.files().contains(old) || facts.files().contains(unified)
                ? ""
                : asked
                        + " does nothing here: there are no huge pages of this size, or the hugetlb cgroup controller is missing";
    }
}
