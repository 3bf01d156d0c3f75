package org.lxdeck.engine.image.template;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How values look as text, and which count as true. */
final class Values {
    private Values() {}

    static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Boolean truth) {
            return truth ? "True" : "False";
        }
        return value.toString();
    }

    static boolean isTrue(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        if (value instanceof Long number) {
            return number != 0;
        }
        if (value instanceof Map<?, ?> map) {
            return !map.isEmpty();
        }
        return value != null && !value.toString().isEmpty();
    }

    static int compare(@Nullable Object left, @Nullable Object right) {
        try {
            return Long.compare(Long.parseLong(text(left)), Long.parseLong(text(right)));
        } catch (NumberFormatException words) {
            return text(left).compareTo(text(right));
        }
    }
}
