package org.lxdeck.tui.line;

import java.util.ArrayList;
import java.util.List;

/**
 * One command as a shell takes it.
 *
 * @param words the program and its arguments, not quoted
 * @param subject number of the word that several such lines may differ in and still be one; -1 where there is none
 * @param input what it reads from its standard input; empty when nothing
 */
public record ShellLine(List<String> words, int subject, String input) {
    public ShellLine {
        words = List.copyOf(words);
    }

    static ShellLine of(List<String> words) {
        return new ShellLine(words, -1, "");
    }

    /** As one types it; a here-document carries the input. */
    public String text() {
        String line = ShellWords.join(words);
        if (input.isEmpty()) {
            return line;
        }
        String end = "EOF";
        while (input.contains(end)) {
            end += "_";
        }
        return line + " <<'" + end + "'\n" + input + (input.endsWith("\n") ? "" : "\n") + end;
    }

    /** Whether the two differ in their subject at most. */
    boolean folds(ShellLine other) {
        if (subject < 0 || subject != other.subject || words.size() != other.words.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (i != subject && !words.get(i).equals(other.words.get(i))) {
                return false;
            }
        }
        return input.isEmpty() && other.input.isEmpty();
    }

    /** The same with another word in the subject's place. */
    ShellLine about(List<String> subjects) {
        List<String> all = new ArrayList<>(words.subList(0, subject));
        all.addAll(subjects);
        all.addAll(words.subList(subject + 1, words.size()));
        return new ShellLine(all, -1, input);
    }
}
