package org.lxdeck.tui.data;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the narrow YAML in which the shipped files are written: mappings by indentation, texts on one line, lists in
 * brackets on one line, comments. It costs a tenth of the full reader, and the first frame waits for it. For anything
 * else it answers null and the full reader is asked; a test proves that both read the shipped files alike.
 */
final class PlainYaml {
    private static final String SPECIAL = "[]{}&*!|>'\"%@`#-?:,";

    private final List<String> lines;
    private int next;

    private PlainYaml(List<String> lines) {
        this.lines = lines;
    }

    static DataNode.@Nullable Entries read(String text) {
        PlainYaml yaml = new PlainYaml(split(text));
        DataNode.Entries root = yaml.mapping(0);
        return root == null || yaml.next < yaml.lines.size() || root.entries().isEmpty() ? null : root;
    }

    private static List<String> split(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            lines.add(text.substring(from, to));
            from = to + 1;
        }
        return lines;
    }

    private DataNode.@Nullable Entries mapping(int indent) {
        List<DataNode.Entry> entries = new ArrayList<>();
        int first = 0;
        while (skipToContent()) {
            String line = lines.get(next);
            int column = indentOf(line);
            if (column < indent) {
                break;
            }
            DataNode.Text key = column == indent ? key(line, indent) : null;
            if (key == null) {
                return null;
            }
            if (first == 0) {
                first = next + 1;
            }
            DataNode value = value(line, indent);
            if (value == null) {
                return null;
            }
            entries.add(new DataNode.Entry(key, value));
        }
        return new DataNode.Entries(first, entries);
    }

    private DataNode.@Nullable Text key(String line, int indent) {
        int colon = line.indexOf(':');
        if (colon <= indent || (colon + 1 < line.length() && line.charAt(colon + 1) != ' ')) {
            return null;
        }
        String key = line.substring(indent, colon);
        return isPlain(key) ? new DataNode.Text(next + 1, key) : null;
    }

    private @Nullable DataNode value(String line, int indent) {
        int number = next + 1;
        int from = line.indexOf(':') + 1;
        next++;
        LineScanner scanner = new LineScanner(line, from, number);
        if (!scanner.atEnd()) {
            DataNode node = scanner.value();
            return scanner.atEnd() ? node : null;
        }
        if (skipToContent() && indentOf(lines.get(next)) > indent) {
            return mapping(indentOf(lines.get(next)));
        }
        return new DataNode.Text(number, "");
    }

    private boolean skipToContent() {
        while (next < lines.size()) {
            String line = lines.get(next);
            int column = indentOf(line);
            if (column < line.length() && line.charAt(column) != '#') {
                return true;
            }
            next++;
        }
        return false;
    }

    private static int indentOf(String line) {
        int column = 0;
        while (column < line.length() && line.charAt(column) == ' ') {
            column++;
        }
        return column;
    }

    /** Whether a text without quotes means itself and nothing else. */
    static boolean isPlain(String text) {
        if (text.isEmpty() || text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean inside = i > 0 && c == '-';
            if (!inside && (SPECIAL.indexOf(c) >= 0 || c < ' ' || c == 0x7f)) {
                return false;
            }
        }
        return true;
    }
}
