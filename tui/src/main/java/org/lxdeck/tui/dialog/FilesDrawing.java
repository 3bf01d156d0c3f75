package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.model.FileEntry;
import org.lxdeck.engine.model.Text;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.tui.files.FilePane;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Amounts;
import org.lxdeck.tui.widget.Canvas;

/** Draws the view of files: two panes, what is known of the selected file, what is under way, the keys. */
final class FilesDrawing {
    private static final int BELOW = 3;

    private FilesDrawing() {}

    static void draw(FilesView view, Canvas canvas, Facts facts) {
        canvas.clear(Role.TEXT);
        int height = Math.max(3, canvas.height() - BELOW);
        int half = canvas.width() / 2;
        Canvas left = canvas.sub(0, 0, half, height);
        Canvas right = canvas.sub(half, 0, canvas.width() - half, height);
        pane(view.host(), facts.machine(), !view.inside(), left, facts);
        pane(view.container(), "“" + view.ref().name() + "”", view.inside(), right, facts);
        about(view, canvas.sub(0, height, canvas.width(), 1), facts);
        state(view, canvas.sub(0, height + 1, canvas.width(), 1), facts);
        DialogBox.keys(canvas.sub(0, height + 2, canvas.width(), 1), 0, keys(view, facts));
    }

    private static void pane(FilePane pane, String whose, boolean keys, Canvas canvas, Facts facts) {
        Canvas inside = canvas.box(
                keys ? Role.BORDER_FOCUS : Role.BORDER, Role.TITLE, whose + " " + Text.line(pane.path(), 400));
        FileColumns columns = new FileColumns(inside.width(), pane.look().order());
        columns.heading(inside.sub(0, 0, inside.width(), 1), pane.look().reverse());
        Canvas rows = inside.sub(0, 1, inside.width(), Math.max(0, inside.height() - 1));
        edge(pane, canvas);
        if (pane.waiting() || !pane.problem().isEmpty() || pane.rows().isEmpty()) {
            String said = pane.waiting() ? "Reading …" : !pane.problem().isEmpty() ? pane.problem() : empty(pane);
            DialogBox.paragraph(rows, 0, pane.problem().isEmpty() ? Role.DIM_TEXT : Role.ERROR, said);
            return;
        }
        int visible = Math.max(1, rows.height());
        int top = pane.cursor() / visible * visible;
        for (int i = 0; i < visible && top + i < pane.rows().size(); i++) {
            FileEntry entry = pane.rows().get(top + i);
            boolean marked = pane.marked().contains(entry.name());
            columns.row(entry, marked, rows.sub(0, i, rows.width(), 1), facts);
            if (top + i == pane.cursor()) {
                rows.tint(0, i, rows.width(), 1, keys ? Role.SELECTION : Role.SELECTION_BLUR);
                if (keys) {
                    rows.cell(0, i, Role.STRONG, rows.symbols().cursor());
                }
            }
        }
    }

    private static String empty(FilePane pane) {
        if (!pane.look().filter().isEmpty()) {
            return "No name holds “" + pane.look().filter() + "”.";
        }
        return pane.entries().isEmpty() ? "Nothing is in it." : "Only hidden files are in it.";
    }

    /** In the lower edge: how many there are, how they are looked at. */
    private static void edge(FilePane pane, Canvas canvas) {
        List<String> parts = new ArrayList<>();
        if (!pane.marked().isEmpty()) {
            long bytes = 0;
            for (FileEntry entry : pane.chosen()) {
                bytes += entry.leadsToDirectory() ? 0 : entry.size();
            }
            parts.add(pane.marked().size() + " marked, " + Amounts.bytes(bytes));
        }
        if (!pane.rows().isEmpty()) {
            parts.add((pane.cursor() + 1) + " of " + pane.rows().size() + (pane.cut() ? "+" : ""));
        }
        if (!pane.look().filter().isEmpty()) {
            parts.add("/" + pane.look().filter());
        }
        if (pane.look().hidden()) {
            parts.add("hidden too");
        }
        if (!parts.isEmpty() && canvas.width() > 8) {
            canvas.text(2, canvas.height() - 1, canvas.width() - 4, Role.SCROLL, " " + String.join(", ", parts) + " ");
        }
    }

    /** All that is known of the file with the cursor. */
    private static void about(FilesView view, Canvas row, Facts facts) {
        Optional<FileEntry> selected = view.pane().selected();
        if (selected.isEmpty()) {
            return;
        }
        FileEntry entry = selected.get();
        String leads = entry.target().isEmpty() ? "" : " -> " + Text.line(entry.target(), 300);
        String text = entry.modeText() + " " + entry.uid() + ":" + entry.gid() + " " + entry.size() + " "
                + FileTimes.full(entry.modified(), facts.zoneSeconds()) + " " + entry.shown() + leads;
        row.text(1, 0, row.width() - 2, Role.TEXT, text);
    }

    private static void state(FilesView view, Canvas row, Facts facts) {
        if (view.typing() != null) {
            int x = row.text(1, 0, Role.KEY, "/");
            view.typing().draw(row, x, 0, Math.max(1, row.width() - x - 1), Role.FIELD, true);
            return;
        }
        Optional<Operation> running = FilesView.running(facts, view.ref());
        if (running.isPresent()) {
            row.text(1, 0, row.width() - 2, Role.PROGRESS, progress(running.get()));
        } else {
            row.text(1, 0, row.width() - 2, Role.WARN, view.notice());
        }
    }

    private static String progress(Operation operation) {
        String figures = ProgressText.figures(operation.progress());
        return ProgressText.stage(operation) + (figures.isEmpty() ? "" : "  " + figures);
    }

    private static List<String> keys(FilesView view, Facts facts) {
        List<String> keys = new ArrayList<>();
        if (view.typing() != null) {
            add(keys, facts, Command.ACCEPT, "keep the filter");
            add(keys, facts, Command.CANCEL, "all files");
            return keys;
        }
        if (FilesView.running(facts, view.ref()).isPresent()) {
            add(keys, facts, Command.FILES_CANCEL, "end the copying");
        }
        add(keys, facts, Command.FILES_OTHER, "other side");
        add(keys, facts, Command.FILES_COPY, "copy");
        add(keys, facts, Command.FILES_VIEW, "view");
        if (view.inside()) {
            add(keys, facts, Command.FILES_EDIT, "edit");
            add(keys, facts, Command.FILES_MKDIR, "mkdir");
            add(keys, facts, Command.FILES_DELETE, "delete");
        }
        add(keys, facts, Command.FILES_CLOSE, "close");
        add(keys, facts, Command.FILES_MARK, "mark");
        add(keys, facts, Command.FILES_UP, "up");
        add(keys, facts, Command.FILTER, "filter");
        add(keys, facts, Command.SORT_NEXT, "sort");
        add(keys, facts, Command.FILES_HIDDEN, "hidden");
        return keys;
    }

    private static void add(List<String> keys, Facts facts, Command command, String label) {
        keys.add(facts.keymap().label(command));
        keys.add(label);
    }
}
