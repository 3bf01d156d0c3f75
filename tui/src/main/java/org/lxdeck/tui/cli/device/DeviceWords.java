package org.lxdeck.tui.cli.device;

import java.util.Iterator;
import java.util.List;
import org.lxdeck.engine.device.DeviceReference;
import org.lxdeck.engine.device.DeviceType;
import org.lxdeck.engine.device.DeviceTypes;

/** What words of the verbs on devices can be, from the table of devices; for completion and help. */
final class DeviceWords {
    private DeviceWords() {}

    /** Types of devices. */
    static final class Types implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return DeviceTypes.all().stream().map(DeviceType::name).iterator();
        }
    }

    /** Options of devices of any type. */
    static final class Options implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return all().iterator();
        }
    }

    /** The same, a value to follow. */
    static final class Assigned implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return all().stream().map(option -> option + "=").iterator();
        }
    }

    private static List<String> all() {
        return DeviceReference.entries().stream()
                .map(DeviceReference.Entry::option)
                .distinct()
                .sorted()
                .toList();
    }
}
