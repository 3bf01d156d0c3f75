package org.lxdeck.engine.config;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** Writes the small YAML that LXD writes: sorted mappings, texts quoted only where they must be. */
public final class YamlText {
    private static final String SPECIAL = "!&*-?:,[]{}#|>@`\"'%~= \t";

    private final StringBuilder out = new StringBuilder();
    private final Resolver resolver = new Resolver();

    /** {@code key: value}. */
    public YamlText text(int indent, String key, String value) {
        head(indent, key);
        scalar(indent, value);
        return this;
    }

    /** {@code key:} and beneath it the entries sorted, or {@code key: {}}. */
    public YamlText texts(int indent, String key, Map<String, String> entries) {
        head(indent, key);
        if (entries.isEmpty()) {
            out.append(" {}\n");
            return this;
        }
        out.append('\n');
        new TreeMap<>(entries).forEach((name, value) -> text(indent + 2, name, value));
        return this;
    }

    /** {@code key:} and beneath it the items, or {@code key: []}. */
    public YamlText list(int indent, String key, List<String> items) {
        head(indent, key);
        if (items.isEmpty()) {
            out.append(" []\n");
            return this;
        }
        out.append('\n');
        for (String item : items) {
            out.append(" ".repeat(indent)).append('-');
            // a literal block under a dash would need its own indentation rule; a quoted one does not
            out.append(' ').append(mustQuote(item) ? quoted(item) : item).append('\n');
        }
        return this;
    }

    /** {@code key:} alone, or {@code key: {}} when nothing follows. */
    public YamlText open(int indent, String key, boolean empty) {
        head(indent, key);
        out.append(empty ? " {}\n" : "\n");
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void head(int indent, String key) {
        out.append(" ".repeat(indent))
                .append(mustQuote(key) ? quoted(key) : key)
                .append(':');
    }

    private void scalar(int indent, String value) {
        if (isBlock(value)) {
            block(indent, value);
        } else {
            out.append(' ').append(mustQuote(value) ? quoted(value) : value).append('\n');
        }
    }

    private void block(int indent, String value) {
        int end = value.length();
        while (end > 0 && value.charAt(end - 1) == '\n') {
            end--;
        }
        int breaks = value.length() - end;
        out.append(breaks == 0 ? " |-\n" : breaks == 1 ? " |\n" : " |+\n");
        for (String line : value.substring(0, end).split("\n", -1)) {
            out.append(line.isEmpty() ? "" : " ".repeat(indent + 2))
                    .append(line)
                    .append('\n');
        }
        out.append("\n".repeat(Math.max(0, breaks - 1)));
    }

    // Only texts that a block gives back unchanged: the first line tells the indentation, so it may not be blank.
    private static boolean isBlock(String value) {
        if (value.indexOf('\n') < 0 || Character.isWhitespace(value.charAt(0))) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\n' && !isPlain(c)) {
                return false;
            }
        }
        return true;
    }

    private boolean mustQuote(String value) {
        if (value.isEmpty() || SPECIAL.indexOf(value.charAt(0)) >= 0) {
            return !isSafeStart(value) || mustQuoteInside(value);
        }
        return mustQuoteInside(value);
    }

    private static boolean isSafeStart(String value) {
        return value.length() > 1
                && (value.charAt(0) == '-' || value.charAt(0) == ':' || value.charAt(0) == '?')
                && !Character.isWhitespace(value.charAt(1))
                && value.charAt(1) != '-';
    }

    private boolean mustQuoteInside(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (!isPlain(value.charAt(i))) {
                return true;
            }
        }
        boolean structure = value.contains(": ") || value.contains(" #") || value.endsWith(":") || value.endsWith(" ");
        return structure || !resolver.resolve(NodeId.scalar, value, true).equals(Tag.STR) || isOldBool(value);
    }

    // Texts that YAML 1.1 readers other than ours take for something else.
    private static boolean isOldBool(String value) {
        return value.length() == 1 && "yYnN".indexOf(value.charAt(0)) >= 0;
    }

    private static boolean isPlain(char c) {
        return c >= 0x20 && c != 0x7f && !LxcLine.breaksLine(c) && !Character.isSurrogate(c) && c != '\ufeff';
    }

    private static String quoted(String value) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> {
                    if (isPlain(c)) {
                        out.append(c);
                    } else {
                        out.append("\\u");
                        String hex = Integer.toHexString(c);
                        out.append("0".repeat(4 - hex.length())).append(hex);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
