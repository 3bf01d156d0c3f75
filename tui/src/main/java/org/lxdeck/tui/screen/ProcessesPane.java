package org.lxdeck.tui.screen;

import java.util.List;
import org.lxdeck.engine.model.Detail;
import org.lxdeck.engine.model.ProcessRow;
import org.lxdeck.tui.app.Model;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Amounts;
import org.lxdeck.tui.widget.Canvas;

/** The container's processes, read from the host: ids as seen outside and inside. */
final class ProcessesPane {
    private static final List<Columns.Want> WANTS = List.of(
            new Columns.Want(7, 7, 2),
            new Columns.Want(6, 6, 1),
            new Columns.Want(6, 6, 4),
            new Columns.Want(1, 1, 6),
            new Columns.Want(5, 5, 3),
            new Columns.Want(5, 5, 5),
            new Columns.Want(16, 200, 0));

    private ProcessesPane() {}

    static void draw(Model model, Detail detail, Canvas canvas) {
        if (detail.processes().isEmpty()) {
            canvas.text(0, 0, Role.DIM_TEXT, "No process runs in it.");
            return;
        }
        List<Columns.Place> places = Columns.fit(WANTS, 0, canvas.width());
        heading(canvas, places);
        int y = 1;
        for (ProcessRow row : detail.processes()) {
            right(canvas, places.get(0), y, Role.DIM_TEXT, Integer.toString(row.pid()));
            right(canvas, places.get(1), y, Role.TEXT, row.insidePid() < 0 ? "?" : Integer.toString(row.insidePid()));
            String uid = row.insideUid() < 0 ? "?" : Integer.toString(row.insideUid());
            right(canvas, places.get(2), y, row.insideUid() == 0 ? Role.STRONG : Role.TEXT, uid);
            right(canvas, places.get(3), y, Role.DIM_TEXT, String.valueOf(row.state()));
            Role busy = row.cpuPerMille() >= 500 ? Role.WARN : row.cpuPerMille() > 0 ? Role.TEXT : Role.DIM_TEXT;
            right(canvas, places.get(4), y, busy, Amounts.percent(row.cpuPerMille()));
            right(canvas, places.get(5), y, Role.TEXT, Amounts.bytes(row.rss()));
            Columns.Place command = places.get(6);
            canvas.text(command.x(), y, command.width(), Role.TEXT, row.command());
            y++;
        }
    }

    private static void heading(Canvas canvas, List<Columns.Place> places) {
        List<String> titles = List.of("PID", "INSIDE", "UID", "S", "CPU%", "RSS", "COMMAND");
        for (int i = 0; i < titles.size(); i++) {
            if (i == titles.size() - 1) {
                canvas.text(places.get(i).x(), 0, places.get(i).width(), Role.HEADER, titles.get(i));
            } else {
                right(canvas, places.get(i), 0, Role.HEADER, titles.get(i));
            }
        }
    }

    private static void right(Canvas canvas, Columns.Place place, int y, Role role, String text) {
        if (place.isShown()) {
            canvas.right(place.x(), y, place.width(), role, text);
        }
    }
}
