package org.lxdeck.tui.screen;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.host.HostMetric;
import org.lxdeck.engine.model.Host;
import org.lxdeck.engine.model.HostUsage;
import org.lxdeck.tui.app.Consumers;
import org.lxdeck.tui.app.Model;
import org.lxdeck.tui.app.Resource;
import org.lxdeck.tui.app.Sparks;
import org.lxdeck.tui.pane.UsageText;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Amounts;
import org.lxdeck.tui.widget.Bars;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.Chart;
import org.lxdeck.tui.widget.Measure;
import org.lxdeck.tui.widget.Panel;

/** One host: what it is, its gauges, its last minutes, and who uses most of it. */
final class HostPane {
    private static final Resource[] CONSUMED = {Resource.CPU, Resource.MEMORY, Resource.DISK, Resource.NET};
    private static final int MOST = 10;
    /** Below this height gauges take the place of the graphs. */
    private static final int NO_GRAPHS = 8;

    private static final int DISK_BAR = 12;

    private HostPane() {}

    static void draw(Model model, Host host, Canvas frame, Canvas inside) {
        frame.text(2, 0, Math.max(0, frame.width() - 4), Role.TITLE, " " + host.id() + " ");
        HostUsage usage = model.engine().hostUsage().getOrDefault(host.id(), HostUsage.UNKNOWN);
        int y = 0;
        if (!host.isWell()) {
            inside.text(0, y++, inside.width(), Role.ERROR, host.problem());
        }
        // The graphs say all that the gauges do.
        y = inside.height() < NO_GRAPHS ? gauges(usage, inside, y) : y;
        y = facts(usage, host, inside, y);
        Consumers consumers = model.sparks().consumers();
        int many = consumers == null ? 0 : Math.min(MOST, Math.max(0, (inside.height() - y) / 4));
        int rows = many < 2 ? 0 : many + 1;
        int graphs = inside.height() - y - rows - (inside.height() >= 26 ? 2 : 0);
        if (inside.height() >= 26) {
            y++;
        }
        Panel.grid(
                inside.sub(0, y, inside.width(), graphs),
                panels(model.sparks(), usage),
                model.arrangement().tenMinutes());
        if (rows > 0 && consumers != null) {
            consumers(model, consumers, inside.sub(0, inside.height() - rows, inside.width(), rows));
        }
    }

    /** Processors, memory, swap and disk, two or four in a row. */
    private static int gauges(HostUsage usage, Canvas inside, int from) {
        int columns = inside.width() >= 132 ? 4 : inside.width() >= 56 ? 2 : 1;
        int width = (inside.width() - 2 * (columns - 1)) / columns;
        String cpus = usage.cpus() < 0 ? "" : " of " + usage.cpus() + " cores";
        String[] texts = {
            usage.cpuPerMille() < 0 ? Amounts.UNKNOWN : Amounts.percent(usage.cpuPerMille()) + "%" + cpus,
            of(usage.memoryUsed(), usage.memoryTotal()),
            usage.swapTotal() == 0 ? "none" : of(usage.swapUsed(), usage.swapTotal()),
            usage.diskFree() < 0 ? Amounts.UNKNOWN : Amounts.bytes(usage.diskFree()) + " free"
        };
        double[] shares = {
            usage.cpuPerMille() < 0 ? Double.NaN : usage.cpuPerMille() / 1000.0,
            HostTable.share(usage.memoryUsed(), usage.memoryTotal()),
            HostTable.share(usage.swapUsed(), usage.swapTotal()),
            usage.diskFree() < 0 ? Double.NaN : HostTable.share(usage.diskTotal() - usage.diskFree(), usage.diskTotal())
        };
        String[] labels = {"CPU", "Memory", "Swap", "Disk"};
        for (int i = 0; i < labels.length; i++) {
            Canvas cell = inside.sub(i % columns * (width + 2), from + i / columns, width, 1);
            gauge(cell, labels[i], texts[i], shares[i]);
        }
        return from + (labels.length + columns - 1) / columns;
    }

