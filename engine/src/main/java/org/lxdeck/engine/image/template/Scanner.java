package org.lxdeck.engine.image.template;

import java.util.ArrayList;
import java.util.List;

/** Cuts a template into plain text, {@code {{ expressions }}} and {@code {% tags %}}; comments vanish. */
final class Scanner {
    /** What a piece is. */
    enum Kind {
        TEXT,
        EXPRESSION,
        TAG
    }

    record Piece(Kind kind, String content, int line) {}

    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private int line = 1;

    private Scanner(String text) {
        this.text = text;
    }

    static List<Piece> cut(String text) {
        Scanner scanner = new Scanner(text);
        scanner.run();
        return scanner.pieces;
    }

    private void run() {
        int at = 0;
        while (at < text.length()) {
            int open = nextOpen(at);
            if (open < 0) {
                add(Kind.TEXT, text.substring(at));
                return;
            }
            if (open > at) {
                add(Kind.TEXT, text.substring(at, open));
            }
            at = inside(open);
        }
    }

    private int nextOpen(int from) {
        for (int at = text.indexOf('{', from); at >= 0; at = text.indexOf('{', at + 1)) {
            if (at + 1 < text.length() && "{%#".indexOf(text.charAt(at + 1)) >= 0) {
                return at;
            }
        }
        return -1;
    }

    private int inside(int open) {
        char kind = text.charAt(open + 1);
        String close = kind == '{' ? "}}" : kind + "}";
        int end = text.indexOf(close, open + 2);
        if (end < 0) {
            throw new TemplateError("line " + line + ": {" + kind + " is never closed");
        }
        String content = text.substring(open + 2, end);
        if (kind == '#') {
            count(content);
        } else {
            add(kind == '{' ? Kind.EXPRESSION : Kind.TAG, trimmed(content));
            count(content);
        }
        return end + 2;
    }

    /** Without the minus signs that other dialects use to eat white space. */
    private static String trimmed(String content) {
        String inner = content.startsWith("-") ? content.substring(1) : content;
        return (inner.endsWith("-") ? inner.substring(0, inner.length() - 1) : inner).strip();
    }

    private void add(Kind kind, String content) {
        pieces.add(new Piece(kind, content, line));
        if (kind == Kind.TEXT) {
            count(content);
        }
    }

    private void count(String content) {
        for (int i = 0; i < content.length(); i++) {
            line += content.charAt(i) == '\n' ? 1 : 0;
        }
    }
}
