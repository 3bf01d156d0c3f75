package org.lxdeck.engine.image.template;

import java.util.ArrayList;
import java.util.List;

/** The words of an expression: names, numbers, quoted strings (with their quote in front) and signs. */
final class Words {
    private static final String DOUBLE = "== != <= >= && ||";

    private final List<String> words;
    private int at;

    private Words(List<String> words) {
        this.words = words;
    }

    static Words of(String text) {
        List<String> out = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = i + 1;
            if (Character.isWhitespace(c)) {
                i++;
                continue;
            }
            if (c == '"' || c == '\'') {
                end = quoted(text, i, out);
            } else if (isWordPart(c)) {
                while (end < text.length() && isWordPart(text.charAt(end))) {
                    end++;
                }
                out.add(text.substring(i, end));
            } else {
                boolean two =
                        i + 2 <= text.length() && DOUBLE.contains(text.substring(i, Math.min(text.length(), i + 2)));
                end = two && i + 2 <= text.length() && text.length() > i + 1 ? i + 2 : i + 1;
                out.add(text.substring(i, end));
            }
            i = end;
        }
        return new Words(out);
    }

    private static int quoted(String text, int start, List<String> out) {
        char quote = text.charAt(start);
        StringBuilder word = new StringBuilder("\"");
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote) {
                out.add(word.toString());
                return i + 1;
            }
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                word.append(text.charAt(i) == 'n' ? '\n' : text.charAt(i));
            } else {
                word.append(c);
            }
        }
        throw new TemplateError("a string is never closed");
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    boolean isAtEnd() {
        return at >= words.size();
    }

    String peek() {
        return isAtEnd() ? "" : words.get(at);
    }

    String next() {
        if (isAtEnd()) {
            throw new TemplateError("the expression ends too early");
        }
        return words.get(at++);
    }

    boolean accept(String word) {
        if (!isAtEnd() && words.get(at).equals(word)) {
            at++;
            return true;
        }
        return false;
    }

    void expect(String word) {
        if (!accept(word)) {
            throw new TemplateError("expected " + word + (isAtEnd() ? " at the end" : " before " + peek()));
        }
    }
}
