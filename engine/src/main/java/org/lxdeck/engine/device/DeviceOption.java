package org.lxdeck.engine.device;

import org.lxdeck.engine.config.ValueType;

/**
 * A row of the table of options: all that is known of one option of one type of device. Validation, changes of running
 * containers, editors, help and the reference read it. Immutable, and safe from any thread.
 *
 * @param when what a change does to a running container
 * @param lines what it becomes in the liblxc configuration, or what acts on it
 * @param v1 the files of cgroup v1 that it sets, empty for none
 * @param v2 those of cgroup v2
 * @param help one line
 */
public record DeviceOption(String name, ValueType type, When when, String lines, String v1, String v2, String help) {
    /** What a change does to a running container. */
    public enum When {
        /** It takes effect, and the device stays. */
        IN_PLACE("at once"),
        /** The device is taken out and put in again. */
        REPLUGGED("at once, plugged anew"),
        /** It is refused while the container runs. */
        STOPPED("only while stopped"),
        /** Nothing. */
        STORED("stored");

        private final String words;

        When(String words) {
            this.words = words;
        }

        /** The same in words. */
        public String words() {
            return words;
        }
    }

    /** One whose change takes the device out and puts it in again, as most do. */
    static DeviceOption of(String name, ValueType type, String lines, String help) {
        return new DeviceOption(name, type, When.REPLUGGED, lines, "", "", help);
    }

    /** One that does nothing here. */
    static DeviceOption kept(String name, ValueType type, String help) {
        return new DeviceOption(name, type, When.STORED, "", "", "", help);
    }

    DeviceOption inPlace() {
        return new DeviceOption(name, type, When.IN_PLACE, lines, v1, v2, help);
    }

    DeviceOption whileStopped() {
        return new DeviceOption(name, type, When.STOPPED, lines, v1, v2, help);
    }

    DeviceOption stored() {
        return new DeviceOption(name, type, When.STORED, lines, v1, v2, help);
    }

    DeviceOption sets(String fileOfV1, String fileOfV2) {
        return new DeviceOption(name, type, when, lines, fileOfV1, fileOfV2, help);
    }

    /** Whether the device stays plugged when it changes. */
    boolean leavesItPlugged() {
        return when == When.IN_PLACE || when == When.STORED;
    }
}
