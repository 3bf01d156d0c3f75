package org.lxdeck.tui.screen;

import org.lxdeck.engine.host.Metric;
import org.lxdeck.engine.model.Address;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.UsageSample;
import org.lxdeck.tui.app.Model;
import org.lxdeck.tui.pane.StatusLook;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Amounts;
import org.lxdeck.tui.widget.Bars;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.Graphs;

/** The container at a glance: what it is, what it uses, what is wrong with it. */
final class OverviewPane {
    /** Below this height the numbers come first and take one row each. */
    private static final int COMPACT = 18;

    private OverviewPane() {}

    static void draw(Model model, Container container, Canvas canvas) {
        UsageSample usage = model.engine().usageOf(container.ref());
        Facts facts = new Facts(canvas, 0);
        boolean alive = container.status().isAlive() && container.pid() != 0;
        if (alive && canvas.height() < COMPACT) {
            warnings(usage, facts);
            identity(model, container, usage, numbers(model, usage, canvas, facts));
            return;
        }
        identity(model, container, usage, facts);
        warnings(usage, facts);
        if (alive) {
            var unused = numbers(model, usage, canvas, facts.skip());
        }
    }

    private static void identity(Model model, Container container, UsageSample usage, Facts facts) {
        if (!container.problem().isEmpty()) {
            facts.wrapped(Role.ERROR, container.problem());
        }
        facts.line("Status", StatusLook.role(container.status()), status(model, container, usage));
        facts.line("About", container.description());
        facts.line("Image", container.config().getOrDefault("image.description", ""));
        facts.line("Profiles", ContainerCells.joined(container.profiles()));
        StringBuilder addresses = new StringBuilder();
        for (Address address : container.addresses()) {
            if (address.isGlobal()) {
                addresses.append(addresses.length() == 0 ? "" : "  ").append(address.address());
            }
        }
        facts.line("Address", addresses.toString());
        String rights = container.privileged() ? "privileged: root inside is root outside" : "unprivileged";
        facts.line("Rights", container.privileged() ? Role.WARN : Role.TEXT, rights);
        String ours = container.managed() ? "" : "made by other tools; lxdeck keeps their configuration as it is";
        facts.line("Origin", Role.DIM_TEXT, ours);
        facts.line("Created", container.createdAt() > 0 ? Amounts.date(container.createdAt()) : "");
    }

    private static String status(Model model, Container container, UsageSample usage) {
        StringBuilder text = new StringBuilder(container.status().label());
        if (container.status().isAlive() && usage.startedAtMillis() > 0) {
            long seconds = Math.max(0, (model.nowMillis() - usage.startedAtMillis()) / 1000);
            text.append(" for ").append(Amounts.duration(seconds));
        }
        if (container.pid() != 0) {
            text.append(", init is pid ").append(container.pid());
        }
        return text.toString();
    }

    private static void warnings(UsageSample usage, Facts facts) {
        if (usage.oomKills() > 0) {
            facts.line("!", Role.CRIT, "out of memory: the kernel killed " + usage.oomKills() + " processes");
        }
        if (usage.throttledPerMille() > 0) {
            facts.line("!", Role.WARN, "throttled in " + Amounts.percent(usage.throttledPerMille()) + "% of its time");
        }
    }

