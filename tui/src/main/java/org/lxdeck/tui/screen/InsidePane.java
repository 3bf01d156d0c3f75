package org.lxdeck.tui.screen;

import org.lxdeck.engine.model.Detail;
import org.lxdeck.engine.model.InsideView;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Amounts;
import org.lxdeck.tui.widget.Bars;
import org.lxdeck.tui.widget.Canvas;

/** What the container itself sees: its own CPUs, memory, load and uptime through lxcfs. */
final class InsidePane {
    private InsidePane() {}

    static void draw(Detail detail, Canvas canvas) {
        if (detail.inside().isEmpty()) {
            canvas.text(0, 0, Role.DIM_TEXT, "reading");
            return;
        }
        InsideView view = detail.inside().get();
        Facts facts = new Facts(canvas, 0);
        if (!view.problem().isEmpty()) {
            facts.text(Role.WARN, "There is no view from inside.").wrapped(Role.TEXT, view.problem());
            return;
        }
        String how = view.computed()
                ? "computed with lxcfs's formulas (lxdeck never enters a privileged container)"
                : "read through lxcfs, as programs inside see it";
        facts.wrapped(Role.DIM_TEXT, how).skip();
        facts.line("CPUs", view.cpus() < 0 ? Amounts.UNKNOWN : Integer.toString(view.cpus()));
        facts.line("Uptime", Amounts.duration(view.uptimeSeconds()));
        facts.line(
                "Load",
                Amounts.load(view.load1()) + "  " + Amounts.load(view.load5()) + "  " + Amounts.load(view.load15()));
        facts.skip();
        memory(view, canvas, facts);
    }

    private static void memory(InsideView view, Canvas canvas, Facts facts) {
        facts.line("Memory", Amounts.bytes(view.memoryTotal()) + " in all");
        if (view.memoryTotal() > 0 && view.memoryAvailable() >= 0) {
            double used = 1.0 - (double) view.memoryAvailable() / view.memoryTotal();
            double cache = (double) (view.memoryAvailable() - view.memoryFree()) / view.memoryTotal();
            int columns = Math.max(0, Math.min(60, canvas.width() - 12));
            Bars.gauge(canvas, 12, facts.row(), columns, Bars.roleAt(used), used, Role.GAUGE_SECOND, cache);
            facts.skip();
        }
        facts.line("Free", Amounts.bytes(view.memoryFree()));
        facts.line("Available", Amounts.bytes(view.memoryAvailable()));
        facts.line("Cached", Amounts.bytes(view.memoryCached()));
        String swap = view.swapTotal() <= 0
                ? "none"
                : Amounts.bytes(view.swapFree()) + " free of " + Amounts.bytes(view.swapTotal());
        facts.line("Swap", swap);
    }
}
