package org.lxdeck.tui.screen;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.host.Metric;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.UsageSample;
import org.lxdeck.tui.app.Model;
import org.lxdeck.tui.pane.UsageText;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.Chart;
import org.lxdeck.tui.widget.Measure;
import org.lxdeck.tui.widget.Panel;

/** The last minutes of a container: processors, memory with its cache and limit, network, disks, pressure. */
final class GraphsPane {
    private GraphsPane() {}

    static void draw(Model model, Container container, Canvas canvas) {
        if (!container.status().isAlive()) {
            AtRest.draw(model, container, "there is nothing to measure", canvas);
            return;
        }
        UsageSample usage = model.engine().usageOf(container.ref());
        List<Panel> panels = new ArrayList<>();
        panels.add(processors(model, container, usage));
        panels.add(memory(model, usage));
        panels.add(network(model, usage));
        panels.add(disks(model, usage));
        if (usage.pressureCpu() >= 0) {
            panels.add(pressure(model, usage));
        }
        Panel.grid(canvas, panels, model.arrangement().tenMinutes());
    }

    private static Panel processors(Model model, Container container, UsageSample usage) {
        Chart chart = Chart.of("", Role.GRAPH_CPU, Measure.SHARE, model.sparks().detailOf(Metric.CPU))
                .with(null, Math.max(0, usage.cpuLimitPerMille()));
        int calm = model.sparks().calmOf(container.ref(), usage.cpuPerMille());
        return new Panel("CPU", UsageText.cpu(usage, calm), UsageText.shortCpu(usage, calm), List.of(chart));
    }

    private static Panel memory(Model model, UsageSample usage) {
        int @Nullable [] cache = model.sparks().detailOf(Metric.CACHE);
        int[] without = without(model.sparks().detailOf(Metric.MEMORY), cache);
        Chart chart = Chart.of("", Role.GRAPH_MEMORY, Measure.MEMORY, without)
                .with(cache, usage.memoryLimit() > 0 ? usage.memoryLimit() / 1024.0 : 0);
        return new Panel("Memory", UsageText.memory(usage), UsageText.shortMemory(usage), List.of(chart));
    }

    /** The first series less the second, where both are known. */
    static int[] without(int @Nullable [] all, int @Nullable [] part) {
        int[] rest = all == null ? new int[0] : all.clone();
        for (int i = 0; part != null && i < Math.min(rest.length, part.length); i++) {
            rest[i] = rest[i] < 0 ? rest[i] : rest[i] - Math.max(0, part[i]);
        }
        return rest;
    }

    private static Panel network(Model model, UsageSample usage) {
        return new Panel(
                "Network",
                "in " + UsageText.speed(usage.netRxRate()) + "  out " + UsageText.speed(usage.netTxRate()),
                List.of(
                        Chart.of(
                                "in",
                                Role.GRAPH_IN,
                                Measure.RATE,
                                model.sparks().detailOf(Metric.NET_RX)),
                        Chart.of(
                                "out",
                                Role.GRAPH_OUT,
                                Measure.RATE,
                                model.sparks().detailOf(Metric.NET_TX))));
    }

    private static Panel disks(Model model, UsageSample usage) {
        return new Panel(
                "Disk",
                "read " + UsageText.speed(usage.diskReadRate()) + "  written " + UsageText.speed(usage.diskWriteRate()),
                List.of(
                        Chart.of(
                                "read",
                                Role.GRAPH_IN,
                                Measure.RATE,
                                model.sparks().detailOf(Metric.DISK_READ)),
                        Chart.of(
                                "write",
                                Role.GRAPH_OUT,
                                Measure.RATE,
                                model.sparks().detailOf(Metric.DISK_WRITE))));
    }

    private static Panel pressure(Model model, UsageSample usage) {
        return new Panel(
                "Pressure",
                UsageText.pressure(usage.pressureCpu(), usage.pressureMemory(), usage.pressureIo()),
                UsageText.shortPressure(usage.pressureCpu(), usage.pressureMemory(), usage.pressureIo()),
                List.of(
                        Chart.of(
                                "cpu",
                                Role.GRAPH_CPU,
                                Measure.SHARE,
                                model.sparks().detailOf(Metric.PRESSURE_CPU)),
                        Chart.of(
                                "mem",
                                Role.GRAPH_MEMORY,
                                Measure.SHARE,
                                model.sparks().detailOf(Metric.PRESSURE_MEMORY)),
                        Chart.of(
                                "disk",
                                Role.GRAPH_IN,
                                Measure.SHARE,
                                model.sparks().detailOf(Metric.PRESSURE_IO))));
    }
}
