package org.lxdeck.tui.text;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.tui.theme.Role;

/** Lines that are all there; written one after the other. */
public final class Paragraphs implements TextSource {
    private static final int LABEL = 12;

    private final List<TextLine> lines = new ArrayList<>();

    /** Plain lines. */
    public static Paragraphs of(List<String> texts) {
        Paragraphs paragraphs = new Paragraphs();
        for (String text : texts) {
            paragraphs.text(Role.TEXT, text);
        }
        return paragraphs;
    }

    public Paragraphs skip() {
        lines.add(TextLine.empty());
        return this;
    }

    /** A line with a label; an empty value leaves the line out. */
    public Paragraphs line(String label, String value) {
        return line(label, Role.TEXT, value);
    }

    public Paragraphs line(String label, Role role, String value) {
        if (!value.isEmpty()) {
            lines.add(TextLine.labelled(label, LABEL, role, value));
        }
        return this;
    }

    /** A text of one or several lines. */
    public Paragraphs text(Role role, String value) {
        int start = 0;
        int end = value.indexOf('\n');
        while (end >= 0) {
            lines.add(TextLine.of(role, value.substring(start, end)));
            start = end + 1;
            end = value.indexOf('\n', start);
        }
        lines.add(TextLine.of(role, value.substring(start)));
        return this;
    }

    /** A text where there is one. */
    public Paragraphs some(Role role, String value) {
        return value.isEmpty() ? this : text(role, value);
    }

    public Paragraphs heading(String title) {
        return text(Role.HEADER, title);
    }

    public Paragraphs add(TextLine line) {
        lines.add(line);
        return this;
    }

    @Override
    public int size() {
        return lines.size();
    }

    @Override
    public TextLine line(int index) {
        return lines.get(index);
    }
}
