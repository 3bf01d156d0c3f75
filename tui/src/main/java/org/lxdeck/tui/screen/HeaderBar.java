package org.lxdeck.tui.screen;

import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.model.Host;
import org.lxdeck.engine.model.HostBadge;
import org.lxdeck.engine.model.HostUsage;
import org.lxdeck.tui.app.Layout;
import org.lxdeck.tui.app.Model;
import org.lxdeck.tui.app.Page;
import org.lxdeck.tui.pane.HostLook;
import org.lxdeck.tui.pane.StatusLook;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Amounts;
import org.lxdeck.tui.widget.Bars;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.DisplayWidth;
import org.lxdeck.tui.widget.Symbols;

/** The top of the screen: the machine in figures, then its containers by status. */
final class HeaderBar {
    private HeaderBar() {}

    static void draw(Model model, Canvas canvas) {
        if (canvas.height() == 0) {
            return;
        }
        HostUsage usage = usage(model);
        first(model, usage, canvas.sub(0, 0, canvas.width(), 1));
        if (canvas.height() > 1) {
            second(model, usage, canvas.sub(0, 1, canvas.width(), 1));
        }
    }

    /** The host of the selected container, else the first one. */
    private static HostUsage usage(Model model) {
        Optional<Container> selected = model.container();
        if (selected.isPresent()) {
            HostUsage mine = model.engine().hostUsage().get(selected.get().ref().host());
            if (mine != null) {
                return mine;
            }
        }
        for (Host host : model.engine().hosts()) {
            HostUsage any = model.engine().hostUsage().get(host.id());
            if (any != null) {
                return any;
            }
        }
        return HostUsage.UNKNOWN;
    }

    private static void first(Model model, HostUsage usage, Canvas row) {
        row.fill(0, 0, row.width(), 1, Role.BAR);
        int x = row.text(0, 0, Role.LOGO, " lxdeck ");
        if (model.session().demo()) {
            x = row.text(x + 1, 0, Role.BADGE, " DEMO ");
        }
        HostBadge badge = badge(model);
        if (!badge.isNone()) {
            x = row.text(x + 1, 0, HostLook.role(badge), " " + badge.label() + " ");
        }
        if (isReadOnly(model)) {
            x = row.text(x + 1, 0, Role.BADGE, " READ-ONLY ");
        }
        if (model.deeds().isRecording()) {
            x = row.text(x + 1, 0, Role.BADGE, " REC " + model.deeds().recorded() + " ");
        }
        String clock = Amounts.clock(model.nowMillis(), model.session().zoneSeconds());
        int right = row.width() - clock.length() - 1;
        if (right > x + 20) {
            row.text(right, 0, Role.STRONG, clock);
        } else {
            right = row.width();
        }
        x = row.text(
                        x + 1,
                        0,
                        Math.max(0, Math.min(20, right - x - 2)),
                        Role.STRONG,
                        model.session().host())
                + 2;
        if (row.width() >= 132 && !model.session().version().equals("0")) {
            String version = "v" + model.session().version();
            row.text(right - version.length() - 2, 0, Role.DIM_TEXT, version);
            right -= version.length() + 2;
        }
        if (model.height() < Layout.TWO_ROWS && model.pace().slow()) {
            row.text(x, 0, Math.max(0, right - 1 - x), Role.WARN, LinkText.of(model.pace(), right - 1 - x));
            return;
        }
        gauges(usage, row, x, right - 1);
    }

    /** Whether nothing of the selected row's host may be changed, or of any host where no row is. */
    private static boolean isReadOnly(Model model) {
        Optional<Container> selected = model.container();
        boolean all = !model.engine().hosts().isEmpty();
        for (Host host : model.engine().hosts()) {
            if (selected.isPresent() && selected.get().ref().host().equals(host.id())) {
                return host.readOnly();
            }
            all &= host.readOnly();
        }
        return all;
    }

    /** Of the host of the selected row; of the first one where no row is. */
    private static HostBadge badge(Model model) {
        if (model.page() == Page.HOST && model.tables().hosts().current().isPresent()) {
            return model.tables().hosts().current().get().badge();
        }
        if (model.container().isPresent()) {
            return HostLook.badge(model.engine(), model.container().get().ref().host());
        }
        List<Host> hosts = model.engine().hosts();
        return hosts.isEmpty() ? HostBadge.NONE : hosts.get(0).badge();
    }

