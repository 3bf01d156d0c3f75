package org.lxdeck.tui.screen;

import java.util.List;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.tui.app.Model;
import org.lxdeck.tui.dialog.ProgressText;
import org.lxdeck.tui.pane.StatusLook;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Amounts;
import org.lxdeck.tui.widget.Canvas;

/** The table of operations: what runs with its progress, what ended with its result. */
final class OperationTable implements Pages.Painter<Operation> {
    private static final List<Columns.Want> WANTS = List.of(
            new Columns.Want(12, 12, 1),
            new Columns.Want(8, 14, 2),
            new Columns.Want(14, 18, 0),
            new Columns.Want(4, 4, 4),
            new Columns.Want(26, 120, 3));

    private final Model model;
    private final List<Columns.Place> places;

    OperationTable(Model model, int width) {
        this.model = model;
        this.places = Columns.fit(WANTS, 2, width - 1);
    }

    @Override
    public void heading(Canvas row) {
        List<String> titles = List.of("STATUS", "VERB", "SUBJECT", "AGE", "PROGRESS OR RESULT");
        for (int i = 0; i < titles.size(); i++) {
            put(row, i, Role.HEADER, titles.get(i));
        }
    }

    @Override
    public void row(Operation operation, Canvas row) {
        Role role = StatusLook.role(operation.status());
        Columns.Place status = places.get(0);
        if (status.isShown()) {
            row.cell(status.x(), 0, role, StatusLook.glyph(row.symbols(), operation.status()));
            row.text(
                    status.x() + 2,
                    0,
                    status.width() - 2,
                    role,
                    operation.status().label());
        }
        put(row, 1, Role.TEXT, operation.verb().word());
        put(row, 2, Role.STRONG, operation.subject());
        long age = Math.max(0, (model.nowMillis() - operation.createdAtMillis()) / 1000);
        put(row, 3, Role.DIM_TEXT, Amounts.age(age));
        Columns.Place rest = places.get(4);
        if (rest.isShown()) {
            result(operation, row.sub(rest.x(), 0, row.width() - rest.x() - 1, 1));
        }
    }

    private static void result(Operation operation, Canvas area) {
        if (operation.error().isPresent()) {
            area.text(0, 0, area.width(), Role.TEXT, operation.error().get().message());
        } else if (operation.isFinal()) {
            String note =
                    operation.notes().isEmpty() ? "done" : operation.notes().get(0);
            area.text(0, 0, area.width(), Role.DIM_TEXT, note);
        } else {
            int x = 0;
            int perMille = operation.progress().perMille();
            if (perMille >= 0 && area.width() >= 30) {
                int bar = Math.min(20, area.width() / 3);
                area.gauge(0, 0, bar, Role.PROGRESS, perMille / 1000.0);
                x = bar + 1;
            }
            x = area.text(
                            x,
                            0,
                            area.width() - x,
                            Role.TEXT,
                            operation.progress().stage())
                    + 1;
            area.text(x, 0, area.width() - x, Role.DIM_TEXT, ProgressText.figures(operation.progress()));
        }
    }

    private void put(Canvas row, int column, Role role, String text) {
        Columns.Place place = places.get(column);
        row.text(place.x(), 0, place.width(), role, place.isShown() ? text : "");
    }
}