    private static String of(long part, long whole) {
        return part < 0 ? Amounts.UNKNOWN : Amounts.bytes(part) + " of " + Amounts.bytes(whole);
    }

    private static void gauge(Canvas cell, String label, String text, double share) {
        cell.text(0, 0, Role.LABEL, label);
        int room = cell.width() - 7 - 18;
        int bar = Math.max(0, Math.min(30, room));
        Bars.gauge(cell, 7, 0, bar, Double.isNaN(share) ? Role.GAUGE_OK : Bars.roleAt(share), share);
        int x = 7 + bar + (bar > 0 ? 1 : 0);
        boolean unknown = text.equals(Amounts.UNKNOWN);
        cell.text(x, 0, Math.max(0, cell.width() - x), unknown ? Role.NO_VALUE : Role.TEXT, text);
    }

    private static int facts(HostUsage usage, Host host, Canvas inside, int from) {
        int x = 0;
        if (inside.height() < NO_GRAPHS) {
            x = fact(inside, from, x, "Load", Role.TEXT, load(usage));
        } else if (usage.diskFree() >= 0 && inside.width() > 2 * DISK_BAR) {
            inside.text(0, from, Role.LABEL, "Disk");
            double share = HostTable.share(usage.diskTotal() - usage.diskFree(), usage.diskTotal());
            Bars.gauge(inside, 5, from, DISK_BAR, Bars.roleAt(share), share);
            String free = Amounts.bytes(usage.diskFree()) + " of " + Amounts.bytes(usage.diskTotal()) + " free";
            x = inside.text(6 + DISK_BAR, from, Role.TEXT, free) + 3;
        }
        x = fact(inside, from, x, "lxcfs", usage.lxcfs().equals("ok") ? Role.TEXT : Role.WARN, usage.lxcfs());
        x = fact(inside, from, x, "cgroups", Role.TEXT, usage.cgroups());
        x = fact(inside, from, x, "Up", Role.TEXT, Amounts.duration(usage.uptimeSeconds()));
        fact(inside, from, x, "Where", Role.DIM_TEXT, host.address() + (host.readOnly() ? ", read-only" : ""));
        return from + 1;
    }

    private static String load(HostUsage usage) {
        return usage.load1() < 0
                ? Amounts.UNKNOWN
                : Amounts.load(usage.load1()) + " " + Amounts.load(usage.load5()) + " " + Amounts.load(usage.load15());
    }

    /** A label and its value, when both fit into the row. */
    private static int fact(Canvas row, int y, int x, String label, Role role, String value) {
        if (x + label.length() + 1 + value.length() > row.width()) {
            return x;
        }
        int end = row.text(x, y, Role.LABEL, label) + 1;
        return row.text(end, y, role, value) + 3;
    }

