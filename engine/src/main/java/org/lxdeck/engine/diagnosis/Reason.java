package org.lxdeck.engine.diagnosis;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.model.Text;

/**
 * One answer to "why?".
 *
 * @param id a word that stays the same between versions, e.g. {@code throttled}
 * @param sentence with a full stop
 * @param evidence what was seen, a line each
 * @param remedies what to try, the best first
 */
public record Reason(String id, Weight weight, String sentence, List<String> evidence, List<Remedy> remedies) {
    private static final int LONGEST = 600;

    public Reason {
        sentence = Text.line(sentence, LONGEST);
        List<String> clean = new ArrayList<>();
        for (String line : evidence) {
            clean.add(Text.line(line, LONGEST));
        }
        evidence = List.copyOf(clean);
        remedies = List.copyOf(remedies);
    }

    static Reason cause(String id, String sentence) {
        return new Reason(id, Weight.CAUSE, sentence, List.of(), List.of());
    }

    static Reason strain(String id, String sentence) {
        return new Reason(id, Weight.STRAIN, sentence, List.of(), List.of());
    }

    static Reason note(String id, String sentence) {
        return new Reason(id, Weight.NOTE, sentence, List.of(), List.of());
    }

    Reason seen(String line) {
        if (line.isEmpty()) {
            return this;
        }
        List<String> all = new ArrayList<>(evidence);
        all.add(line);
        return new Reason(id, weight, sentence, all, remedies);
    }

    Reason tryThis(Remedy remedy) {
        List<Remedy> all = new ArrayList<>(remedies);
        all.add(remedy);
        return new Reason(id, weight, sentence, evidence, all);
    }

    Reason as(Weight newWeight) {
        return new Reason(id, newWeight, sentence, evidence, remedies);
    }
}
