package org.lxdeck.engine.host.local.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lxdeck.engine.Change;
import org.lxdeck.engine.config.ConfigKey.When;
import org.lxdeck.engine.config.ConfigKeys;
import org.lxdeck.engine.config.Effective;
import org.lxdeck.engine.device.DiskDevice;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.Device;

/** The difference between two effective configurations, key by key. Pure. */
final class Changes {
    private Changes() {}

    static List<Change> between(ContainerRef ref, Effective before, Effective after) {
        List<Change> changes = new ArrayList<>();
        TreeSet<String> keys = new TreeSet<>(before.config().keySet());
        keys.addAll(after.config().keySet());
        for (String key : keys) {
            if (!before.get(key).equals(after.get(key))) {
                changes.add(new Change(ref, key, before.get(key), after.get(key), ConfigKeys.isLive(key)));
            }
        }
        Map<String, String> old = options(before);
        Map<String, String> now = options(after);
        TreeSet<String> options = new TreeSet<>(old.keySet());
        options.addAll(now.keySet());
        for (String option : options) {
            String was = old.getOrDefault(option, "");
            String is = now.getOrDefault(option, "");
            if (!was.equals(is)) {
                changes.add(new Change(ref, option, was, is, isLive(option, before, after)));
            }
        }
        return changes;
    }

    /** Whether a key has no effect on a container at all, so that there is no start to wait for. */
    static boolean isStored(String key) {
        return ConfigKeys.find(key).map(row -> row.when() == When.STORED).orElse(false);
    }

    private static boolean isLive(String option, Effective before, Effective after) {
        String name = option.substring("devices.".length(), option.lastIndexOf('.'));
        for (Effective side : List.of(before, after)) {
            Device device = side.devices().get(name);
            if (device != null && DiskDevice.isRoot(device)) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, String> options(Effective effective) {
        Map<String, String> all = new TreeMap<>();
        effective.devices().forEach((name, device) -> device.options()
                .forEach((option, value) -> all.put("devices." + name + "." + option, value)));
        return all;
    }
}