    private static void gauges(HostUsage usage, Canvas row, int from, int right) {
        int room = right - from;
        int bar = room >= 110 ? 20 : room >= 70 ? 10 : room >= 56 ? 6 : 0;
        int x = from;
        double cpu = usage.cpuPerMille() < 0 ? Double.NaN : usage.cpuPerMille() / 1000.0;
        x = gauge(
                row,
                x,
                right,
                bar,
                "CPU",
                cpu,
                usage.cpuPerMille() < 0
                        ? Amounts.UNKNOWN
                        : padded(
                                        row.isLean()
                                                ? Amounts.coarsePercent(usage.cpuPerMille())
                                                : Amounts.percent(usage.cpuPerMille()))
                                + "%"
                                + (usage.cpus() > 0 ? " of " + usage.cpus() : ""));
        double memory = usage.memoryTotal() <= 0 ? Double.NaN : (double) usage.memoryUsed() / usage.memoryTotal();
        String figures = Amounts.bytes(usage.memoryUsed()) + "/" + Amounts.bytes(usage.memoryTotal());
        x = gauge(row, x, right, bar, "Mem", memory, usage.memoryTotal() < 0 ? Amounts.UNKNOWN : figures);
        String loads = usage.load1() < 0
                ? Amounts.UNKNOWN
                : Amounts.load(usage.load1()) + " " + Amounts.load(usage.load5()) + " " + Amounts.load(usage.load15());
        if (x + 5 + loads.length() > right && usage.load1() >= 0) {
            loads = Amounts.load(usage.load1());
        }
        if (x + 5 + loads.length() <= right) {
            x = row.text(x, 0, Role.LABEL, "Load ");
            row.text(x, 0, Role.TEXT, loads);
        }
    }

    /** As wide whatever the number, so that what stands behind it stands still. */
    private static String padded(String percent) {
        return " ".repeat(Math.max(0, 4 - percent.length())) + percent;
    }

    private static int gauge(Canvas row, int from, int right, int bar, String label, double fraction, String figures) {
        int need = label.length() + 1 + bar + (bar > 0 ? 1 : 0) + figures.length();
        if (from + need > right) {
            return from;
        }
        int x = row.text(from, 0, Role.LABEL, label) + 1;
        if (bar > 0) {
            row.gauge(x, 0, bar, Double.isNaN(fraction) ? Role.GAUGE_OK : Bars.roleAt(fraction), fraction);
            x += bar + 1;
        }
        return row.text(x, 0, Role.TEXT, figures) + 2;
    }

    private static void second(Model model, HostUsage usage, Canvas row) {
        int x = 1;
        for (ContainerStatus status : List.of(
                ContainerStatus.RUNNING, ContainerStatus.FROZEN, ContainerStatus.STOPPED, ContainerStatus.ERROR)) {
            int count = model.work().count(status);
            if (count > 0 || status == ContainerStatus.RUNNING) {
                x = count(row, x, status, count);
            }
        }
        int moving = moving(model);
        if (moving > 0) {
            Symbols symbols = row.symbols();
            row.cell(x, 0, Role.TRANSITION, symbols.transition());
            x = row.text(x + 2, 0, Role.TEXT, moving + " changing") + 2;
        }
        x = problems(model, row, x);
        String lxcfs = "lxcfs " + usage.lxcfs();
        boolean well = usage.lxcfs().equals("ok");
        String up = usage.uptimeSeconds() < 0 ? "" : "up " + Amounts.duration(usage.uptimeSeconds());
        String disk = usage.diskFree() < 0 ? "" : "disk " + Amounts.bytes(usage.diskFree()) + " free";
        int right = row.width() - 1;
        right = fact(row, x, right, Role.WARN, LinkText.of(model.pace(), right - x - 2));
        right = fact(row, x, right, well ? Role.DIM_TEXT : Role.WARN, lxcfs);
        right = fact(row, x, right, Role.DIM_TEXT, disk);
        fact(row, x, right, Role.DIM_TEXT, up);
    }

    private static int fact(Canvas row, int from, int right, Role role, String text) {
        int start = right - DisplayWidth.of(text);
        if (text.isEmpty() || start < from + 2) {
            return right;
        }
        row.text(start, 0, role, text);
        return start - 3;
    }

    private static int count(Canvas row, int from, ContainerStatus status, int count) {
        row.cell(from, 0, StatusLook.role(status), StatusLook.glyph(row.symbols(), status));
        String word = status.label().toLowerCase(java.util.Locale.ROOT);
        return row.text(from + 2, 0, Role.TEXT, count + " " + word) + 3;
    }

    private static int moving(Model model) {
        int moving = 0;
        for (ContainerStatus status : ContainerStatus.values()) {
            if (StatusLook.role(status) == Role.TRANSITION) {
                moving += model.work().count(status);
            }
        }
        return moving;
    }

    /** Hosts that do not answer. */
    private static int problems(Model model, Canvas row, int from) {
        int x = from;
        for (Host host : model.engine().hosts()) {
            if (!host.isWell() && x < row.width() - 10) {
                x = row.text(x, 0, row.width() - x - 2, Role.ERROR, host.id() + ": " + host.problem()) + 2;
            }
        }
        return x;
    }
}
