package org.lxdeck.tui.verdict;

import org.lxdeck.tui.verdict.Sample.Place;

/**
 * A rule by which lxdeck differs from LXD on purpose; engine/DIFFERENCES.md has its reason.
 *
 * @param name as in that file
 * @param way which of the two takes what the other refuses
 * @param covers which settings it is about
 */
record Difference(String name, Way way, Cover covers) {
    /** Which of the two takes what the other refuses. */
    enum Way {
        STRICTER_HERE,
        STRICTER_THERE
    }

    /** Whether a rule is about a setting. */
    interface Cover {
        boolean test(Setting setting);
    }

    /**
     * One thing that is said in a configuration.
     *
     * @param device the type of the device that it is said of, a nic's with its kind; empty for a key
     * @param name the key or the option; the option {@code type} stands for the whole device
     */
    record Setting(Sample sample, String device, String name, String value) {
        Place place() {
            return sample.place();
        }

        boolean isKey(String key) {
            return device.isEmpty() && name.equals(key);
        }

        boolean isKeyOf(String prefix) {
            return device.isEmpty() && name.startsWith(prefix);
        }
    }
}
