package org.lxdeck.tui.text;

import java.util.List;
import org.lxdeck.tui.theme.Role;

/**
 * A logical line: as it was written, however wide the screen is. Its text is what is copied, without frames and padding.
 *
 * @param indent columns that its further rows are moved in when it is wrapped
 */
public record TextLine(List<Span> spans, String text, int indent) {
    private static final TextLine EMPTY = of(Role.TEXT, "");

    public static TextLine of(Role role, String text) {
        return new TextLine(List.of(new Span(role, text)), text, 0);
    }

    public static TextLine empty() {
        return EMPTY;
    }

    /** A label and its value, the value in a column of its own. */
    static TextLine labelled(String label, int column, Role role, String value) {
        String start = label + " ".repeat(Math.max(1, column - label.length()));
        return new TextLine(List.of(new Span(Role.LABEL, start), new Span(role, value)), start + value, start.length());
    }
}
