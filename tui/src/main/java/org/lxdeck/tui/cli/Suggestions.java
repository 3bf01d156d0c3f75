package org.lxdeck.tui.cli;

import java.util.List;
import picocli.CommandLine.UnmatchedArgumentException;

/** What somebody may have meant. */
final class Suggestions {
    private Suggestions() {}

    static String of(UnmatchedArgumentException failure) {
        List<String> near = failure.getSuggestions();
        return near.isEmpty() ? "" : near.get(0);
    }
}
