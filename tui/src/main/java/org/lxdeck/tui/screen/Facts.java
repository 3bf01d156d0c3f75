package org.lxdeck.tui.screen;

import java.util.List;
import org.lxdeck.tui.pane.OverviewFacts;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.DisplayWidth;

/** Writes label and value lines down a pane, and keeps the row to write next. */
final class Facts {
    private static final int LABEL = 12;

    private final Canvas canvas;
    private int y;

    Facts(Canvas canvas, int from) {
        this.canvas = canvas;
        this.y = from;
    }

    int row() {
        return y;
    }

    Facts skip() {
        y++;
        return this;
    }

    /** A line with a label; an empty value leaves the line out. */
    Facts line(String label, String value) {
        return line(label, Role.TEXT, value);
    }

    Facts line(String label, Role role, String value) {
        if (!value.isEmpty()) {
            canvas.text(0, y, LABEL - 1, Role.LABEL, label);
            canvas.text(LABEL, y, Math.max(0, canvas.width() - LABEL), role, value);
            y++;
        }
        return this;
    }

    /** A line for each that has something to say. */
    Facts all(List<OverviewFacts.Fact> facts) {
        for (OverviewFacts.Fact fact : facts) {
            line(fact.label(), fact.role(), fact.text());
        }
        return this;
    }

    /** A line without a label, over the whole width. */
    Facts text(Role role, String value) {
        canvas.text(0, y++, canvas.width(), role, value);
        return this;
    }

    /** A text over as many lines as it needs, broken anywhere. */
    Facts wrapped(Role role, String value) {
        String rest = value;
        do {
            int cut = DisplayWidth.indexAt(rest, Math.max(1, canvas.width()));
            int blank = rest.length() > cut ? rest.lastIndexOf(' ', cut) : -1;
            int end = blank > cut / 2 ? blank : Math.max(1, Math.min(cut, rest.length()));
            if (rest.isEmpty()) {
                return this;
            }
            canvas.text(0, y++, role, rest.substring(0, end));
            rest = rest.substring(blank > cut / 2 ? end + 1 : end);
        } while (!rest.isEmpty());
        return this;
    }

    Facts heading(String title) {
        canvas.text(0, y++, canvas.width(), Role.HEADER, title);
        return this;
    }
}
