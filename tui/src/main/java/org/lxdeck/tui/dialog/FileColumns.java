package org.lxdeck.tui.dialog;

import org.lxdeck.engine.model.FileEntry;
import org.lxdeck.engine.model.FileKind;
import org.lxdeck.tui.files.FileOrder;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Amounts;
import org.lxdeck.tui.widget.Canvas;

/** The columns of a pane of files: as many as fit beside the name. */
final class FileColumns {
    private static final int NAME = 2;
    private static final int LEAST_NAME = 14;
    private static final int SIZE = 7;
    private static final int TIME = 13;
    private static final int MODE = 11;
    private static final int OWNER = 13;

    private final FileOrder order;
    private final boolean size;
    private final boolean time;
    private final boolean mode;
    private final boolean owner;
    private final int name;

    FileColumns(int width, FileOrder order) {
        this.order = order;
        int room = width - NAME - LEAST_NAME;
        this.size = room >= SIZE;
        this.time = room >= SIZE + TIME;
        this.mode = room >= SIZE + TIME + MODE;
        this.owner = room >= SIZE + TIME + MODE + OWNER;
        this.name = width - NAME - (size ? SIZE : 0) - (time ? TIME : 0) - (mode ? MODE : 0) - (owner ? OWNER : 0);
    }

    void heading(Canvas row, boolean reverse) {
        int x = head(row, NAME, name, FileOrder.NAME, "NAME", reverse, false);
        if (mode) {
            row.text(x + 1, 0, MODE - 1, Role.HEADER, "MODE");
            x += MODE;
        }
        if (owner) {
            row.right(x, 0, OWNER, Role.HEADER, "UID:GID");
            x += OWNER;
        }
        x = size ? head(row, x, SIZE, FileOrder.SIZE, "SIZE", reverse, true) : x;
        if (time) {
            head(row, x + 1, TIME - 1, FileOrder.TIME, "CHANGED", reverse, false);
        }
    }

    private int head(Canvas row, int x, int width, FileOrder of, String title, boolean reverse, boolean right) {
        boolean sorted = order == of;
        Role role = sorted ? Role.HEADER_SORT : Role.HEADER;
        String text = sorted && reverse ? title + "-" : title;
        if (right) {
            row.right(x, 0, width, role, text);
        } else {
            row.text(x, 0, width, role, text);
        }
        return x + width;
    }

    void row(FileEntry entry, boolean marked, Canvas row, Facts facts) {
        if (marked) {
            row.cell(1, 0, Role.MARK, row.symbols().done());
        }
        Role role = marked ? Role.MARK : entry.leadsToDirectory() ? Role.STRONG : Role.TEXT;
        String shown = entry.shown() + (entry.leadsToDirectory() ? "/" : entry.kind() == FileKind.LINK ? "@" : "");
        row.text(NAME, 0, name, role, shown);
        int x = NAME + name;
        if (mode) {
            row.text(x + 1, 0, MODE - 1, Role.DIM_TEXT, entry.modeText());
            x += MODE;
        }
        if (owner) {
            row.right(x, 0, OWNER, Role.DIM_TEXT, entry.uid() + ":" + entry.gid());
            x += OWNER;
        }
        if (size) {
            row.right(x, 0, SIZE, Role.TEXT, entry.kind() == FileKind.FILE ? Amounts.bytes(entry.size()) : "");
            x += SIZE;
        }
        if (time) {
            String text = FileTimes.column(entry.modified(), facts.zoneSeconds(), facts.nowMillis());
            row.text(x + 1, 0, TIME - 1, Role.DIM_TEXT, text);
        }
    }
}
