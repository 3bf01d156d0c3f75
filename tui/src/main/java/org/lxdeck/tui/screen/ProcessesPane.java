package org.lxdeck.tui.screen;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.lxdeck.engine.model.Detail;
import org.lxdeck.engine.model.ProcessRow;
import org.lxdeck.tui.app.Model;
import org.lxdeck.tui.app.ProcessKind;
import org.lxdeck.tui.app.ProcessLine;
import org.lxdeck.tui.app.TableView;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Amounts;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.Symbols;

/** The container's processes, read from the host: a tree or a list, with numbers and users as seen outside and inside. */
final class ProcessesPane {
    private static final List<String> TITLES =
            List.of("PID", "PID IN", "UID", "UID IN", "S", "CPU%", "MEM", "THR", "START", "COMMAND");
    private static final List<Columns.Want> WANTS = List.of(
            new Columns.Want(7, 7, 2),
            new Columns.Want(6, 6, 3),
            new Columns.Want(7, 7, 8),
            new Columns.Want(6, 6, 5),
            new Columns.Want(1, 1, 4),
            new Columns.Want(5, 5, 1),
            new Columns.Want(5, 5, 2),
            new Columns.Want(3, 4, 7),
            new Columns.Want(6, 6, 6),
            new Columns.Want(22, 400, 0));
    private static final int COMMAND = TITLES.size() - 1;
    private static final int DAY = 86_400;

    private final Model model;
    private final Canvas canvas;
    private final List<Columns.Place> places;

    private ProcessesPane(Model model, Canvas canvas) {
        this.model = model;
        this.canvas = canvas;
        this.places = Columns.fit(WANTS, 2, canvas.width());
    }

    static void draw(Model model, Detail detail, Canvas canvas) {
        if (detail.processes().isEmpty()) {
            canvas.text(0, 0, Role.DIM_TEXT, "No process runs in it.");
            return;
        }
        new ProcessesPane(model, canvas).draw();
    }

    private void draw() {
        TableView<ProcessLine> view = model.processes();
        heading(view);
        if (view.rows().isEmpty()) {
            canvas.text(0, 1, Role.DIM_TEXT, "No process matches “" + view.filter() + "”.");
            return;
        }
        boolean keys = model.inProcesses();
        for (int i = 0; i < canvas.height() - 1 && view.top() + i < view.rows().size(); i++) {
            ProcessLine line = view.rows().get(view.top() + i);
            int y = 1 + i;
            row(line, y, view.sort() == ProcessKind.TREE && view.filter().isEmpty() && !view.reverse());
            if (view.isMarked(line)) {
                canvas.cell(1, y, Role.MARK, canvas.symbols().done());
            }
            if (view.top() + i == view.selected()) {
                canvas.cell(0, y, Role.STRONG, canvas.symbols().cursor());
                canvas.tint(0, y, canvas.width(), 1, keys ? Role.SELECTION : Role.SELECTION_BLUR);
            }
        }
    }

    private void heading(TableView<ProcessLine> view) {
        int sorted =
                switch (view.sort()) {
                    case ProcessKind.CPU -> 5;
                    case ProcessKind.MEMORY -> 6;
                    case ProcessKind.PID -> 0;
                    default -> COMMAND;
                };
        for (int i = 0; i < TITLES.size(); i++) {
            Role role = i == sorted ? Role.HEADER_SORT : Role.HEADER;
            if (i == COMMAND) {
                String count = view.rows().size() == view.total()
                        ? Integer.toString(view.total())
                        : view.rows().size() + " of " + view.total();
                Columns.Place place = places.get(i);
                int x = canvas.text(place.x(), 0, place.width(), role, TITLES.get(i));
                canvas.text(x + 1, 0, Math.max(0, canvas.width() - x - 1), Role.DIM_TEXT, count);
            } else {
                right(i, 0, role, TITLES.get(i));
            }
        }
    }

    private void row(ProcessLine line, int y, boolean tree) {
        ProcessRow row = line.row();
        right(0, y, Role.DIM_TEXT, Integer.toString(row.pid()));
        right(1, y, Role.TEXT, row.insidePid() < 0 ? "?" : Integer.toString(row.insidePid()));
        right(2, y, Role.DIM_TEXT, Integer.toString(row.uid()));
        String uid = row.insideUid() < 0 ? "?" : Integer.toString(row.insideUid());
        right(3, y, row.insideUid() == 0 ? Role.STRONG : Role.TEXT, uid);
        right(4, y, stateRole(row.state()), String.valueOf(row.state()));
        Role busy = row.cpuPerMille() >= 500 ? Role.WARN : row.cpuPerMille() > 0 ? Role.TEXT : Role.DIM_TEXT;
        right(5, y, busy, Amounts.percent(row.cpuPerMille()));
        right(6, y, Role.TEXT, Amounts.bytes(row.rss()));
        right(7, y, row.threads() > 1 ? Role.TEXT : Role.DIM_TEXT, Integer.toString(row.threads()));
        right(8, y, Role.DIM_TEXT, start(row.startedAtMillis()));
        Columns.Place command = places.get(COMMAND);
        int x = tree ? branch(line.branch(), command, y) : command.x();
        int end = command.x() + command.width();
        canvas.text(x, y, Math.max(0, end - x), Role.TEXT, row.command());
    }

    private static Role stateRole(char state) {
        return switch (state) {
            case 'R' -> Role.OK;
            case 'D', 'Z', 'T', 't' -> Role.WARN;
            default -> Role.DIM_TEXT;
        };
    }

    private int branch(String branch, Columns.Place place, int y) {
        Symbols symbols = canvas.symbols();
        int most = Math.max(0, place.width() / 2);
        int x = place.x();
        for (int i = 0; i < branch.length() && x + 2 <= place.x() + most; i++) {
            char level = branch.charAt(i);
            int first = level == '|'
                    ? symbols.vertical()
                    : level == '+' ? symbols.joint(0) : level == '`' ? symbols.corner(2) : ' ';
            canvas.cell(x, y, Role.BORDER, first);
            canvas.cell(x + 1, y, Role.BORDER, level == '+' || level == '`' ? symbols.horizontal() : ' ');
            x += 2;
        }
        return x;
    }

    /** The hour of today, else the day. */
    private String start(long millis) {
        if (millis <= 0) {
            return Amounts.UNKNOWN;
        }
        int zone = model.session().zoneSeconds();
        long day = Math.floorDiv(millis / 1000 + zone, (long) DAY);
        if (day == Math.floorDiv(model.nowMillis() / 1000 + zone, (long) DAY)) {
            return Amounts.clock(millis, zone).substring(0, 5);
        }
        LocalDate date = LocalDate.ofEpochDay(day);
        String month = date.getMonth().name();
        int number = date.getDayOfMonth();
        return month.charAt(0) + month.substring(1, 3).toLowerCase(Locale.ROOT) + (number < 10 ? "  " : " ") + number;
    }

    private void right(int column, int y, Role role, String text) {
        Columns.Place place = places.get(column);
        if (place.isShown()) {
            canvas.right(place.x(), y, place.width(), role, text);
        }
    }
}
