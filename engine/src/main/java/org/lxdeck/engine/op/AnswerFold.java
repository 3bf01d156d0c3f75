package org.lxdeck.engine.op;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Containers that answered the same.
 *
 * @param answer of the first of them
 * @param names of all of them
 */
public record AnswerFold(CommandAnswer answer, List<String> names) {
    public AnswerFold {
        names = List.copyOf(names);
    }

    /** Folds the answers that are there: what most said comes first, what ended badly before what ended well. */
    public static List<AnswerFold> of(List<CommandAnswer> answers) {
        List<CommandAnswer> firsts = new ArrayList<>();
        List<List<String>> names = new ArrayList<>();
        Map<Integer, List<Integer>> byHash = new LinkedHashMap<>();
        for (CommandAnswer answer : answers) {
            if (!answer.isFinal()) {
                continue;
            }
            List<Integer> alike = byHash.computeIfAbsent(
                    answer.output().hashCode() * 31 + answer.exitCode(), hash -> new ArrayList<>());
            int found = -1;
            for (int index : alike) {
                found = firsts.get(index).isLike(answer) ? index : found;
            }
            if (found < 0) {
                alike.add(firsts.size());
                firsts.add(answer);
                names.add(new ArrayList<>(List.of(answer.name())));
            } else {
                names.get(found).add(answer.name());
            }
        }
        List<AnswerFold> folds = new ArrayList<>();
        for (int i = 0; i < firsts.size(); i++) {
            folds.add(new AnswerFold(firsts.get(i), names.get(i)));
        }
        folds.sort(Comparator.comparingInt((AnswerFold fold) -> -fold.names().size())
                .thenComparing(fold -> fold.answer().isWell())
                .thenComparing(fold -> fold.names().get(0)));
        return folds;
    }

    /** How often each end came, in the order of {@link #of}. */
    public static Map<String, Integer> ends(List<CommandAnswer> answers) {
        Map<String, Integer> ends = new LinkedHashMap<>();
        for (CommandAnswer.State state : CommandAnswer.State.values()) {
            List<CommandAnswer> those = new ArrayList<>();
            for (CommandAnswer answer : answers) {
                if (answer.state() == state) {
                    those.add(answer);
                }
            }
            those.sort(Comparator.comparingInt(CommandAnswer::exitCode));
            for (CommandAnswer answer : those) {
                ends.merge(answer.end(), 1, Integer::sum);
            }
        }
        return ends;
    }
}
