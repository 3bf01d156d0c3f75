package org.lxdeck.tui.screen;

import java.util.Optional;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.Detail;
import org.lxdeck.tui.app.DetailTab;
import org.lxdeck.tui.app.Model;
import org.lxdeck.tui.app.Page;
import org.lxdeck.tui.app.PaneText;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;

/** The pane with the details of the selected row. */
final class DetailPane {
    private DetailPane() {}

    static void draw(Model model, Canvas canvas, boolean side) {
        boolean keys = model.detail().focused();
        Role frame = keys ? Role.BORDER_FOCUS : Role.BORDER;
        Canvas box = canvas.box(0, 0, canvas.width(), canvas.height(), frame);
        Canvas inside = box.sub(1, 0, box.width() - 2, box.height());
        if (model.page() == Page.CONTAINERS) {
            containers(model, canvas, inside);
        } else if (model.page() == Page.HOST) {
            model.tables().hosts().current().ifPresent(host -> HostPane.draw(model, host, canvas, inside));
        } else {
            canvas.text(2, 0, Math.max(0, canvas.width() - 4), Role.TITLE, " " + title(model) + " ");
            ReadingFrame.draw(model, canvas, inside);
        }
    }

    private static String title(Model model) {
        return switch (model.page()) {
            case CONTAINERS -> "Container";
            case IMAGES -> "Image";
            case PROFILES -> "Profile";
            case OPERATIONS -> "Operation";
            case HOST -> "Host";
        };
    }

    private static void containers(Model model, Canvas canvas, Canvas inside) {
        Optional<Container> selected = model.container();
        if (selected.isEmpty()) {
            return;
        }
        Container container = selected.get();
        int x = canvas.text(2, 0, Math.max(0, canvas.width() / 3), Role.TITLE, " " + container.name() + " ") + 1;
        tabs(model, canvas, x);
        Optional<Detail> detail = model.engine().detail();
        if (detail.isPresent() && !detail.get().ref().equals(container.ref())) {
            detail = Optional.empty();
        }
        if (PaneText.isShown(model)) {
            ReadingFrame.draw(model, canvas, inside);
        } else {
            tab(model, container, detail, inside);
        }
    }

    /** The tabs in the frame. Where not all fit, those around the active one, and a sign that there are more. */
    private static void tabs(Model model, Canvas canvas, int from) {
        DetailTab[] tabs = DetailTab.values();
        int room = canvas.width() - 3 - from;
        int active = 0;
        while (tabs[active] != model.detail().tab()) {
            active++;
        }
        int first = 0;
        while (first < active && width(tabs, first, active) > room) {
            first++;
        }
        int x = from;
        if (first > 0) {
            canvas.cell(x - 1, 0, Role.TAB, canvas.symbols().ellipsis());
        }
        for (int i = first; i < tabs.length; i++) {
            DetailTab tab = tabs[i];
            if (x - from + tab.title().length() + 2 > room) {
                canvas.cell(x, 0, Role.TAB, canvas.symbols().ellipsis());
                return;
            }
            canvas.cell(x, 0, Role.BORDER, ' ');
            int end = canvas.text(x + 1, 0, i == active ? Role.TAB_ACTIVE : Role.TAB, tab.title());
            canvas.cell(end, 0, Role.BORDER, ' ');
            canvas.spot(x, 0, end + 1 - x, 1, tab);
            x = end + 1;
        }
    }

    private static int width(DetailTab[] tabs, int first, int last) {
        int width = 0;
        for (int i = first; i <= last; i++) {
            width += tabs[i].title().length() + 2;
        }
        return width;
    }

    /** The third column: graphs, and the processes under them, of the container whose details are open. */
    static void beside(Model model, Canvas graphs, Canvas processes) {
        Optional<Container> selected = model.container();
        if (selected.isEmpty()) {
            return;
        }
        Container container = selected.get();
        boolean graphsFirst = model.detail().tab() != DetailTab.GRAPHS;
        Canvas upper = framed(graphs, graphsFirst ? "Graphs" : "Overview");
        if (graphsFirst) {
            GraphsPane.draw(model, container, upper);
        } else {
            OverviewPane.draw(model, container, upper, false);
        }
        if (processes.height() == 0) {
            return;
        }
        Canvas lower = framed(processes, "Processes");
        Optional<Detail> detail = model.engine().detail();
        if (detail.isPresent() && detail.get().ref().equals(container.ref())) {
            ProcessesPane.draw(model, detail.get(), lower);
        } else {
            lower.text(0, 0, Role.DIM_TEXT, "reading");
        }
    }

    private static Canvas framed(Canvas canvas, String title) {
        Canvas box = canvas.box(Role.BORDER, Role.TITLE, title);
        return box.sub(1, 0, box.width() - 2, box.height());
    }

    private static void tab(Model model, Container container, Optional<Detail> detail, Canvas inside) {
        int scroll = model.detail().scroll();
        Canvas body = inside.sub(0, -scroll, inside.width(), inside.height() + scroll);
        if (model.detail().tab() == DetailTab.OVERVIEW) {
            OverviewPane.draw(model, container, body, model.layout().beside().isEmpty());
            return;
        }
        if (model.detail().tab() == DetailTab.GRAPHS) {
            GraphsPane.draw(model, container, inside);
            return;
        }
        boolean inner =
                model.detail().tab() == DetailTab.INSIDE || model.detail().tab() == DetailTab.PROCESSES;
        if (inner && !container.status().isAlive()) {
            AtRest.draw(model, container, "nothing runs in it", inside);
            return;
        }
        if (detail.isEmpty()) {
            inside.text(0, 0, Role.DIM_TEXT, "reading");
            return;
        }
        switch (model.detail().tab()) {
            case INSIDE -> InsidePane.draw(detail.get(), body);
            case PROCESSES -> ProcessesPane.draw(model, detail.get(), inside);
            default -> ConfigPane.draw(detail.get(), body);
        }
    }
}
