package org.lxdeck.tui.screen;

import java.util.List;
import org.lxdeck.engine.model.Address;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.model.HostBadge;
import org.lxdeck.engine.model.UsageSample;
import org.lxdeck.tui.app.ContainerColumn;
import org.lxdeck.tui.app.Model;
import org.lxdeck.tui.pane.HostLook;
import org.lxdeck.tui.pane.Trouble;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Amounts;
import org.lxdeck.tui.widget.Bars;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.Series;

/** The cells of a container's row behind its name and status. */
final class ContainerCells {
    private ContainerCells() {}

    static void draw(ContainerColumn column, Model model, Container container, UsageSample usage, Canvas cell) {
        boolean alive = container.status().isAlive();
        switch (column) {
            case NAME, STATUS, TROUBLE -> {}
            case HOST -> host(model, container, cell);
            case CPU -> cpu(model.sparks().calmOf(container.ref(), usage.cpuPerMille()), usage, alive, cell);
            case CPU_GRAPH -> graph(model, container, usage, cell);
            case MEMORY -> memory(usage, alive, cell);
            case MEMORY_BAR -> memoryBar(usage, cell);
            case NET -> network(usage, alive, cell);
            case NET_IN -> rate(usage.netRxRate(), alive, cell);
            case NET_OUT -> rate(usage.netTxRate(), alive, cell);
            case DISK_READ -> rate(usage.diskReadRate(), alive, cell);
            case DISK_WRITE -> rate(usage.diskWriteRate(), alive, cell);
            case PROCESSES -> processes(usage, alive, cell);
            case ADDRESS -> cell.text(0, 0, cell.width(), Role.TEXT, address(container));
            case UPTIME -> uptime(model, usage, alive, cell);
            case PROFILES -> cell.text(0, 0, cell.width(), Role.DIM_TEXT, joined(container.profiles()));
            case CREATED ->
                cell.text(
                        0,
                        0,
                        cell.width(),
                        Role.DIM_TEXT,
                        container.createdAt() > 0 ? Amounts.date(container.createdAt()) : "");
            case DESCRIPTION -> cell.text(0, 0, cell.width(), Role.DIM_TEXT, container.description());
        }
    }

    /** The tint of the selected row takes the badge's place, which may be as dark or as light. */
    private static void host(Model model, Container container, Canvas cell) {
        HostBadge badge = HostLook.badge(model.engine(), container.ref().host());
        if (badge.isNone()) {
            cell.text(0, 0, cell.width(), Role.DIM_TEXT, container.ref().host());
            return;
        }
        boolean selected = container.ref().equals(model.tables().containers().selectedKey());
        Role role = selected ? Role.STRONG : HostLook.role(badge);
        cell.text(0, 0, cell.width(), role, " " + badge.label() + " ");
    }

    private static void value(Canvas cell, boolean known, boolean alive, Role role, String text) {
        if (known) {
            cell.right(0, 0, cell.width(), role, text);
        } else if (alive) {
            cell.right(0, 0, cell.width(), Role.NO_VALUE, Amounts.UNKNOWN);
        }
    }

    /** Words about what is wrong, so that it is seen without colour. */
    static void trouble(Container container, UsageSample usage, Canvas row, Columns.Place place) {
        if (place.isShown() && container.status().isAlive()) {
            String words = Trouble.words(container, usage, place.width(), false);
            row.text(place.x(), 0, place.width(), words.startsWith("thr") ? Role.WARN : Role.CRIT, words);
        }
    }

    private static void cpu(int calm, UsageSample usage, boolean alive, Canvas cell) {
        Role role = Trouble.isThrottled(usage) ? Role.CRIT : calm >= 900 ? Role.WARN : Role.TEXT;
        value(cell, calm >= 0, alive, role, cell.isLean() ? Amounts.coarsePercent(calm) : Amounts.percent(calm));
    }

    /** The graph's ceiling is one core, or the limit where that is less: so rows can be compared. */
    private static void graph(Model model, Container container, UsageSample usage, Canvas cell) {
        Series series = History.of(model.sparks().cpuOf(container.ref()));
        double ceiling = usage.cpuLimitPerMille() > 0 ? Math.min(1000, usage.cpuLimitPerMille()) : 1000;
        boolean frozen = container.status() == ContainerStatus.FROZEN;
        cell.spark(0, 0, cell.width(), frozen ? Role.DIM_TEXT : Role.GRAPH_CPU, series, ceiling);
    }

    private static void memory(UsageSample usage, boolean alive, Canvas cell) {
        String used = cell.isLean() ? Amounts.coarseBytes(usage.memoryUsed(), 2) : Amounts.bytes(usage.memoryUsed());
        String text = usage.memoryLimit() > 0 ? used + "/" + Amounts.bytes(usage.memoryLimit()) : used;
        Role role = usage.oomKills() > 0 ? Role.WARN : Role.TEXT;
        value(cell, usage.memoryUsed() >= 0, alive, role, text);
    }

    private static void memoryBar(UsageSample usage, Canvas cell) {
        if (usage.memoryUsed() < 0 || usage.memoryLimit() <= 0) {
            return;
        }
        double without = (double) usage.memoryWithoutCache() / usage.memoryLimit();
        double all = (double) usage.memoryUsed() / usage.memoryLimit();
        Bars.gauge(cell, 0, 0, cell.width(), Bars.roleAt(without), without, Role.GAUGE_SECOND, all - without);
    }

    private static void rate(long rate, boolean alive, Canvas cell) {
        value(cell, rate >= 0, alive, rate == 0 ? Role.DIM_TEXT : Role.TEXT, rateText(rate, cell));
    }

    /** Both directions together. */
    private static void network(UsageSample usage, boolean alive, Canvas cell) {
        boolean known = usage.netRxRate() >= 0 || usage.netTxRate() >= 0;
        long rate = Math.max(0, usage.netRxRate()) + Math.max(0, usage.netTxRate());
        value(cell, known, alive, rate == 0 ? Role.DIM_TEXT : Role.TEXT, coarseRateText(rate, cell));
    }

    private static String rateText(long rate, Canvas cell) {
        return cell.isLean() && rate > 0 ? Amounts.coarseBytes(rate, 1) : Amounts.rate(rate);
    }

    private static String coarseRateText(long rate, Canvas cell) {
        return cell.isLean() && rate > 0 ? Amounts.coarseBytes(rate, 1) : Amounts.coarseRate(rate);
    }

    private static void processes(UsageSample usage, boolean alive, Canvas cell) {
        value(
                cell,
                usage.processes() >= 0,
                alive,
                Trouble.isNearProcesses(usage) ? Role.CRIT : Role.TEXT,
                Long.toString(usage.processes()));
    }

    private static void uptime(Model model, UsageSample usage, boolean alive, Canvas cell) {
        boolean known = alive && usage.startedAtMillis() > 0;
        long seconds = Math.max(0, (model.nowMillis() - usage.startedAtMillis()) / 1000);
        value(cell, known, alive, Role.TEXT, Amounts.age(seconds));
    }

    /** The first global IPv4 address, else the first global one of any family. */
    static String address(Container container) {
        String other = "";
        for (Address address : container.addresses()) {
            if (address.isGlobal() && address.family().equals("inet")) {
                return address.address();
            }
            if (address.isGlobal() && other.isEmpty()) {
                other = address.address();
            }
        }
        return other;
    }

    static String joined(List<String> words) {
        StringBuilder text = new StringBuilder();
        for (String word : words) {
            text.append(text.length() == 0 ? "" : ", ").append(word);
        }
        return text.toString();
    }
}
