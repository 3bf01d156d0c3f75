package org.lxdeck.tui.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.AutoComplete;

/** What the last word of a line can become, told by the grammar. */
public final class LineCompletion {
    private LineCompletion() {}

    /** Whole words; none where the grammar expects a name. */
    public static List<String> of(CliContext context, List<String> words) {
        String[] args = words.toArray(new String[0]);
        int last = args.length - 1;
        List<CharSequence> endings = new ArrayList<>();
        int typed = args[last].length();
        AutoComplete.complete(
                Grammar.full(new Cli(context).factory()).getCommandSpec(), args, last, typed, typed, endings);
        List<String> found = new ArrayList<>();
        for (CharSequence ending : endings) {
            String word = args[last] + ending;
            if (!word.startsWith("-") || args[last].startsWith("-")) {
                found.add(word);
            }
        }
        return found;
    }
}
