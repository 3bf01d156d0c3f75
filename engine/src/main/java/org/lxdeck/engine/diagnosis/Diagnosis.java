package org.lxdeck.engine.diagnosis;

import java.util.List;

/**
 * The answer to "why is it as it is?".
 *
 * @param subject the thing's name
 * @param state how it is now, a sentence
 * @param reasons those that weigh the most first; empty when nothing is wrong that can be seen
 */
public record Diagnosis(String subject, String state, List<Reason> reasons) {
    public Diagnosis {
        reasons = List.copyOf(reasons);
    }
}
