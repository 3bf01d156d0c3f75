package org.lxdeck.tui.screen;

import org.lxdeck.engine.host.Metric;
import org.lxdeck.engine.model.Address;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.model.UsageSample;
import org.lxdeck.tui.app.Model;
import org.lxdeck.tui.app.Trouble;
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
    /** From this width on the graphs stand at the right of the facts. */
    private static final int GRAPHS_BESIDE = 112;

    /** Rows of the numbers without graphs. */
    private static final int NUMBER_ROWS = 4;

    private static final int FACTS_WIDTH = 62;
    /** Rows that graphs under the facts need at least. */
    private static final int GRAPHS_BELOW = 9;

    private OverviewPane() {}

    /** @param graphs whether the graphs may stand here too; not when another pane shows them */
    static void draw(Model model, Container container, Canvas canvas, boolean graphs) {
        UsageSample usage = model.engine().usageOf(container.ref());
        boolean alive = container.status().isAlive() && container.pid() != 0;
        boolean beside = graphs && alive && canvas.width() >= GRAPHS_BESIDE;
        Canvas left = canvas.sub(0, 0, beside ? FACTS_WIDTH : canvas.width(), canvas.height());
        if (beside) {
            int x = FACTS_WIDTH + 2;
            GraphsPane.draw(model, container, canvas.sub(x, 0, canvas.width() - x, canvas.height()));
        }
        Facts facts = new Facts(left, 0);
        if (alive && canvas.height() < COMPACT) {
            warnings(container, usage, facts);
            identity(model, container, usage, numbers(model, usage, left, facts, !beside));
            return;
        }
        identity(model, container, usage, facts);
        warnings(container, usage, facts);
        if (alive) {
            int rest = canvas.height() - facts.row() - NUMBER_ROWS;
            if (!graphs || (!beside && rest < GRAPHS_BELOW)) {
                numbers(model, usage, left, facts.skip(), graphs);
                return;
            }
            // The graphs have the other numbers in their titles.
            int y = counts(usage, facts).row() + 1;
            if (!beside) {
                GraphsPane.draw(model, container, canvas.sub(0, y, canvas.width(), canvas.height() - y));
            }
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

    private static void warnings(Container container, UsageSample usage, Facts facts) {
        if (usage.oomKills() > 0) {
            facts.line("!", Role.CRIT, "out of memory: the kernel killed " + usage.oomKills() + " processes");
        }
        if (Trouble.isNearMemory(usage)) {
            facts.line(
                    "!", Role.CRIT, "near its memory limit: " + percent(Trouble.memoryShare(usage)) + " without cache");
        }
        if (Trouble.isNearProcesses(usage)) {
            String share = percent(Trouble.processShare(usage));
            facts.line("!", Role.CRIT, "near its process limit: " + share + " of " + usage.processLimit());
        }
        if (usage.throttledPerMille() > 0) {
            facts.line("!", Role.WARN, "throttled in " + percent(usage.throttledPerMille()) + " of its time");
        }
        if (container.status() == ContainerStatus.FROZEN) {
            facts.line("!", Role.WARN, "frozen: nothing in it runs");
        }
    }

    private static String percent(int perMille) {
        return Amounts.percent(perMille) + "%";
    }

    /** The numbers of now, with small graphs where no large ones stand. */
    private static Facts numbers(Model model, UsageSample usage, Canvas canvas, Facts facts, boolean graphs) {
        boolean compact = canvas.height() < COMPACT || !graphs;
        int y = facts.row();
        y = graph(model, canvas, y, graphs ? compact ? 1 : 2 : 0, UsageText.cpu(usage)) - (compact ? 1 : 0);
        y = memory(usage, canvas, y, UsageText.memory(usage)) - (compact ? 1 : 0);
        y = pair(
                model,
                canvas,
                y,
                "Network",
                new Flow("in", usage.netRxRate(), Metric.NET_RX, Role.GRAPH_IN),
                new Flow("out", usage.netTxRate(), Metric.NET_TX, Role.GRAPH_OUT),
                graphs);
        y = pair(
                model,
                canvas,
                y,
                "Disk",
                new Flow("read", usage.diskReadRate(), Metric.DISK_READ, Role.GRAPH_IN),
                new Flow("write", usage.diskWriteRate(), Metric.DISK_WRITE, Role.GRAPH_OUT),
                graphs);
        String pressure = usage.pressureCpu() < 0
                ? ""
                : UsageText.pressure(usage.pressureCpu(), usage.pressureMemory(), usage.pressureIo());
        return counts(usage, new Facts(canvas, y).line("Pressure", pressure));
    }

    /** What no graph shows. */
    private static Facts counts(UsageSample usage, Facts facts) {
        String processes = usage.processes() < 0 ? Amounts.UNKNOWN : Long.toString(usage.processes());
        String most = usage.processLimit() > 0 ? " of " + usage.processLimit() : "";
        return facts.line("Processes", processes + most)
                .line("Peak memory", usage.memoryPeak() > 0 ? Amounts.bytes(usage.memoryPeak()) : "");
    }

    private static int graph(Model model, Canvas canvas, int y, int rows, String text) {
        new Facts(canvas, y).line("CPU", text);
        Canvas area = canvas.sub(12, y + 1, Math.max(0, Math.min(60, canvas.width() - 12)), rows);
        Graphs.area(
                area,
                Role.GRAPH_CPU,
                History.wide(
                        model.sparks().detailOf(Metric.CPU), canvas.symbols().braille()),
                0);
        return y + rows + 2;
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

    /** A rate with a name and a history. */
    private record Flow(String label, long rate, Metric metric, Role role) {}

    private static int pair(Model model, Canvas canvas, int y, String label, Flow first, Flow second, boolean graphs) {
        canvas.text(0, y, Role.LABEL, label);
        int room = Math.max(0, Math.min(60, canvas.width() - 12));
        int half = room / 2;
        flow(model, canvas.sub(12, y, half, 1), first, graphs);
        flow(model, canvas.sub(12 + half, y, half, 1), second, graphs);
        return y + 1;
    }

    private static void flow(Model model, Canvas area, Flow flow, boolean graph) {
        int x = area.text(0, 0, Role.DIM_TEXT, flow.label() + " ");
        x = area.text(x, 0, Role.TEXT, GraphsPane.speed(flow.rate())) + 1;
        int from = Math.max(x, 13);
        int columns = Math.min(Math.max(0, area.width() - 15), Math.max(0, area.width() - from - 1));
        if (graph) {
            area.spark(from, 0, columns, flow.role(), History.of(model.sparks().detailOf(flow.metric())), 0);
        }
    }
}
