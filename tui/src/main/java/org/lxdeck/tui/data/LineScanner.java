package org.lxdeck.tui.data;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what stands after the colon of one line for {@link PlainYaml}; null where it is not that plain. */
final class LineScanner {
    private final String line;
    private final int number;
    private int at;

    LineScanner(String line, int from, int number) {
        this.line = line;
        this.at = from;
        this.number = number;
    }

    /** Whether only blanks or a comment follow. */
    boolean atEnd() {
        boolean blankBefore = at > 0 && line.charAt(at - 1) == ' ';
        skipBlanks();
        blankBefore |= at > 0 && at <= line.length() && line.charAt(at - 1) == ' ';
        return at >= line.length() || (line.charAt(at) == '#' && blankBefore);
    }

    @Nullable
    DataNode value() {
        skipBlanks();
        if (line.charAt(at) == '[') {
            at++;
            return list();
        }
        return text("");
    }

    private @Nullable DataNode list() {
        List<DataNode> items = new ArrayList<>();
        skipBlanks();
        if (at < line.length() && line.charAt(at) == ']') {
            at++;
            return new DataNode.Items(number, items);
        }
        while (at < line.length()) {
            DataNode item = text(",]");
            skipBlanks();
            if (item == null || at >= line.length()) {
                return null;
            }
            items.add(item);
            char end = line.charAt(at++);
            if (end == ']') {
                return new DataNode.Items(number, items);
            }
            if (end != ',') {
                return null;
            }
            skipBlanks();
        }
        return null;
    }

    private DataNode.@Nullable Text text(String ends) {
        if (line.charAt(at) == '"') {
            return quoted();
        }
        int from = at;
        while (at < line.length() && ends.indexOf(line.charAt(at)) < 0 && !commentStarts()) {
            at++;
        }
        String text = line.substring(from, at).stripTrailing();
        return PlainYaml.isPlain(text) ? new DataNode.Text(number, text) : null;
    }

    private boolean commentStarts() {
        return line.charAt(at) == '#' && line.charAt(at - 1) == ' ';
    }

    private DataNode.@Nullable Text quoted() {
        StringBuilder text = new StringBuilder();
        at++;
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (c == '"') {
                return new DataNode.Text(number, text.toString());
            }
            if (c == '\\') {
                if (at >= line.length() || "\"\\".indexOf(line.charAt(at)) < 0) {
                    return null;
                }
                c = line.charAt(at++);
            }
            text.append(c);
        }
        return null;
    }

    private void skipBlanks() {
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
    }
}
