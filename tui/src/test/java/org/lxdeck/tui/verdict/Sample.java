package org.lxdeck.tui.verdict;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.config.ConfigCheck;
import org.lxdeck.engine.config.Problem;
import org.lxdeck.engine.model.Device;

/**
 * One configuration to be judged.
 *
 * @param place what it is the configuration of
 * @param subject what it tries, e.g. a key
 * @param value what is said of the subject
 */
record Sample(Place place, String subject, String value, Map<String, String> config, Map<String, Device> devices) {
    /** What can have a configuration. */
    enum Place {
        PROFILE,
        CONTAINER
    }

    /** One with these keys, {@code key=value} each. */
    static Sample ofKeys(Place place, String subject, String value, List<String> pairs) {
        return new Sample(place, subject, value, options(pairs), Map.of());
    }

    static Map<String, String> options(List<String> pairs) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            options.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return options;
    }

    /** What is wrong with it here; nothing when it is taken. */
    List<Problem> problems() {
        return ConfigCheck.problems(config, devices, place == Place.PROFILE);
    }

    boolean isTaken() {
        return problems().isEmpty();
    }

    @Override
    public String toString() {
        return place + " " + config + " " + devices.values();
    }
}
