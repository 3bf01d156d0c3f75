package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.model.Text;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.line.Deed;
import org.lxdeck.tui.line.ShellLine;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Amounts;
import org.lxdeck.tui.widget.Canvas;

/** Draws {@link LinesDialog}: the deeds, below them everything about the one with the keys. */
final class LinesDrawing {
    private static final int WIDTH = 110;

    private LinesDrawing() {}

    static void draw(LinesDialog dialog, Canvas canvas, Facts facts) {
        int columns = DialogBox.columns(canvas, WIDTH);
        List<Deed> rows = LinesDialog.rows(facts.deeds());
        int height = Math.max(4, Math.min(canvas.height() - 6, Math.max(12, Math.min(rows.size(), 20) + 8)));
        String title = facts.deeds().isRecording()
                ? "Commands, recording: " + facts.deeds().recorded() + " so far"
                : "Commands";
        Canvas inside = DialogBox.open(canvas, columns, height, title, false);
        int last = inside.height() - 1;
        hints(inside, last, facts, rows.isEmpty());
        if (rows.isEmpty()) {
            int y = DialogBox.paragraph(
                    inside,
                    1,
                    Role.TEXT,
                    "Nothing was done yet. Every action will stand here with the line that does the same on a shell.");
            DialogBox.paragraph(
                    inside,
                    y + 1,
                    Role.DIM_TEXT,
                    facts.keymap().label(Command.RECORD) + " records what you do as a script for sh.");
            return;
        }
        int selected = dialog.row(rows);
        List<Piece> about = about(rows.get(selected), columns);
        int room = Math.max(1, last - 1 - Math.min(about.size() + 1, last / 2));
        int from = Math.max(0, Math.min(selected - room / 2, rows.size() - room));
        for (int i = 0; i < room && from + i < rows.size(); i++) {
            row(inside.sub(0, i, columns, 1), rows.get(from + i), facts);
            if (from + i == selected) {
                inside.tint(0, i, columns, 1, Role.SELECTION);
            }
        }
        inside.horizontal(0, room, columns, Role.DIALOG_BORDER);
        for (int i = 0; i < about.size() && room + 1 + i < last; i++) {
            inside.text(
                    0, room + 1 + i, columns, about.get(i).role(), about.get(i).text());
        }
    }

    private static void hints(Canvas inside, int y, Facts facts, boolean empty) {
        boolean records = facts.deeds().isRecording();
        DialogBox.keys(
                inside,
                y,
                List.of(
                        empty ? "" : facts.keymap().label(Command.ACCEPT),
                        "change and run again",
                        empty ? "" : facts.keymap().label(Command.LINES_COPY),
                        "copy",
                        facts.keymap().label(Command.RECORD),
                        records ? "save the recording" : "record",
                        facts.keymap().label(Command.CANCEL),
                        "close"));
    }

    private static void row(Canvas row, Deed deed, Facts facts) {
        int x = row.text(0, 0, Role.DIM_TEXT, Amounts.clock(deed.atMillis(), facts.zoneSeconds())) + 1;
        int glyph =
                switch (deed.result()) {
                    case DONE -> row.symbols().done();
                    case FAILED -> row.symbols().failed();
                    case RUNNING -> row.symbols().transition();
                };
        row.cell(x, 0, role(deed.result()), glyph);
        row.text(x + 2, 0, row.width() - x - 2, Role.CODE, CommandRows.oneLine(deed.own()));
    }

    private static Role role(Deed.Result result) {
        return switch (result) {
            case DONE -> Role.OK;
            case FAILED -> Role.ERROR;
            case RUNNING -> Role.TRANSITION;
        };
    }

    /** A line of what is told about the deed with the keys. */
    private record Piece(Role role, String text) {}

    private static List<Piece> about(Deed deed, int columns) {
        List<Piece> pieces = new ArrayList<>();
        for (ShellLine line : deed.own()) {
            line.text().lines().forEach(text -> wrap(pieces, Role.CODE, text, columns));
        }
        wrap(pieces, Role.COMMENT, deed.tool(), columns);
        wrap(pieces, deed.result() == Deed.Result.FAILED ? Role.ERROR : Role.INFO, deed.said(), columns);
        return pieces;
    }

    private static void wrap(List<Piece> pieces, Role role, String text, int columns) {
        if (!text.isEmpty()) {
            for (String line : DialogBox.wrap(Text.line(text), columns)) {
                pieces.add(new Piece(role, line));
            }
        }
    }
}
