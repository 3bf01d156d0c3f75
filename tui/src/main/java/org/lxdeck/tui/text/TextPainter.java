package org.lxdeck.tui.text;

import java.util.List;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.DisplayWidth;

/** Draws the window on a text: lines in their roles, hits, and what is chosen for copying. */
public final class TextPainter {
    private TextPainter() {}

    /**
     * Draws what the view shows of a text.
     *
     * @param whole the text before the filter of the view
     */
    public static void draw(Canvas canvas, TextSource whole, TextView view) {
        if (canvas.height() > 0) {
            rows(canvas, Filtered.of(whole, view.filter()), view, null);
        }
    }

    /** Draws it with the cursor and the choice of copy mode. */
    public static void draw(Canvas canvas, TextSource source, TextView view, Copying copying) {
        if (canvas.height() > 0) {
            rows(canvas, source, view, copying);
        }
    }

    private static void rows(
            Canvas canvas, TextSource source, TextView view, @org.jspecify.annotations.Nullable Copying copying) {
        Needle needle = new Needle(view.query());
        List<TextWindow.Row> rows = new TextWindow(source, view, canvas.width(), canvas.height()).rows();
        for (int y = 0; y < rows.size(); y++) {
            TextWindow.Row row = rows.get(y);
            TextLine line = source.line(row.index());
            int left = view.wrap() ? -row.indent() : view.left();
            Canvas area = canvas.sub(0, y, canvas.width(), 1);
            spans(area, line, row, left);
            hits(area, line.text(), row, left, needle, source.number(row.index()) == view.found());
            if (copying != null) {
                chosen(area, line.text(), row, left, copying);
            }
            if (!view.wrap()) {
                ends(area, line.text(), left);
            }
        }
    }

    private static void spans(Canvas area, TextLine line, TextWindow.Row row, int left) {
        int start = 0;
        int x = -left;
        for (Span span : line.spans()) {
            int from = Math.max(row.from(), start);
            int to = Math.min(row.to(), start + span.text().length());
            if (from < to) {
                x = area.text(x, 0, span.role(), span.text().substring(from - start, to - start));
            }
            start += span.text().length();
        }
    }

    private static void hits(Canvas area, String text, TextWindow.Row row, int left, Needle needle, boolean current) {
        int hit = needle.find(text, 0);
        while (hit >= 0 && hit < row.to()) {
            int end = hit + needle.text().length();
            if (end > row.from()) {
                tint(area, text, row, left, hit, end, current ? Role.SELECTION : Role.MATCH);
            }
            hit = needle.find(text, end);
        }
    }

    private static void tint(Canvas area, String text, TextWindow.Row row, int left, int from, int to, Role role) {
        int begin = Math.max(row.from(), from);
        int end = Math.min(row.to(), to);
        if (begin < end) {
            int x = DisplayWidth.of(text.substring(row.from(), begin)) - left;
            area.tint(x, 0, DisplayWidth.of(text.substring(begin, end)), 1, role);
        }
    }

    private static void chosen(Canvas area, String text, TextWindow.Row row, int left, Copying copying) {
        int from = copying.chosenFrom(row.index());
        if (from >= 0) {
            int to = copying.chosenTo(row.index(), text.length());
            tint(area, text, row, left, from, to, Role.SELECTION);
            if (from == to && text.isEmpty()) {
                area.tint(0, 0, 1, 1, Role.SELECTION);
            }
        }
        boolean here = copying.line() == row.index() && copying.column() >= row.from();
        boolean last = row.to() == text.length();
        if (here && (copying.column() < row.to() || last)) {
            int at = Math.min(copying.column(), text.length());
            int x = DisplayWidth.of(text.substring(row.from(), at)) - left;
            area.cell(x, 0, Role.CURSOR, at < text.length() ? text.codePointAt(at) : ' ');
        }
    }

    /** Shows that a line goes on beyond the edges. */
    private static void ends(Canvas area, String text, int left) {
        if (left > 0 && !text.isEmpty()) {
            area.cell(0, 0, Role.SCROLL, area.symbols().ellipsis());
        }
        if (text.length() - left > area.width() || DisplayWidth.of(text) - left > area.width()) {
            area.cell(area.width() - 1, 0, Role.SCROLL, area.symbols().ellipsis());
        }
    }
}
