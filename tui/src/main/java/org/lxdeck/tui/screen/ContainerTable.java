package org.lxdeck.tui.screen;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.model.Host;
import org.lxdeck.engine.model.UsageSample;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.tui.app.ContainerColumn;
import org.lxdeck.tui.app.ContainerSort;
import org.lxdeck.tui.app.Model;
import org.lxdeck.tui.dialog.ProgressText;
import org.lxdeck.tui.pane.StatusLook;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.DisplayWidth;

/** The live table of containers. Columns go in the order of {@link ContainerColumn}'s ranks, the last rank first. */
final class ContainerTable implements Pages.Painter<Container> {
    private static final ContainerColumn[] COLUMNS = ContainerColumn.values();
    private static final int BAR = List.of(COLUMNS).indexOf(ContainerColumn.MEMORY_BAR);
    private static final ContainerSort[] SORTS = ContainerSort.values();

    private final Model model;
    private final List<Columns.Place> places;

    ContainerTable(Model model, int width) {
        this.model = model;
        boolean manyHosts = model.engine().hosts().size() > 1;
        List<Columns.Want> wants = new ArrayList<>(COLUMNS.length);
        for (ContainerColumn column : COLUMNS) {
            boolean wanted = column.fits(model.width())
                    && !model.arrangement().hidden().contains(column.choice())
                    && (column != ContainerColumn.HOST || manyHosts);
            int most = column == ContainerColumn.NAME ? Math.min(column.most(), longestName()) : column.most();
            wants.add(new Columns.Want(wanted ? column.least() : 0, most, column.rank()));
        }
        this.places = Columns.fit(wants, 2, width - 1);
    }

    private int longestName() {
        List<Container> rows = model.tables().containers().rows();
        int top = model.tables().containers().top();
        int longest = ContainerColumn.NAME.least();
        for (int i = top; i < Math.min(rows.size(), top + model.height()); i++) {
            longest = Math.max(longest, rows.get(i).name().length());
        }
        return longest;
    }

    @Override
    public void heading(Canvas row) {
        ContainerSort sort = SORTS[model.tables().containers().sort()];
        boolean reverse = model.tables().containers().reverse();
        for (int i = 0; i < COLUMNS.length; i++) {
            Columns.Place place = places.get(i);
            if (!place.isShown()) {
                continue;
            }
            boolean sorted = COLUMNS[i].isSortedBy(sort);
            Role role = sorted ? Role.HEADER_SORT : Role.HEADER;
            String title = title(i);
            int width = DisplayWidth.of(title);
            int x = COLUMNS[i].isRight() ? place.x() + Math.max(0, place.width() - width) : place.x();
            row.text(x, 0, place.width(), role, title);
            if (sorted) {
                boolean text = sort.isText();
                int arrow =
                        text == reverse ? row.symbols().down() : row.symbols().up();
                row.cell(COLUMNS[i].isRight() ? x - 1 : x + width, 0, Role.HEADER_SORT, arrow);
            }
        }
    }

    /** The bar of the memory has the name of both, as long as it is there. */
    private String title(int column) {
        boolean alone =
                COLUMNS[column] == ContainerColumn.MEMORY && !places.get(BAR).isShown();
        return (alone ? ContainerColumn.MEMORY_BAR : COLUMNS[column]).title();
    }

    @Override
    public void row(Container container, Canvas row) {
        boolean grey = isGrey(container);
        Columns.Place name = places.get(0);
        Role nameRole = grey || container.status() == ContainerStatus.STOPPED ? Role.DIM_TEXT : Role.STRONG;
        row.text(name.x(), 0, name.width(), nameRole, container.name());
        Columns.Place status = places.get(1);
        if (status.isShown()) {
            Role role = grey ? Role.DIM_TEXT : StatusLook.role(container.status());
            row.cell(status.x(), 0, role, StatusLook.glyph(row.symbols(), container.status()));
            row.text(
                    status.x() + 2,
                    0,
                    status.width() - 2,
                    role,
                    container.status().label());
        }
        ContainerCells.trouble(container, model.engine().usageOf(container.ref()), row, places.get(2));
        int rest = places.get(3).x();
        Operation running = model.work().running().get(container.ref());
        if (running != null) {
            progress(running, row.sub(rest, 0, row.width() - rest - 1, 1));
        } else if (!container.problem().isEmpty()) {
            row.text(rest, 0, Math.max(0, row.width() - rest - 1), Role.REASON, container.problem());
        } else {
            cells(container, row, grey);
        }
    }

    private boolean isGrey(Container container) {
        for (Host host : model.engine().hosts()) {
            if (host.id().equals(container.ref().host())) {
                return !host.isWell();
            }
        }
        return false;
    }

    private void cells(Container container, Canvas row, boolean grey) {
        UsageSample usage = model.engine().usageOf(container.ref());
        for (int i = 3; i < COLUMNS.length; i++) {
            Columns.Place place = places.get(i);
            if (place.isShown()) {
                ContainerCells.draw(COLUMNS[i], model, container, usage, row.sub(place.x(), 0, place.width(), 1));
            }
        }
        if (grey) {
            row.tint(0, 0, row.width(), 1, Role.DIM_TEXT);
        }
    }

    /** What is being done with the container, in the place of its numbers. */
    private static void progress(Operation operation, Canvas area) {
        String stage = ProgressText.stage(operation);
        int x = area.text(0, 0, Math.max(0, area.width()), Role.TRANSITION, stage) + 2;
        int perMille = operation.progress().perMille();
        if (perMille >= 0 && x + 12 <= area.width()) {
            int bar = Math.min(20, area.width() - x - 1);
            area.gauge(x, 0, bar, Role.PROGRESS, perMille / 1000.0);
            x += bar + 1;
        }
        area.text(x, 0, Math.max(0, area.width() - x), Role.DIM_TEXT, ProgressText.figures(operation.progress()));
    }
}
