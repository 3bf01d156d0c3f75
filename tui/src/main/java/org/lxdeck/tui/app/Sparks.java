package org.lxdeck.tui.app;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.host.Histories;
import org.lxdeck.engine.host.Metric;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerRef;

/**
 * The parts of the histories that are on the screen, copied by the loop before it draws.
 *
 * @param cpu of the visible rows in means of five seconds, newest last, −1 where unknown; only whole ones, so that a
 *     row's graph moves every five seconds and its number every second
 * @param detail series of the container in the detail pane
 */
public record Sparks(Map<ContainerRef, int[]> cpu, Map<Metric, int[]> detail) {
    public static final Sparks NONE = new Sparks(Map.of(), Map.of());

    private static final int LENGTH = 60;
    /** Means of five seconds that a row's graph may show: as many as its column is wide at most. */
    private static final int MEANS = 30;

    private static final Metric[] DETAIL = {
        Metric.CPU, Metric.MEMORY, Metric.NET_RX, Metric.NET_TX, Metric.DISK_READ, Metric.DISK_WRITE
    };

    /** Copies what this model shows. */
    static Sparks read(Histories histories, Model model) {
        if (model.page() != Page.CONTAINERS) {
            return NONE;
        }
        TableView<Container> table = model.tables().containers();
        List<Container> rows = table.rows();
        int end = Math.min(rows.size(), table.top() + model.layout().visibleRows());
        Map<ContainerRef, int[]> cpu = new HashMap<>();
        for (int i = table.top(); i < end; i++) {
            Container container = rows.get(i);
            if (container.status().isAlive()) {
                cpu.put(container.ref(), means(histories, container.ref()));
            }
        }
        Optional<Container> selected = table.current();
        Map<Metric, int[]> detail = new HashMap<>();
        if (model.layout().hasDetail() && selected.isPresent()) {
            for (Metric metric : DETAIL) {
                detail.put(metric, copy(histories, selected.get().ref(), metric));
            }
        }
        return new Sparks(cpu, detail);
    }

    private static int[] means(Histories histories, ContainerRef ref) {
        int[] values = new int[MEANS + 1];
        int many = histories.copy(ref, Metric.CPU, true, values);
        return many < 2 ? new int[0] : Arrays.copyOf(values, MEANS);
    }

    private static int[] copy(Histories histories, ContainerRef ref, Metric metric) {
        int[] values = new int[LENGTH];
        int many = histories.copy(ref, metric, false, values);
        return many == 0 ? new int[0] : values;
    }

    public int @Nullable [] cpuOf(ContainerRef ref) {
        return cpu.get(ref);
    }

    public int @Nullable [] detailOf(Metric metric) {
        return detail.get(metric);
    }
}
