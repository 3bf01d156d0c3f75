package org.lxdeck.tui.screen;

import java.util.List;
import org.lxdeck.engine.host.Metric;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.HostUsage;
import org.lxdeck.engine.model.UsageSample;
import org.lxdeck.tui.app.Model;
import org.lxdeck.tui.pane.OverviewFacts;
import org.lxdeck.tui.pane.UsageText;
import org.lxdeck.tui.theme.Role;
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

    /** @param room whether the graphs may stand here too; not when another pane shows them */
    static void draw(Model model, Container container, Canvas canvas, boolean room) {
        // Going from row to row, each brings graphs of its own: on a slow link they have their own tab.
        boolean graphs = room && !canvas.isLean();
        UsageSample usage = model.engine().usageOf(container.ref());
        boolean alive = OverviewFacts.isAlive(container);
        boolean beside = graphs && alive && canvas.width() >= GRAPHS_BESIDE;
        Canvas left = canvas.sub(0, 0, beside ? FACTS_WIDTH : canvas.width(), canvas.height());
        if (beside) {
            int x = FACTS_WIDTH + 2;
            GraphsPane.draw(model, container, canvas.sub(x, 0, canvas.width() - x, canvas.height()));
        }
        Facts facts = new Facts(left, 0);
        if (alive && canvas.height() < COMPACT) {
            facts.all(OverviewFacts.warnings(container, usage));
            identity(model, container, usage, numbers(model, container, left, facts, !beside));
            return;
        }
        identity(model, container, usage, facts);
        facts.all(OverviewFacts.warnings(container, usage));
        if (alive) {
            int rest = canvas.height() - facts.row() - NUMBER_ROWS;
            if (!graphs || (!beside && rest < GRAPHS_BELOW)) {
                numbers(model, container, left, facts.skip(), graphs);
                return;
            }
            // The graphs have the other numbers in their titles.
            int y = facts.all(OverviewFacts.counts(usage, host(model, container)))
                            .row()
                    + 1;
            if (!beside) {
                GraphsPane.draw(model, container, canvas.sub(0, y, canvas.width(), canvas.height() - y));
            }
        }
    }

    private static void identity(Model model, Container container, UsageSample usage, Facts facts) {
        if (!container.problem().isEmpty()) {
            facts.wrapped(Role.ERROR, container.problem());
        }
        facts.all(OverviewFacts.identity(container, usage, model.nowMillis()));
    }

    /** The numbers of now, with small graphs where no large ones stand. */
    private static Facts numbers(Model model, Container container, Canvas canvas, Facts facts, boolean graphs) {
        UsageSample usage = model.engine().usageOf(container.ref());
        int calm = model.sparks().calmOf(container.ref(), usage.cpuPerMille());
        boolean compact = canvas.height() < COMPACT || !graphs;
        int y = facts.row();
        y = graph(model, canvas, y, graphs ? compact ? 1 : 2 : 0, OverviewFacts.cpu(usage, calm)) - (compact ? 1 : 0);
        y = memory(usage, canvas, y) - (compact ? 1 : 0);
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
        return new Facts(canvas, y)
                .all(List.of(OverviewFacts.pressure(usage)))
                .all(OverviewFacts.counts(usage, host(model, container)));
    }

    private static HostUsage host(Model model, Container container) {
        return model.engine().hostUsage().getOrDefault(container.ref().host(), HostUsage.UNKNOWN);
    }

    private static int graph(Model model, Canvas canvas, int y, int rows, OverviewFacts.Fact cpu) {
        new Facts(canvas, y).all(List.of(cpu));
        Canvas area = canvas.sub(12, y + 1, Math.max(0, Math.min(60, canvas.width() - 12)), rows);
        Graphs.area(
                area,
                Role.GRAPH_CPU,
                History.wide(
                        model.sparks().detailOf(Metric.CPU), canvas.symbols().braille()),
                0);
        return y + rows + 2;
    }

    private static int memory(UsageSample usage, Canvas canvas, int y) {
        new Facts(canvas, y).all(List.of(OverviewFacts.memory(usage)));
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
        x = area.text(x, 0, Role.TEXT, UsageText.speed(flow.rate())) + 1;
        int from = Math.max(x, 13);
        int columns = Math.min(Math.max(0, area.width() - 15), Math.max(0, area.width() - from - 1));
        if (graph) {
            area.spark(from, 0, columns, flow.role(), History.of(model.sparks().detailOf(flow.metric())), 0);
        }
    }
}
