package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lxdeck.engine.config.ConfigKey;
import org.lxdeck.engine.config.ConfigKeys;
import org.lxdeck.engine.config.KeyCheck;
import org.lxdeck.tui.config.Draft;
import org.lxdeck.tui.config.KeyRows;

/**
 * What is being typed into the configuration editor, if anything.
 *
 * @param key whose value it is
 * @param wasTried whether Enter was pressed with something wrong: from then on also an empty name complains
 */
record Typing(Kind kind, String key, TextInput input, boolean wasTried) {
    static final Typing NOTHING = new Typing(Kind.NOTHING, "", TextInput.of(""), false);

    /** The question whether changes are to be thrown away. */
    static final Typing LEAVE = new Typing(Kind.LEAVING, "", TextInput.of(""), false);

    enum Kind {
        NOTHING,
        FILTER,
        /** The name of a key to be set. */
        NAME,
        VALUE,
        LEAVING
    }

    static Typing filter(String words) {
        return new Typing(Kind.FILTER, "", TextInput.of(words), false);
    }

    static Typing name(String begun) {
        return new Typing(Kind.NAME, "", TextInput.of(begun), false);
    }

    static Typing value(String key, String value) {
        return new Typing(Kind.VALUE, key, TextInput.of(value), false);
    }

    boolean isText() {
        return kind == Kind.FILTER || kind == Kind.NAME || kind == Kind.VALUE;
    }

    Typing with(TextInput changed) {
        return new Typing(kind, key, changed, wasTried && changed.equals(input));
    }

    Typing tried() {
        return new Typing(kind, key, input, true);
    }

    /** Why it cannot be taken; empty when it can. */
    String problem(boolean profile) {
        String text = input.text();
        if (kind == Kind.NAME) {
            return text.isEmpty() ? "Type the name of a key; tab completes it." : KeyCheck.nameProblem(text, profile);
        }
        return kind == Kind.VALUE && !key.equals(Draft.DESCRIPTION) ? KeyCheck.problem(key, text, profile) : "";
    }

    /** What is said under the field while it is typed: a name that is not complete yet is no mistake. */
    String complaint(boolean profile) {
        boolean begun = kind == Kind.NAME
                && !wasTried
                && (input.text().isEmpty() || !offers(profile).isEmpty());
        return begun ? "" : brief(problem(profile));
    }

    /** Without the words that only repeat where it stands. */
    private String brief(String problem) {
        for (String prefix : List.of("Invalid config: " + key + ": ", "Invalid config: ")) {
            if (problem.startsWith(prefix)) {
                return problem.substring(prefix.length());
            }
        }
        return problem;
    }

    /** What it can become, best first. */
    List<String> offers(boolean profile) {
        String text = input.text();
        if (kind == Kind.NAME) {
            return names(text, profile);
        }
        if (kind != Kind.VALUE) {
            return List.of();
        }
        List<String> values = values();
        List<String> begin = new ArrayList<>(values);
        begin.removeIf(value -> !value.startsWith(text));
        return begin.isEmpty() || values.contains(text) ? values : begin;
    }

    private List<String> values() {
        Optional<ConfigKey> known = ConfigKeys.find(key);
        return known.isEmpty() ? List.of() : known.get().type().offers();
    }

    private static List<String> names(String text, boolean profile) {
        String word = text.toLowerCase(Locale.ROOT);
        List<String> found = new ArrayList<>();
        for (String name : KeyRows.offered(profile)) {
            if (word.isEmpty() || Fuzzy.score(name, word) > 0) {
                found.add(name);
            }
        }
        if (!word.isEmpty()) {
            found.sort((a, b) -> Integer.compare(Fuzzy.score(b, word), Fuzzy.score(a, word)));
        }
        return found;
    }

    /** After Tab: what all offers begin with; where nothing can be added, the best one, or the next one. */
    TextInput completed(boolean profile) {
        List<String> offers = offers(profile);
        if (offers.isEmpty()) {
            return input;
        }
        int at = offers.indexOf(input.text());
        if (at >= 0) {
            return TextInput.of(offers.get((at + 1) % offers.size()));
        }
        List<String> begin = new ArrayList<>(offers);
        begin.removeIf(offer -> !offer.startsWith(input.text()));
        String common = begin.isEmpty() || input.text().isEmpty() ? "" : Completion.commonStart(begin);
        String next = common.length() > input.text().length() ? common : offers.get(0);
        return TextInput.of(next.endsWith("*") ? next.substring(0, next.length() - 1) : next);
    }
}
