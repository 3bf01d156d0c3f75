package org.lxdeck.engine.op;

import java.util.List;
import java.util.Map;
import org.lxdeck.engine.model.Ordered;

/**
 * What a finished operation left behind.
 *
 * @param facts results by name, e.g. {@code fingerprint}, {@code name}
 */
public record Outcome(Map<String, String> facts) {
    public static final Outcome DONE = new Outcome(Map.of());

    public Outcome {
        facts = Ordered.copy(facts);
    }

    public static Outcome of(String name, String value) {
        return new Outcome(Map.of(name, value));
    }

    public String fact(String name) {
        return facts.getOrDefault(name, "");
    }

    /** Names of the facts, for tables. */
    public List<String> names() {
        return List.copyOf(facts.keySet());
    }
}
