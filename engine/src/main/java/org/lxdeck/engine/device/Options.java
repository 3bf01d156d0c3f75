package org.lxdeck.engine.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lxdeck.engine.config.NearestName;
import org.lxdeck.engine.config.Problem;
import org.lxdeck.engine.config.ValueType;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.Text;

/**
 * The options a device type takes.
 *
 * @param known grammar of each option that works
 * @param later options of LXD that do not work yet, refused by name
 */
record Options(Map<String, ValueType> known, Set<String> later) {
    /** What is wrong with each option alone. */
    List<Problem> check(Device device) {
        List<Problem> found = new ArrayList<>();
        device.options().forEach((option, value) -> {
            String sentence = problem(option, value);
            if (!sentence.isEmpty()) {
                found.add(problem(device, option, sentence));
            }
        });
        return found;
    }

    /** A problem of one option, in LXD's words. */
    static Problem problem(Device device, String option, String sentence) {
        String path = "devices." + device.name() + (option.isEmpty() ? "" : "." + option);
        return new Problem(path, "Device validation failed for \"" + Text.line(device.name(), 80) + "\": " + sentence);
    }

    private String problem(String option, String value) {
        String shown = Text.line(option, 80);
        if (option.equals("type") || option.startsWith("user.") || value.isEmpty()) {
            return "";
        }
        if (later.contains(option)) {
            return "option " + shown + " is not supported by this version of lxdeck; remove it";
        }
        ValueType type = known.get(option);
        if (type == null) {
            String nearest = NearestName.of(option, List.copyOf(known.keySet()));
            return "Invalid device option \"" + shown + "\""
                    + (nearest.isEmpty() ? "" : " (did you mean " + nearest + "?)");
        }
        String wrong = type.problem(value);
        return wrong.isEmpty() ? "" : "Invalid value for device option \"" + shown + "\": " + Text.line(wrong, 200);
    }
}