    private static Facts numbers(Model model, UsageSample usage, Canvas canvas, Facts facts) {
        int spare = canvas.height() - 26;
        boolean tall = spare >= 4;
        boolean compact = canvas.height() < COMPACT;
        int rows = tall ? Math.min(10, 2 + spare / 3) : compact ? 1 : 2;
        int y = facts.row();
        String cpu = Amounts.percent(usage.cpuPerMille()) + "% of one core";
        if (usage.cpuLimitPerMille() > 0 && usage.cpuPerMille() >= 0) {
            long share = usage.cpuPerMille() * 1000L / usage.cpuLimitPerMille();
            cpu += ", " + Amounts.percent((int) share) + "% of its limit (" + cores(usage.cpuLimitPerMille()) + ")";
        }
        y = graph(model, canvas, y, rows, "CPU", cpu, Metric.CPU, Role.GRAPH_CPU) - (compact ? 1 : 0);
        String memory = Amounts.bytes(usage.memoryUsed()) + " of " + Amounts.bytes(usage.memoryLimit());
        if (usage.memoryCache() >= 0) {
            memory += ", " + Amounts.bytes(usage.memoryCache()) + " of it cache";
        }
        if (usage.swapUsed() > 0) {
            memory += ", swap " + Amounts.bytes(usage.swapUsed());
        }
        y = memory(usage, canvas, y, memory) - (compact ? 1 : 0);
        if (tall) {
            y = graph(model, canvas, y - 1, rows, "", "", Metric.MEMORY, Role.GRAPH_MEMORY);
        }
        y = pair(
                model,
                canvas,
                y,
                "Network",
                "in",
                usage.netRxRate(),
                Metric.NET_RX,
                "out",
                usage.netTxRate(),
                Metric.NET_TX);
        y = pair(
                model,
                canvas,
                y,
                "Disk",
                "read",
                usage.diskReadRate(),
                Metric.DISK_READ,
                "write",
                usage.diskWriteRate(),
                Metric.DISK_WRITE);
        String processes = usage.processes() < 0 ? Amounts.UNKNOWN : Long.toString(usage.processes());
        String most = usage.processLimit() > 0 ? " of " + usage.processLimit() : "";
        return new Facts(canvas, y)
                .line("Processes", processes + most)
                .line("Pressure", pressure(usage))
                .line("Peak memory", usage.memoryPeak() > 0 ? Amounts.bytes(usage.memoryPeak()) : "");
    }

    private static String cores(int perMille) {
        int whole = perMille / 1000;
        int tenth = perMille % 1000 / 100;
        return whole + (tenth == 0 ? "" : "." + tenth) + (perMille == 1000 ? " core" : " cores");
    }

    private static String pressure(UsageSample usage) {
        if (usage.pressureCpu() < 0) {
            return "";
        }
        return "CPU " + Amounts.percent(usage.pressureCpu()) + "%  memory " + Amounts.percent(usage.pressureMemory())
                + "%  disk " + Amounts.percent(usage.pressureIo()) + "%";
    }

    private static int graph(
            Model model, Canvas canvas, int y, int rows, String label, String text, Metric metric, Role role) {
        int next = y;
        if (!label.isEmpty()) {
            new Facts(canvas, y).line(label, text);
            next++;
        }
        Canvas area = canvas.sub(12, next, Math.max(0, Math.min(60, canvas.width() - 12)), rows);
        Graphs.area(
                area,
                role,
                History.wide(model.sparks().detailOf(metric), canvas.symbols().braille()),
                0);
        return next + rows + 1;
    }

    private static int memory(UsageSample usage, Canvas canvas, int y, String text) {
        new Facts(canvas, y).line("Memory", text);
        if (usage.memoryUsed() >= 0 && usage.memoryLimit() > 0) {
            double without = (double) usage.memoryWithoutCache() / usage.memoryLimit();
            double all = (double) usage.memoryUsed() / usage.memoryLimit();
            int columns = Math.max(0, Math.min(60, canvas.width() - 12));
            Bars.gauge(canvas, 12, y + 1, columns, Bars.roleAt(without), without, Role.GAUGE_SECOND, all - without);
        }
        return y + 3;
    }

    private static int pair(
            Model model,
            Canvas canvas,
            int y,
            String label,
            String first,
            long in,
            Metric inMetric,
            String second,
            long out,
            Metric outMetric) {
        canvas.text(0, y, Role.LABEL, label);
        int room = Math.max(0, Math.min(60, canvas.width() - 12));
        int half = room / 2;
        int spark = Math.max(0, half - 15);
        rate(model, canvas.sub(12, y, half, 1), first, in, inMetric, Role.GRAPH_IN, spark);
        rate(model, canvas.sub(12 + half, y, half, 1), second, out, outMetric, Role.GRAPH_OUT, spark);
        return y + 1;
    }

    private static void rate(Model model, Canvas area, String label, long value, Metric metric, Role role, int spark) {
        int x = area.text(0, 0, Role.DIM_TEXT, label + " ");
        String text = value < 0 ? Amounts.UNKNOWN : Amounts.rate(value) + "/s";
        x = area.text(x, 0, Role.TEXT, text) + 1;
        int from = Math.max(x, 13);
        area.spark(
                from,
                0,
                Math.min(spark, Math.max(0, area.width() - from - 1)),
                role,
                History.of(model.sparks().detailOf(metric)),
                0);
    }
}
