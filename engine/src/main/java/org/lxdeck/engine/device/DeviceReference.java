package org.lxdeck.engine.device;

import java.util.ArrayList;
import java.util.List;

/** What the tables of options say of each in words: for the verb that lists them, and for the reference. Pure. */
public final class DeviceReference {
    private DeviceReference() {}

    /**
     * An option in words.
     *
     * @param device its type, with the kind where kinds take different options: {@code nic bridged}
     * @param value which values it takes
     * @param when what a change does to a running container
     * @param lines what it becomes in the liblxc configuration, or what acts on it
     * @param v1 the files of cgroup v1 that it sets
     * @param v2 those of cgroup v2
     */
    public record Entry(
            String device, String option, String value, String when, String lines, String v1, String v2, String help) {}

    /** All types in the order in which devices start, with all of their options. */
    public static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (DeviceType type : DeviceTypes.all()) {
            if (type.kinds().isEmpty()) {
                add(type.name(), type.options(""), entries);
            }
            for (String kind : type.kinds()) {
                add(type.name() + " " + kind, type.options(kind), entries);
            }
        }
        return List.copyOf(entries);
    }

    /** What a type, or one of its kinds, is; empty for one that there is not. */
    public static String help(String type, String kind) {
        return kind.isEmpty()
                ? DeviceTypes.find(type).map(DeviceType::help).orElse("")
                : type.equals("nic") ? NicDevice.help(kind) : "";
    }

    private static void add(String device, List<DeviceOption> options, List<Entry> entries) {
        for (DeviceOption option : options) {
            entries.add(new Entry(
                    device,
                    option.name(),
                    option.type().grammar(),
                    option.when().words(),
                    orNone(option.lines()),
                    orNone(option.v1()),
                    orNone(option.v2()),
                    option.help()));
        }
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "none" : text;
    }
}
