package org.lxdeck.engine.host.local;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.stats.AvailableRule;
import org.lxdeck.engine.stats.CgroupLayout;
import org.lxdeck.engine.stats.Freezer;
import org.lxdeck.engine.stats.KernelTree;
import org.lxdeck.engine.stats.UsageCollector;

/** What reads the numbers of one lxcpath's containers, made when first needed; guarded by its {@link LiveCensus}. */
final class Gauges {
    private final KernelTree tree;
    private AvailableRule rule;
    private @Nullable CgroupLayout layout;
    private @Nullable UsageCollector collector;

    Gauges(KernelTree tree, AvailableRule rule) {
        this.tree = tree;
        this.rule = rule;
    }

    CgroupLayout layout() {
        CgroupLayout known = layout;
        if (known == null) {
            known = CgroupLayout.detect(tree);
            layout = known;
        }
        return known;
    }

    UsageCollector collector() {
        UsageCollector known = collector;
        if (known == null) {
            known = new UsageCollector(tree, layout(), rule);
            collector = known;
        }
        return known;
    }

    AvailableRule rule() {
        return rule;
    }

    /** What this machine's lxcfs counts as available memory, once it is known. */
    void rule(AvailableRule known) {
        if (rule != known) {
            rule = known;
            close();
            collector = null;
        }
    }

    void forget(ContainerRef ref) {
        if (collector != null) {
            collector.forget(ref);
        }
    }

    void doubt(ContainerRef ref) {
        if (collector != null) {
            collector.doubt(ref);
        }
    }

    /** From files kept open, by container; null while none are. */
    @Nullable
    Map<ContainerRef, Freezer> freezers() {
        return collector == null ? null : collector.freezers();
    }

    void close() {
        if (collector != null) {
            collector.close();
        }
    }
}
