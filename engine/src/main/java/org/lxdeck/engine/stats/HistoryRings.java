package org.lxdeck.engine.stats;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.host.Histories;
import org.lxdeck.engine.host.HostMetric;
import org.lxdeck.engine.host.Metric;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.HostUsage;
import org.lxdeck.engine.model.UsageSample;

/** The histories of all running containers and of their host. One thread records, any thread copies. */
public final class HistoryRings implements Histories {
    private static final long NANOS = 1_000_000_000L;

    private final Map<ContainerRef, History> rings = new ConcurrentHashMap<>();
    private final Map<String, HostHistory> hosts = new ConcurrentHashMap<>();
    private final int[] row = History.newRow();

    /** Adds what one tick saw; containers that are not in it are forgotten. */
    public void record(Map<ContainerRef, UsageSample> usage) {
        usage.forEach(this::record);
        if (rings.size() > usage.size()) {
            rings.keySet().retainAll(usage.keySet());
        }
    }

    /** Adds one sample, at the second of its monotonic time. */
    public void record(ContainerRef ref, UsageSample sample) {
        History history = rings.get(ref);
        if (history == null) {
            history = new History();
            rings.put(ref, history);
        }
        history.record(Math.floorDiv(sample.atNanos(), NANOS), sample, row);
    }

    /** Adds what a whole host showed at a monotonic time. */
    public void record(String host, long nanos, HostUsage usage) {
        HostHistory history = hosts.get(host);
        if (history == null) {
            history = new HostHistory();
            hosts.put(host, history);
        }
        history.record(Math.floorDiv(nanos, NANOS), usage);
    }

    /** Keeps the history under the container's new name. */
    public void rename(ContainerRef from, ContainerRef to) {
        @Nullable History history = rings.remove(from);
        if (history != null) {
            rings.put(to, history);
        }
    }

    /** Drops the history of a container. */
    public void forget(ContainerRef ref) {
        rings.remove(ref);
    }

    /** The containers that have a history. */
    public Set<ContainerRef> known() {
        return Set.copyOf(rings.keySet());
    }

    @Override
    public int copy(ContainerRef ref, Metric metric, boolean fiveSeconds, int[] out) {
        @Nullable History history = rings.get(ref);
        if (history == null) {
            Arrays.fill(out, UsageSample.NONE);
            return 0;
        }
        return history.copy(metric, fiveSeconds, out);
    }

    @Override
    public int copyHost(String host, HostMetric metric, boolean fiveSeconds, int[] out) {
        @Nullable HostHistory history = hosts.get(host);
        if (history == null) {
            Arrays.fill(out, UsageSample.NONE);
            return 0;
        }
        return history.copy(metric, fiveSeconds, out);
    }
}
