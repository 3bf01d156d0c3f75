package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.List;

/** One line or list of a form. */
sealed interface Field {
    String label();

    /**
     * A line of text.
     *
     * @param placeholder shown while it is empty
     * @param isPath whether Tab completes file names
     * @param touched whether somebody has changed it: before that it does not complain
     */
    record Line(String label, TextInput input, String placeholder, boolean isPath, boolean touched) implements Field {
        Line(String label, TextInput input, String placeholder, boolean isPath) {
            this(label, input, placeholder, isPath, false);
        }

        Line with(TextInput changed) {
            return new Line(
                    label,
                    changed,
                    placeholder,
                    isPath,
                    touched || !changed.text().equals(text()));
        }

        String text() {
            return input.text();
        }
    }

    /**
     * One of several.
     *
     * @param details shown beside each option; as many as there are options
     */
    record One(String label, List<String> options, List<String> details, int selected) implements Field {
        public One {
            options = List.copyOf(options);
            details = List.copyOf(details);
        }

        String choice() {
            return options.isEmpty() ? "" : options.get(selected);
        }

        One select(int index) {
            return new One(label, options, details, Math.max(0, Math.min(options.size() - 1, index)));
        }
    }

    /**
     * Any number of several, in the order in which they were chosen.
     *
     * @param row the option under the cursor
     */
    record Many(String label, List<String> options, List<String> details, List<String> chosen, int row)
            implements Field {
        public Many {
            options = List.copyOf(options);
            details = List.copyOf(details);
            chosen = List.copyOf(chosen);
        }

        Many select(int index) {
            return new Many(label, options, details, chosen, Math.max(0, Math.min(options.size() - 1, index)));
        }

        Many toggle() {
            if (options.isEmpty()) {
                return this;
            }
            List<String> now = new ArrayList<>(chosen);
            if (!now.remove(options.get(row))) {
                now.add(options.get(row));
            }
            return new Many(label, options, details, now, row);
        }
    }

    /** Yes or no. */
    record Flag(String label, boolean on) implements Field {}
}