    private static List<Panel> panels(Sparks sparks, HostUsage usage) {
        List<Panel> panels = new ArrayList<>();
        Chart cpu = Chart.of("", Role.GRAPH_CPU, Measure.SHARE, sparks.hostOf(HostMetric.CPU));
        panels.add(new Panel(
                "CPU",
                share(usage.cpuPerMille()) + " of " + (usage.cpus() > 0 ? usage.cpus() : "all") + " cores",
                List.of(cpu)));
        panels.add(memory(sparks, usage));
        panels.add(new Panel(
                "Network",
                "in " + UsageText.speed(usage.netRxRate()) + "  out " + UsageText.speed(usage.netTxRate()),
                List.of(
                        Chart.of("in", Role.GRAPH_IN, Measure.RATE, sparks.hostOf(HostMetric.NET_RX)),
                        Chart.of("out", Role.GRAPH_OUT, Measure.RATE, sparks.hostOf(HostMetric.NET_TX)))));
        panels.add(new Panel(
                "Disk",
                "read " + UsageText.speed(usage.diskReadRate()) + "  written " + UsageText.speed(usage.diskWriteRate()),
                List.of(
                        Chart.of("read", Role.GRAPH_IN, Measure.RATE, sparks.hostOf(HostMetric.DISK_READ)),
                        Chart.of("write", Role.GRAPH_OUT, Measure.RATE, sparks.hostOf(HostMetric.DISK_WRITE)))));
        if (usage.pressureCpu() >= 0) {
            panels.add(new Panel(
                    "Pressure",
                    UsageText.pressure(usage.pressureCpu(), usage.pressureMemory(), usage.pressureIo()),
                    UsageText.shortPressure(usage.pressureCpu(), usage.pressureMemory(), usage.pressureIo()),
                    List.of(
                            Chart.of("cpu", Role.GRAPH_CPU, Measure.SHARE, sparks.hostOf(HostMetric.PRESSURE_CPU)),
                            Chart.of(
                                    "mem", Role.GRAPH_MEMORY, Measure.SHARE, sparks.hostOf(HostMetric.PRESSURE_MEMORY)),
                            Chart.of("disk", Role.GRAPH_IN, Measure.SHARE, sparks.hostOf(HostMetric.PRESSURE_IO)))));
        }
        Chart load = Chart.of("", Role.GRAPH_CPU, Measure.LOAD, sparks.hostOf(HostMetric.LOAD));
        panels.add(new Panel("Load", load(usage), List.of(load)));
        return panels;
    }

    private static Panel memory(Sparks sparks, HostUsage usage) {
        String used = of(usage.memoryUsed(), usage.memoryTotal());
        Chart memory = Chart.of("", Role.GRAPH_MEMORY, Measure.MEMORY, sparks.hostOf(HostMetric.MEMORY))
                .of(Math.max(0, usage.memoryTotal() / 1024.0));
        if (usage.swapTotal() <= 0) {
            return new Panel("Memory", used, List.of(memory));
        }
        Chart swap = Chart.of("swap", Role.GRAPH_OUT, Measure.MEMORY, sparks.hostOf(HostMetric.SWAP))
                .of(usage.swapTotal() / 1024.0);
        String both = used + ", swap " + of(usage.swapUsed(), usage.swapTotal());
        return new Panel("Memory", both, used + ", swap " + Amounts.bytes(usage.swapUsed()), List.of(memory, swap));
    }

    private static String share(int perMille) {
        return perMille < 0 ? Amounts.UNKNOWN : Amounts.percent(perMille) + "%";
    }

    private static void consumers(Model model, Consumers consumers, Canvas area) {
        int columns = area.width() >= 100 ? 4 : 2;
        int width = (area.width() - 2 * (columns - 1)) / columns;
        for (int c = 0; c < columns; c++) {
            Resource resource = CONSUMED[c];
            Canvas list = area.sub(c * (width + 2), 0, width, area.height());
            list.text(0, 0, width, Role.HEADER, "Most " + label(resource));
            if (consumers.of(resource).isEmpty()) {
                list.text(0, 1, width, Role.DIM_TEXT, consumers.nobody(resource));
            }
            int y = 1;
            for (Consumers.Consumer consumer : consumers.of(resource)) {
                int share = ConsumerText.share(model, consumers, resource, consumer);
                String figures = ConsumerText.amount(resource, consumer.used())
                        + (share < 0 ? "" : "  " + Amounts.percent(share) + "%");
                list.right(0, y, width, Role.TEXT, figures);
                list.text(
                        0,
                        y,
                        Math.max(0, width - figures.length() - 1),
                        Role.STRONG,
                        consumer.ref().name());
                y++;
            }
        }
    }

    private static String label(Resource resource) {
        return switch (resource) {
            case CPU -> "CPU (of a core, of the host)";
            case MEMORY -> "memory (of the host)";
            case DISK -> "disk (of all)";
            default -> "network (of all)";
        };
    }
}
