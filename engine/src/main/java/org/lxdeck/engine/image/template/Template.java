package org.lxdeck.engine.image.template;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Text;

/**
 * Renders templates of image metadata: text with <code>{{ expression|filter }}</code>, <code>{% if %}</code> and
 * <code>{% for k, v in map %}</code>. Nothing is escaped, what is undefined is empty; size and work are bounded.
 */
public final class Template {
    private static final Set<String> BANNED = Set.of("extends", "import", "include", "ssi", "macro", "exec");
    private static final int LONGEST = 4 << 20;
    private static final int MOST_PIECES = 200_000;
    private static final int DEPTH = 20;

    private final List<Scanner.Piece> pieces;
    private final StringBuilder out = new StringBuilder();
    private int work;

    private Template(List<Scanner.Piece> pieces) {
        this.pieces = pieces;
    }

    /**
     * Renders a template.
     *
     * @param file how the template is called in sentences
     * @param names what expressions see: texts, truth values, and maps of them
     * @param config what {@code config_get} looks in
     */
    public static String render(String text, String file, Map<String, Object> names, Map<String, String> config)
            throws EngineException {
        try {
            Template template = new Template(Scanner.cut(text));
            Scope scope = new Scope(
                    names,
                    (key, fallback) -> config.containsKey(key) ? trimmed(config.getOrDefault(key, "")) : fallback);
            int end = template.block(0, scope, true, 0);
            if (end < template.pieces.size()) {
                throw new TemplateError("a tag ends what was never begun: "
                        + template.pieces.get(end).content());
            }
            return template.out.toString();
        } catch (TemplateError wrong) {
            throw new EngineException(
                    EngineError.Kind.INVALID,
                    "template " + Text.line(file, 100) + ": " + Text.line(String.valueOf(wrong.getMessage()), 200));
        }
    }

    private static String trimmed(String value) {
        int end = value.length();
        while (end > 0 && (value.charAt(end - 1) == '\n' || value.charAt(end - 1) == '\r')) {
            end--;
        }
        return value.substring(0, end);
    }

    /** Renders (or, when not live, only passes over) until a closing tag; returns its index or the end. */
    private int block(int from, Scope scope, boolean live, int depth) {
        if (depth > DEPTH) {
            throw new TemplateError("tags are nested too deeply");
        }
        int at = from;
        while (at < pieces.size()) {
            if (++work > MOST_PIECES || out.length() > LONGEST) {
                throw new TemplateError("it becomes too long");
            }
            Scanner.Piece piece = pieces.get(at);
            if (piece.kind() == Scanner.Kind.TAG) {
                String tag = word(piece);
                if (isClosing(tag)) {
                    return at;
                }
                at = tag(at, tag, scope, live, depth);
                continue;
            }
            if (live) {
                out.append(
                        piece.kind() == Scanner.Kind.TEXT
                                ? piece.content()
                                : Values.text(evaluate(piece, piece.content(), scope)));
            }
            at++;
        }
        return at;
    }

    private static @org.jspecify.annotations.Nullable Object evaluate(Scanner.Piece piece, String text, Scope scope) {
        try {
            return Expression.value(text, scope);
        } catch (TemplateError wrong) {
            throw new TemplateError("line " + piece.line() + ": " + wrong.getMessage());
        }
    }

    private static boolean isClosing(String tag) {
        return tag.equals("elif") || tag.equals("else") || tag.startsWith("end");
    }

    private static String word(Scanner.Piece piece) {
        String content = piece.content();
        int end = 0;
        while (end < content.length() && !Character.isWhitespace(content.charAt(end))) {
            end++;
        }
        return content.substring(0, end);
    }

    private static String rest(Scanner.Piece piece) {
        return piece.content().substring(word(piece).length()).strip();
    }

    private int tag(int at, String tag, Scope scope, boolean live, int depth) {
        return switch (tag) {
            case "if" -> ifTag(at, scope, live, depth);
            case "for" -> forTag(at, scope, live, depth);
            case "comment" -> closed(block(at + 1, scope, false, depth + 1), "endcomment");
            case "autoescape" -> closed(block(at + 1, scope, live, depth + 1), "endautoescape");
            default ->
                throw new TemplateError("line " + pieces.get(at).line() + ": the tag " + tag
                        + (BANNED.contains(tag) ? " is not allowed" : " is not known"));
        };
    }

    private int ifTag(int start, Scope scope, boolean live, int depth) {
        boolean taken = false;
        int at = start;
        while (true) {
            Scanner.Piece piece = pieces.get(at);
            String tag = word(piece);
            if (tag.equals("endif")) {
                return at + 1;
            }
            boolean here = live && !taken && (tag.equals("else") || Values.isTrue(evaluate(piece, rest(piece), scope)));
            taken |= here;
            at = block(at + 1, scope, here, depth + 1);
            if (at >= pieces.size()) {
                throw new TemplateError("line " + pieces.get(start).line() + ": if has no endif");
            }
        }
    }

    private int forTag(int start, Scope scope, boolean live, int depth) {
        Scanner.Piece piece = pieces.get(start);
        String[] halves = rest(piece).split("\\s+in\\s+", 2);
        if (halves.length != 2) {
            throw new TemplateError("line " + piece.line() + ": for needs \"in\"");
        }
        String[] variables = halves[0].split("\\s*,\\s*", 2);
        Object over = live ? evaluate(piece, halves[1], scope) : null;
        int end = block(start + 1, scope, false, depth + 1);
        if (over instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                Object value = entry.getValue() == null ? "" : entry.getValue();
                Scope inner = scope.with(variables[0], String.valueOf(entry.getKey()), second(variables), value);
                block(start + 1, inner, true, depth + 1);
            }
        }
        return closed(end, "endfor");
    }

    private static String second(String[] variables) {
        return variables.length > 1 ? variables[1] : "";
    }

    private int closed(int end, String tag) {
        if (end >= pieces.size() || !word(pieces.get(end)).equals(tag)) {
            throw new TemplateError("a tag has no " + tag);
        }
        return end + 1;
    }
}
