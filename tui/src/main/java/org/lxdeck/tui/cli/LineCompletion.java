package org.lxdeck.tui.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineState;
import org.lxdeck.tui.cli.generate.VerbWords;
import org.lxdeck.tui.line.ShellWords;
import picocli.AutoComplete;

/** What the last word of a line can become, told by the grammar. */
public final class LineCompletion {
    private LineCompletion() {}

    /** What the last word of a line can become: verbs and options of the grammar, names of what there is. */
    public static List<String> ofLine(CliContext context, Engine engine, String line) {
        List<String> words = new ArrayList<>(ShellWords.split(line));
        if (words.isEmpty() || line.endsWith(" ")) {
            words.add("");
        }
        TreeSet<String> found = new TreeSet<>(of(context, words));
        if (words.size() > 1 && found.isEmpty()) {
            names(engine.state(), words.get(words.size() - 1), found);
        }
        return List.copyOf(found);
    }

    private static void names(EngineState state, String start, Set<String> found) {
        state.containers().forEach(container -> add(found, start, container.name()));
        state.profiles().forEach(profile -> add(found, start, profile.name()));
        state.images().forEach(image -> image.aliases().forEach(alias -> add(found, start, alias.name())));
    }

    private static void add(Set<String> found, String start, String name) {
        if (name.startsWith(start) && !start.startsWith("-")) {
            found.add(name);
        }
    }

    /** Every verb of the grammar. */
    public static List<VerbWords> verbs(CliContext context) {
        return VerbWords.of(Grammar.full(new Cli(context).factory()));
    }

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
