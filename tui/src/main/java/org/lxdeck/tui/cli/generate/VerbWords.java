package org.lxdeck.tui.cli.generate;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/**
 * A verb of the command line in words.
 *
 * @param path e.g. {@code image import}
 * @param arguments what it takes, e.g. {@code [HOST:]NAME...}; may be empty
 * @param needsMore whether it does nothing without some of them
 * @param doc what it does, one sentence
 */
public record VerbWords(String path, String arguments, boolean needsMore, String doc) {
    /** Every verb of the grammar that does something by itself. */
    public static List<VerbWords> of(CommandLine root) {
        List<VerbWords> all = new ArrayList<>();
        collect(root, "", all);
        return all;
    }

    private static void collect(CommandLine command, String before, List<VerbWords> all) {
        Words.verbs(command).forEach((name, sub) -> {
            String path = before + name;
            if (Words.verbs(sub).isEmpty()) {
                String arguments = ManPage.arguments(sub.getCommandSpec()).strip();
                boolean needsMore = sub.getCommandSpec().positionalParameters().stream()
                        .anyMatch(word -> word.arity().min() > 0);
                all.add(new VerbWords(path, arguments, needsMore, Words.summary(sub.getCommandSpec())));
            }
            collect(sub, path + " ", all);
        });
    }
}
