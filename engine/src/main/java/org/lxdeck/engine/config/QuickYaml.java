package org.lxdeck.engine.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads exactly the YAML that {@link YamlText} writes, ten times as fast as a parser of the whole language: a host has
 * hundreds of blocks and the first table waits for them. Whatever looks otherwise is left to {@link YamlMap}.
 */
final class QuickYaml {
    private final String[] lines;
    private int at;

    private QuickYaml(String text) {
        this.lines = text.split("\n", -1);
    }

    /** Texts, lists of texts and mappings by key; null when the text is not of that simple form. */
    static @Nullable Map<String, Object> parse(String text) {
        try {
            QuickYaml yaml = new QuickYaml(text);
            while (yaml.at < yaml.lines.length && yaml.lines[yaml.at].startsWith("#")) {
                yaml.at++;
            }
            Map<String, Object> map = yaml.map(0);
            return yaml.atEnd() ? map : null;
        } catch (NotSimple other) {
            return null;
        }
    }

    private boolean atEnd() {
        for (int i = at; i < lines.length; i++) {
            if (!lines[i].isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private Map<String, Object> map(int indent) throws NotSimple {
        Map<String, Object> map = new LinkedHashMap<>();
        while (at < lines.length && !lines[at].isEmpty() && indentOf(lines[at]) == indent) {
            String line = lines[at].substring(indent);
            if (line.startsWith("- ")) {
                break;
            }
            int colon = endOfKey(line);
            String key = scalar(line.substring(0, colon));
            String rest = line.substring(colon + 1);
            at++;
            if (map.put(key, value(rest, indent)) != null) {
                throw new NotSimple();
            }
        }
        return map;
    }

    private Object value(String rest, int indent) throws NotSimple {
        if (rest.isEmpty()) {
            return below(indent);
        }
        if (rest.charAt(0) != ' ') {
            throw new NotSimple();
        }
        String value = rest.substring(1);
        return switch (value) {
            case "{}" -> Map.of();
            case "[]" -> List.of();
            case "|", "|-", "|+" -> block(indent + 2, value);
            default -> scalar(value);
        };
    }

    private Object below(int indent) throws NotSimple {
        if (at < lines.length && indentOf(lines[at]) == indent && lines[at].startsWith("- ", indent)) {
            List<String> items = new ArrayList<>();
            while (at < lines.length && indentOf(lines[at]) == indent && lines[at].startsWith("- ", indent)) {
                items.add(scalar(lines[at].substring(indent + 2)));
                at++;
            }
            return items;
        }
        Map<String, Object> map = map(indent + 2);
        if (map.isEmpty()) {
            throw new NotSimple();
        }
        return map;
    }

    private String block(int indent, String kind) throws NotSimple {
        if (at >= lines.length || indentOf(lines[at]) != indent) {
            throw new NotSimple();
        }
        StringBuilder out = new StringBuilder();
        int kept = 0;
        while (at < lines.length && (lines[at].isEmpty() || indentOf(lines[at]) >= indent)) {
            boolean last = at == lines.length - 1;
            String line = lines[at].isEmpty() ? "" : lines[at].substring(indent);
            if (!lines[at].isEmpty() && line.isBlank()) {
                throw new NotSimple();
            }
            requirePlain(line);
            if (!(last && line.isEmpty())) {
                out.append(line).append('\n');
            }
            kept = line.isEmpty() ? kept : out.length();
            at++;
        }
        if (kind.equals("|+")) {
            return out.toString();
        }
        return out.substring(0, kind.equals("|") ? kept : kept - 1);
    }

    private static String scalar(String text) throws NotSimple {
        requirePlain(text);
        if (text.startsWith("\"")) {
            return quoted(text);
        }
        boolean odd = text.isEmpty()
                || "!&*-?:,[]{}#|>@`'%~=<. \t".indexOf(text.charAt(0)) >= 0
                || text.endsWith(" ")
                || text.endsWith("\t")
                || text.endsWith(":")
                || text.contains(": ")
                || text.contains(":\t")
                || text.contains(" #")
                || text.contains("\t#")
                || text.equalsIgnoreCase("null");
        if (odd) {
            throw new NotSimple();
        }
        return text;
    }

    private static String quoted(String text) throws NotSimple {
        StringBuilder out = new StringBuilder();
        int end = text.length() - 1;
        if (end < 1 || text.charAt(end) != '"') {
            throw new NotSimple();
        }
        int i = 1;
        while (i < end) {
            char c = text.charAt(i);
            if (c == '"') {
                throw new NotSimple();
            }
            i += c == '\\' ? escape(text, i + 1, end, out) : 1;
            if (c != '\\') {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Reads what follows a backslash; the length of all of it, backslash included. */
    private static int escape(String text, int at, int end, StringBuilder out) throws NotSimple {
        switch (at < end ? text.charAt(at) : ' ') {
            case '"' -> out.append('"');
            case '\\' -> out.append('\\');
            case 'n' -> out.append('\n');
            case 't' -> out.append('\t');
            case 'r' -> out.append('\r');
            case 'u' -> {
                if (at + 4 >= end) {
                    throw new NotSimple();
                }
                out.append(hex(text.substring(at + 1, at + 5)));
                return 6;
            }
            default -> throw new NotSimple();
        }
        return 2;
    }

    private static char hex(String digits) throws NotSimple {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(digits.charAt(i), 16);
            if (digit < 0 || digits.charAt(i) > 'f') {
                throw new NotSimple();
            }
            value = value * 16 + digit;
        }
        return (char) value;
    }

    private static int endOfKey(String line) throws NotSimple {
        int from = 0;
        if (line.startsWith("\"")) {
            from = 1;
            while (from < line.length() && line.charAt(from) != '"') {
                from += line.charAt(from) == '\\' ? 2 : 1;
            }
        }
        for (int i = from; i < line.length(); i++) {
            if (line.charAt(i) == ':' && (i == line.length() - 1 || line.charAt(i + 1) == ' ')) {
                return i;
            }
        }
        throw new NotSimple();
    }

    private static int indentOf(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }

    private static void requirePlain(String text) throws NotSimple {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (LxcLine.breaksLine(c) || c == '\t' || Character.isSurrogate(c) || c == '\ufeff' || c >= '\ufffe') {
                throw new NotSimple();
            }
        }
    }

    /** The text needs a real parser. */
    private static final class NotSimple extends Exception {
        private static final long serialVersionUID = 1L;

        NotSimple() {
            super("", null, false, false);
        }
    }
}
