package org.lxdeck.engine.doctor;

import java.util.Map;

/**
 * One thing the doctor did to the machine.
 *
 * @param id the repair that did it
 * @param said what was done, one sentence for a person
 * @param facts what is needed to undo it exactly
 */
public record Deed(String id, String said, Map<String, String> facts) {
    String fact(String name) {
        return facts.getOrDefault(name, "");
    }
}
