package org.lxdeck.tui.line;

import java.util.ArrayList;
import java.util.List;

/** Splits a line into words as a shell does: blanks, quotes, backslashes; nothing else is special. And back again. */
public final class ShellWords {
    private static final String PLAIN = "_@%+=:,./-";

    private ShellWords() {}

    /** The words; none when a quote is not closed. */
    public static List<String> split(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inWord = false;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && quote != '\'' && i + 1 < line.length()) {
                word.append(line.charAt(++i));
                inWord = true;
            } else if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '\'' || c == '"') {
                quote = c;
                inWord = true;
            } else if (c == ' ' || c == '\t') {
                if (inWord) {
                    words.add(word.toString());
                    word.setLength(0);
                    inWord = false;
                }
            } else {
                word.append(c);
                inWord = true;
            }
        }
        if (quote != 0) {
            return List.of();
        }
        if (inWord) {
            words.add(word.toString());
        }
        return words;
    }

    /** The words as one line that a shell splits into the same words. */
    public static String join(List<String> words) {
        StringBuilder line = new StringBuilder();
        for (String word : words) {
            if (line.length() > 0) {
                line.append(' ');
            }
            line.append(quote(word));
        }
        return line.toString();
    }

    /** The word as a shell reads it, in quotes only where it needs them. */
    public static String quote(String word) {
        return isPlain(word) ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!letter && PLAIN.indexOf(c) < 0) {
                return false;
            }
        }
        return !word.isEmpty();
    }
}
