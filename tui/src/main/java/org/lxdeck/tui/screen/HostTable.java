package org.lxdeck.tui.screen;

import java.util.List;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.Host;
import org.lxdeck.engine.model.HostUsage;
import org.lxdeck.tui.app.Model;
import org.lxdeck.tui.pane.HostLook;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Amounts;
import org.lxdeck.tui.widget.Bars;
import org.lxdeck.tui.widget.Canvas;

/** Every host in a row; the one in front has the page under it. */
final class HostTable implements Pages.Painter<Host> {
    private static final List<String> TITLES =
            List.of("HOST", "KIND", "CPU%", "", "MEMORY", "", "LOAD", "DISK FREE", "RUNNING", "LXCFS", "ADDRESS");
    private static final List<Columns.Want> WANTS = List.of(
            new Columns.Want(12, 24, 0),
            new Columns.Want(6, 6, 7),
            new Columns.Want(5, 5, 1),
            new Columns.Want(6, 20, 4),
            new Columns.Want(9, 9, 2),
            new Columns.Want(6, 20, 5),
            new Columns.Want(5, 5, 3),
            new Columns.Want(9, 9, 6),
            new Columns.Want(8, 8, 8),
            new Columns.Want(7, 14, 9),
            new Columns.Want(12, 40, 10));

    private final Model model;
    private final List<Columns.Place> places;

    HostTable(Model model, int width) {
        this.model = model;
        this.places = Columns.fit(WANTS, 2, width - 1);
    }

    private static boolean isRight(int column) {
        return column == 2 || column == 4 || column == 6 || column == 7 || column == 8;
    }

    /** Which column belongs to an order of the table. */
    private static int sortedColumn(int sort) {
        return switch (sort) {
            case 1 -> 2;
            case 2 -> 4;
            case 3 -> 6;
            case 4 -> 7;
            default -> 0;
        };
    }

    @Override
    public void heading(Canvas row) {
        int sort = model.tables().hosts().sort();
        int sorted = sortedColumn(sort);
        boolean up = (sort == 0) != model.tables().hosts().reverse();
        for (int i = 0; i < TITLES.size(); i++) {
            Columns.Place place = places.get(i);
            if (!place.isShown()) {
                continue;
            }
            String title = TITLES.get(i);
            int x = isRight(i) ? place.x() + place.width() - title.length() : place.x();
            row.text(x, 0, place.width(), i == sorted ? Role.HEADER_SORT : Role.HEADER, title);
            if (i == sorted) {
                int arrow = up ? row.symbols().up() : row.symbols().down();
                row.cell(isRight(i) ? x - 1 : x + title.length(), 0, Role.HEADER_SORT, arrow);
            }
        }
    }

    @Override
    public void row(Host host, Canvas row) {
        HostUsage usage = model.engine().hostUsage().getOrDefault(host.id(), HostUsage.UNKNOWN);
        Columns.Place name = places.get(0);
        Role status = host.isWell() ? Role.RUNNING : Role.ERROR;
        row.cell(
                name.x(),
                0,
                status,
                host.isWell() ? row.symbols().running() : row.symbols().error());
        Canvas cell = row.sub(name.x() + 2, 0, Math.max(0, name.width() - 2), 1);
        int x = cell.text(0, 0, host.isWell() ? Role.STRONG : Role.DIM_TEXT, host.id());
        if (!host.badge().isNone()) {
            boolean selected = host.id().equals(model.tables().hosts().selectedKey());
            Role role = selected ? Role.STRONG : HostLook.role(host.badge());
            cell.text(x + 1, 0, role, " " + host.badge().label() + " ");
        }
        if (!host.isWell()) {
            int rest = places.get(1).x();
            row.text(rest, 0, Math.max(0, row.width() - rest - 1), Role.REASON, host.problem());
            return;
        }
        cell(row, 1, Role.DIM_TEXT, host.kind().name().toLowerCase(java.util.Locale.ROOT));
        cell(row, 2, Role.TEXT, Amounts.percent(usage.cpuPerMille()));
        bar(row, 3, usage.cpuPerMille() < 0 ? Double.NaN : usage.cpuPerMille() / 1000.0);
        cell(row, 4, Role.TEXT, Amounts.bytes(usage.memoryUsed()) + "/" + Amounts.bytes(usage.memoryTotal()));
        bar(row, 5, share(usage.memoryUsed(), usage.memoryTotal()));
        cell(row, 6, Role.TEXT, Amounts.load(usage.load1()));
        cell(row, 7, Role.TEXT, Amounts.bytes(usage.diskFree()));
        cell(row, 8, Role.TEXT, running(host));
        cell(row, 9, usage.lxcfs().equals("ok") ? Role.DIM_TEXT : Role.WARN, usage.lxcfs());
        cell(row, 10, Role.DIM_TEXT, host.address());
    }

    static double share(long part, long whole) {
        return part < 0 || whole <= 0 ? Double.NaN : (double) part / whole;
    }

    private void cell(Canvas row, int column, Role role, String text) {
        Columns.Place place = places.get(column);
        Role known = text.equals(Amounts.UNKNOWN) ? Role.NO_VALUE : role;
        if (place.isShown() && isRight(column)) {
            row.right(place.x(), 0, place.width(), known, text);
        } else if (place.isShown()) {
            row.text(place.x(), 0, place.width(), known, text);
        }
    }

    private void bar(Canvas row, int column, double fraction) {
        Columns.Place place = places.get(column);
        if (place.isShown()) {
            Role role = Double.isNaN(fraction) ? Role.GAUGE_OK : Bars.roleAt(fraction);
            Bars.gauge(row, place.x(), 0, place.width(), role, fraction);
        }
    }

    private String running(Host host) {
        int all = 0;
        int alive = 0;
        for (Container container : model.engine().containers()) {
            if (container.ref().host().equals(host.id())) {
                all++;
                alive += container.status().isAlive() ? 1 : 0;
            }
        }
        return alive + "/" + all;
    }
}
