package org.lxdeck.engine.model;

import java.util.Map;

/**
 * A device of a profile or container.
 *
 * @param options every option including {@code type}, in the order written
 */
public record Device(String name, Map<String, String> options) {
    public Device {
        options = Ordered.copy(options);
    }

    public String type() {
        return options.getOrDefault("type", "");
    }

    public String option(String key, String fallback) {
        return options.getOrDefault(key, fallback);
    }
}
