package org.lxdeck.tui.screen;

import java.util.List;
import org.lxdeck.engine.model.Container;
import org.lxdeck.tui.app.Model;
import org.lxdeck.tui.app.RowSpot;
import org.lxdeck.tui.app.TableView;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;

/** Draws the table of the page in front: heading, rows, cursor, marks. */
final class Pages {
    private Pages() {}

    /** Draws the heading and one row of a table. */
    interface Painter<R> {
        void heading(Canvas row);

        void row(R item, Canvas row);
    }

    static void draw(Model model, Canvas canvas) {
        switch (model.page()) {
            case CONTAINERS -> {
                Painter<Container> painter = model.arrangement().top()
                        ? new TopTable(model, canvas.width())
                        : new ContainerTable(model, canvas.width());
                table(model, canvas, model.tables().containers(), painter);
            }
            case HOST -> table(model, canvas, model.tables().hosts(), new HostTable(model, canvas.width()));
            case IMAGES -> table(model, canvas, model.tables().images(), new ImageTable(model, canvas.width()));
            case PROFILES -> table(model, canvas, model.tables().profiles(), new ProfileTable(model, canvas.width()));
            case OPERATIONS ->
                table(model, canvas, model.tables().operations(), new OperationTable(model, canvas.width()));
        }
    }

    private static <R> void table(Model model, Canvas canvas, TableView<R> view, Painter<R> painter) {
        painter.heading(canvas.sub(0, 0, canvas.width(), 1));
        List<R> rows = view.rows();
        if (rows.isEmpty()) {
            EmptyState.draw(model, canvas.sub(0, 1, canvas.width(), canvas.height() - 1));
            return;
        }
        int visible = canvas.height() - 1;
        boolean keys = !(model.detail().focused() && model.layout().hasDetail());
        for (int i = 0; i < visible && view.top() + i < rows.size(); i++) {
            R item = rows.get(view.top() + i);
            Canvas row = canvas.sub(0, 1 + i, canvas.width(), 1);
            painter.row(item, row);
            row.spot(0, 0, row.width(), 1, new RowSpot(view.top() + i));
            boolean selected = view.top() + i == view.selected();
            if (selected) {
                row.cell(0, 0, Role.STRONG, canvas.symbols().cursor());
            }
            if (view.isMarked(item)) {
                row.cell(1, 0, Role.MARK, canvas.symbols().done());
            }
            if (selected) {
                row.attend(0);
                row.tint(0, 0, row.width(), 1, keys ? Role.SELECTION : Role.SELECTION_BLUR);
            }
        }
    }
}
