package org.lxdeck.tui.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lxdeck.engine.model.Device;
import org.lxdeck.tui.verdict.Difference.Setting;
import org.lxdeck.tui.verdict.Difference.Way;

/** Tells by which named rules the two verdicts on a configuration may differ. */
final class Differences {
    static final List<Difference> ALL = KeyDifferences.ALL;

    private Differences() {}

    /**
     * The names of the rules that explain that LXD's verdict is another one than ours: without the settings they are about
     * the verdicts would agree. None when they do not.
     */
    static Set<String> explain(Sample sample, boolean takenThere) {
        Way way = takenThere ? Way.STRICTER_HERE : Way.STRICTER_THERE;
        Set<String> names = new TreeSet<>();
        Map<String, String> config = new LinkedHashMap<>(sample.config());
        sample.config().forEach((key, value) -> {
            String name = find(new Setting(sample.place(), "", key, value), way);
            if (!name.isEmpty()) {
                names.add(name);
                config.remove(key);
            }
        });
        Map<String, Device> devices = new LinkedHashMap<>();
        sample.devices().forEach((id, device) -> devices.put(id, without(sample, device, way, names)));
        Sample rest = new Sample(sample.place(), sample.subject(), sample.value(), config, devices);
        // Where LXD refuses more, ours says nothing about the rest.
        return !takenThere || rest.isTaken() ? names : Set.of();
    }

    private static Device without(Sample sample, Device device, Way way, Set<String> names) {
        Map<String, String> options = new LinkedHashMap<>(device.options());
        String type = (device.type() + " " + device.option("nictype", "")).strip();
        device.options().forEach((option, value) -> {
            String name = find(new Setting(sample.place(), type, option, value), way);
            if (!name.isEmpty()) {
                names.add(name);
                options.remove(option);
            }
        });
        return new Device(device.name(), options);
    }

    private static String find(Setting setting, Way way) {
        for (Difference difference : ALL) {
            if (difference.way() == way && difference.covers().test(setting)) {
                return difference.name();
            }
        }
        return "";
    }

    static List<String> names() {
        List<String> names = new ArrayList<>();
        ALL.forEach(difference -> names.add(difference.name()));
        return names;
    }
}
