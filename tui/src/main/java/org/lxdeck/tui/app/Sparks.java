package org.lxdeck.tui.app;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.host.Histories;
import org.lxdeck.engine.host.HostMetric;
import org.lxdeck.engine.host.Metric;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.Host;

/**
 * The parts of the histories that are on the screen, copied by the loop before it draws; nothing of what is not.
 *
 * @param cpu of the visible rows in means of five seconds, newest last, −1 where unknown; only whole ones, so that a
 *     row's graph moves every five seconds and its number every second
 * @param calm processors of the visible rows, mean of the last three seconds
 * @param rows in the top view: the other resources of the visible rows, as {@code cpu}
 * @param detail series of the container in the detail pane
 * @param host series of the host of the host page
 * @param consumers who uses most; null where that is not shown
 */
public record Sparks(
        Map<ContainerRef, int[]> cpu,
        Map<ContainerRef, Integer> calm,
        Map<Resource, Map<ContainerRef, int[]>> rows,
        Map<Metric, int[]> detail,
        Map<HostMetric, int[]> host,
        @Nullable Consumers consumers) {
    public static final Sparks NONE = new Sparks(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), null);

    /** Values of a minute of seconds. */
    private static final int FINE = 60;
    /** Values of ten minutes, five seconds each. */
    private static final int COARSE = 120;
    /** Means of five seconds that a row's graph may show: as many as its column is wide at most. */
    private static final int MEANS = 30;

    private static final int CALM = 3;

    /** Copies what this model shows. */
    static Sparks read(Histories histories, Model model) {
        if (model.page() == Page.CONTAINERS) {
            return containers(histories, model);
        }
        return model.page() == Page.HOST ? host(histories, model) : NONE;
    }

    private static Sparks containers(Histories histories, Model model) {
        TableView<Container> table = model.tables().containers();
        List<Container> rows = table.rows();
        Layout layout = model.layout();
        int end = layout.table().isEmpty() ? 0 : Math.min(rows.size(), table.top() + layout.visibleRows());
        Map<ContainerRef, int[]> cpu = new HashMap<>();
        Map<ContainerRef, Integer> calm = new HashMap<>();
        for (int i = table.top(); i < end; i++) {
            Container container = rows.get(i);
            if (container.status().isAlive()) {
                cpu.put(container.ref(), means(histories, container.ref(), Metric.CPU));
                calm.put(container.ref(), calm(histories, container.ref()));
            }
        }
        boolean top = model.arrangement().top();
        Map<Resource, Map<ContainerRef, int[]>> others =
                top ? others(histories, rows.subList(Math.min(table.top(), end), end)) : Map.of();
        Optional<Container> selected = table.current();
        Map<Metric, int[]> detail = layout.hasDetail() && selected.isPresent()
                ? detail(histories, selected.get().ref(), model.arrangement().tenMinutes())
                : Map.of();
        Consumers consumers =
                top ? Consumers.of(model.engine().usage(), null, model.sparks().consumers()) : null;
        return new Sparks(cpu, calm, others, detail, Map.of(), consumers);
    }

    private static Map<Resource, Map<ContainerRef, int[]>> others(Histories histories, List<Container> visible) {
        Map<Resource, Map<ContainerRef, int[]>> all = new HashMap<>();
        for (Resource resource : Resource.all()) {
            Map<ContainerRef, int[]> series = new HashMap<>();
            for (Container container : visible) {
                if (container.status().isAlive() && !resource.metrics().isEmpty()) {
                    series.put(container.ref(), sum(histories, container.ref(), resource.metrics()));
                }
            }
            all.put(resource, series);
        }
        return all;
    }

    private static int[] sum(Histories histories, ContainerRef ref, List<Metric> metrics) {
        int[] sum = means(histories, ref, metrics.get(0));
        for (int m = 1; m < metrics.size(); m++) {
            int[] more = means(histories, ref, metrics.get(m));
            for (int i = 0; i < Math.min(sum.length, more.length); i++) {
                boolean known = sum[i] >= 0 || more[i] >= 0;
                sum[i] = known ? Math.max(0, sum[i]) + Math.max(0, more[i]) : -1;
            }
        }
        return sum;
    }

    private static int[] means(Histories histories, ContainerRef ref, Metric metric) {
        int[] values = new int[MEANS + 1];
        int many = histories.copy(ref, metric, true, values);
        return many < 2 ? new int[0] : Arrays.copyOf(values, MEANS);
    }

    private static Integer calm(Histories histories, ContainerRef ref) {
        int[] values = new int[CALM];
        if (histories.copy(ref, Metric.CPU, false, values) == 0) {
            return -1;
        }
        int sum = 0;
        int known = 0;
        for (int value : values) {
            sum += Math.max(0, value);
            known += value >= 0 ? 1 : 0;
        }
        return known == 0 ? -1 : (sum + known / 2) / known;
    }

    private static Map<Metric, int[]> detail(Histories histories, ContainerRef ref, boolean tenMinutes) {
        Map<Metric, int[]> detail = new HashMap<>();
        for (Metric metric : Metric.values()) {
            int[] values = new int[tenMinutes ? COARSE : FINE];
            int many = histories.copy(ref, metric, tenMinutes, values);
            detail.put(metric, many == 0 ? new int[0] : bridged(values));
        }
        return detail;
    }

    /** A reading that came a moment too late for its second leaves a hole; up to two of those are no gap in a graph. */
    private static int[] bridged(int[] values) {
        int last = -1;
        for (int i = 0; i < values.length; i++) {
            if (values[i] >= 0) {
                for (int hole = last + 1; last >= 0 && i - last <= 3 && hole < i; hole++) {
                    values[hole] = values[last];
                }
                last = i;
            }
        }
        return values;
    }

    private static Sparks host(Histories histories, Model model) {
        Optional<Host> selected = model.tables().hosts().current();
        if (selected.isEmpty() || !model.layout().hasDetail()) {
            return NONE;
        }
        String id = selected.get().id();
        boolean tenMinutes = model.arrangement().tenMinutes();
        Map<HostMetric, int[]> series = new HashMap<>();
        for (HostMetric metric : HostMetric.values()) {
            int[] values = new int[tenMinutes ? COARSE : FINE];
            int many = histories.copyHost(id, metric, tenMinutes, values);
            series.put(metric, many == 0 ? new int[0] : bridged(values));
        }
        Consumers consumers =
                Consumers.of(model.engine().usage(), id, model.sparks().consumers());
        return new Sparks(Map.of(), Map.of(), Map.of(), Map.of(), series, consumers);
    }

    public int @Nullable [] cpuOf(ContainerRef ref) {
        return cpu.get(ref);
    }

    /** The calm number of processors; the one of the last second where there is no history. */
    public int calmOf(ContainerRef ref, int lastSecond) {
        Integer value = calm.get(ref);
        return value == null || value < 0 || lastSecond < 0 ? lastSecond : value;
    }

    public int @Nullable [] rowOf(Resource resource, ContainerRef ref) {
        Map<ContainerRef, int[]> series = rows.get(resource);
        return series == null ? null : series.get(ref);
    }

    public int @Nullable [] detailOf(Metric metric) {
        return detail.get(metric);
    }

    public int @Nullable [] hostOf(HostMetric metric) {
        return host.get(metric);
    }
}
