package org.lxdeck.tui.line;

import java.util.ArrayList;
import java.util.List;

/** A line while it is put together: verb, then positional words, then options; the other way round where it must be. */
final class Words {
    private final List<String> head;
    private final List<String> positional = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private boolean foldable;

    private Words(List<String> head) {
        this.head = head;
    }

    static Words of(List<String> self, String... verb) {
        List<String> head = new ArrayList<>(self);
        head.addAll(List.of(verb));
        return new Words(head);
    }

    /** A word by its place. */
    Words with(String word) {
        positional.add(word);
        return this;
    }

    /** The one word that may be given several times. */
    Words about(String word) {
        foldable = true;
        return with(word);
    }

    Words option(String... words) {
        options.addAll(List.of(words));
        return this;
    }

    Words optionIf(boolean wanted, String... words) {
        return wanted ? option(words) : this;
    }

    ShellLine line() {
        return line("");
    }

    ShellLine line(String input) {
        boolean looksLikeOption = false;
        for (String word : positional) {
            looksLikeOption |= word.startsWith("-");
        }
        List<String> all = new ArrayList<>(head);
        if (looksLikeOption) {
            all.addAll(options);
            all.add("--");
        }
        int subject = foldable ? all.size() : -1;
        all.addAll(positional);
        if (!looksLikeOption) {
            all.addAll(options);
        }
        return new ShellLine(all, subject, input);
    }
}
