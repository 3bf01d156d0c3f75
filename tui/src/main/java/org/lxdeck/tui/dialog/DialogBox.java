package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.DisplayWidth;

/** Draws the frame all dialogs share, and wraps their text. */
public final class DialogBox {
    private DialogBox() {}

    /**
     * Opens a framed box of so many inner columns and rows in the middle of the canvas; smaller where the screen is.
     * Answers the canvas inside, one blank column from the frame on both sides.
     */
    static Canvas open(Canvas screen, int columns, int rows, String title, boolean danger) {
        return inside(frame(screen, columns, rows, title, danger));
    }

    /** The same, with the hosts on which it does something named at its lower edge. */
    static Canvas open(
            Canvas screen, int columns, int rows, String title, boolean danger, HostTags hosts, Facts facts) {
        Canvas box = frame(screen, columns, rows, title, danger);
        if (isFramed(box)) {
            Canvas edge = box.sub(0, box.height() - 1, box.width(), 1);
            hosts.draw(edge, danger ? Role.DANGER : Role.DIALOG_TITLE, facts);
        }
        return inside(box);
    }

    private static Canvas frame(Canvas screen, int columns, int rows, String title, boolean danger) {
        int width = Math.min(screen.width(), columns + 4);
        int height = Math.min(screen.height(), rows + 2);
        int x = (screen.width() - width) / 2;
        int y = Math.max(0, (screen.height() - height) * 2 / 5);
        screen.fill(x - 1, y, 1, height, Role.TEXT);
        screen.fill(x + width, y, 1, height, Role.TEXT);
        Canvas box = screen.sub(x, y, width, height);
        box.clear(Role.DIALOG);
        if (isFramed(box)) {
            box.box(0, 0, width, height, danger ? Role.DANGER : Role.DIALOG_BORDER);
            box.text(2, 0, width - 4, danger ? Role.DANGER : Role.DIALOG_TITLE, " " + title + " ");
        }
        return box;
    }

    private static boolean isFramed(Canvas box) {
        return box.height() >= 3 && box.width() >= 6;
    }

    private static Canvas inside(Canvas box) {
        return isFramed(box) ? box.sub(2, 1, box.width() - 4, box.height() - 2) : box;
    }

    /** How many columns of text a dialog may use on this screen. */
    static int columns(Canvas screen, int wanted) {
        return Math.max(1, Math.min(wanted, screen.width() - 4));
    }

    /** The text in lines of at most so many columns, broken at blanks where there are some. */
    public static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        int width = Math.max(1, columns);
        String rest = text;
        while (DisplayWidth.of(rest) > width) {
            int cut = Math.max(1, DisplayWidth.indexAt(rest, width));
            int blank = rest.lastIndexOf(' ', cut);
            int end = blank > width / 3 ? blank : cut;
            lines.add(rest.substring(0, end));
            rest = rest.substring(blank > width / 3 ? end + 1 : end);
        }
        lines.add(rest);
        return lines;
    }

    /** Draws wrapped text and answers the row after it. */
    public static int paragraph(Canvas inside, int row, Role role, String text) {
        if (text.isEmpty()) {
            return row;
        }
        int y = row;
        for (String line : wrap(text, inside.width())) {
            inside.text(0, y++, role, line);
        }
        return y;
    }

    /** The same without a line for no text. */
    static List<String> lines(String text, int columns) {
        return text.isEmpty() ? List.of() : wrap(text, columns);
    }

    /** Rows that {@link #paragraph} takes. */
    static int rows(String text, int columns) {
        return lines(text, columns).size();
    }

    /** Draws a button and answers the column after it and a gap. */
    static int button(Canvas inside, int x, int y, String label, boolean hasKeys) {
        String text = hasKeys ? "[ " + label + " ]" : "  " + label + "  ";
        return inside.text(x, y, hasKeys ? Role.BUTTON_FOCUS : Role.BUTTON, text) + 2;
    }

    /** Draws key and label pairs in one row, as many as fit. */
    public static void keys(Canvas inside, int y, List<String> pairs) {
        int x = 0;
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            int need = DisplayWidth.of(pairs.get(i)) + DisplayWidth.of(pairs.get(i + 1)) + 1;
            if (pairs.get(i).isEmpty() || x + need > inside.width()) {
                continue;
            }
            x = inside.text(x, y, Role.KEY, pairs.get(i));
            x = inside.text(x + 1, y, Role.KEY_LABEL, pairs.get(i + 1)) + 2;
        }
    }
}
