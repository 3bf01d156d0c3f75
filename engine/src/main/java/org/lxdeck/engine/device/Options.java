package org.lxdeck.engine.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lxdeck.engine.config.NearestName;
import org.lxdeck.engine.config.Problem;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.Text;

/**
 * The options a device type takes.
 *
 * @param rows those that work, in the order in which one would ask for them
 * @param later options of LXD that do not work yet, refused by name
 */
record Options(List<DeviceOption> rows, Set<String> later) {
    Options {
        rows = List.copyOf(rows);
    }

    static Options of(DeviceOption... rows) {
        return new Options(List.of(rows), Set.of());
    }

    /** Those whose change leaves a device plugged. */
    Set<String> updatable() {
        return rows.stream()
                .filter(DeviceOption::leavesItPlugged)
                .map(DeviceOption::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<DeviceOption> find(String option) {
        return rows.stream().filter(row -> row.name().equals(option)).findFirst();
    }

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
        Optional<DeviceOption> row = find(option);
        if (row.isEmpty()) {
            String nearest =
                    NearestName.of(option, rows.stream().map(DeviceOption::name).toList());
            return "Invalid device option \"" + shown + "\""
                    + (nearest.isEmpty() ? "" : " (did you mean " + nearest + "?)");
        }
        String wrong = row.get().type().problem(value);
        return wrong.isEmpty() ? "" : "Invalid value for device option \"" + shown + "\": " + Text.line(wrong, 200);
    }
}
