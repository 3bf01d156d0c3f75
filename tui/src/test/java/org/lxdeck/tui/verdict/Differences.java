package org.lxdeck.tui.verdict;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lxdeck.engine.config.Problem;
import org.lxdeck.engine.model.Device;
import org.lxdeck.tui.verdict.Difference.Setting;
import org.lxdeck.tui.verdict.Difference.Way;

/** Tells by which named rules the two verdicts on a configuration may differ. */
final class Differences {
    static final List<Difference> ALL = Stream.concat(DeviceDifferences.ALL.stream(), KeyDifferences.ALL.stream())
            .toList();

    private Differences() {}

    /**
     * The names of the rules that explain that LXD's verdict is another one than ours. None when something is said against
     * it here that no rule is about.
     */
    static Set<String> explain(Sample sample, boolean takenThere) {
        Map<String, String> covered = covered(sample, takenThere ? Way.STRICTER_HERE : Way.STRICTER_THERE);
        if (!takenThere) {
            return new TreeSet<>(covered.values());
        }
        Set<String> names = new TreeSet<>();
        for (Problem problem : sample.problems()) {
            String name = covered.getOrDefault(problem.path(), "");
            for (String device : sample.devices().keySet()) {
                String path = "devices." + device;
                boolean isOfIt = problem.path().equals(path) || problem.path().startsWith(path + ".");
                name = isOfIt ? covered.getOrDefault(path, name) : name;
            }
            if (name.isEmpty()) {
                return Set.of();
            }
            names.add(name);
        }
        return names;
    }

    /** The rules about what is said in it, by the path at which a problem would be told; those of whole devices by theirs. */
    private static Map<String, String> covered(Sample sample, Way way) {
        Map<String, String> covered = new TreeMap<>();
        sample.config()
                .forEach((key, value) -> put("config." + key, new Setting(sample, "", key, value), way, covered));
        for (Device device : sample.devices().values()) {
            String type = (device.type() + " " + device.option("nictype", "")).strip();
            String path = "devices." + device.name();
            put(path, new Setting(sample, type, "type", device.name()), way, covered);
            device.options().forEach((option, value) -> {
                if (!option.equals("type")) {
                    put(path + "." + option, new Setting(sample, type, option, value), way, covered);
                }
            });
        }
        return covered;
    }

    private static void put(String path, Setting setting, Way way, Map<String, String> covered) {
        for (Difference difference : ALL) {
            if (difference.way() == way && difference.covers().test(setting)) {
                covered.putIfAbsent(path, difference.name());
            }
        }
    }

    static List<String> names() {
        return ALL.stream().map(Difference::name).toList();
    }
}
