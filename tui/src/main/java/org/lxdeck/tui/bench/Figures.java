package org.lxdeck.tui.bench;

import java.util.ArrayList;
import java.util.List;

/** Repeated measurements and what is said of them. */
final class Figures {
    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    double median() {
        return share(0.5);
    }

    /** The value that this share of all values does not exceed. */
    double share(double share) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        List<Double> sorted = values.stream().sorted().toList();
        int index = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.max(0, Math.min(sorted.size() - 1, index)));
    }
}
