package org.lxdeck.engine.config;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The grammar of {@code snapshots.expiry}: {@code 2w 12H}, each unit once. */
final class Expiry {
    static final ValueType TYPE = ValueType.parsed("times such as 2w 3d 12H (S M H d w m y, each once)", Expiry::check);
    private static final Pattern PART = Pattern.compile("([0-9]+)([SMHdwmy])");

    private Expiry() {}

    private static void check(String value) {
        String text = value.strip();
        Map<String, Long> given = new HashMap<>();
        for (String part : text.split(" ", -1)) {
            Matcher found = PART.matcher(part);
            // Zero of a unit counts as not given, as in LXD.
            boolean fits = text.isEmpty() || (found.matches() && given.getOrDefault(found.group(2), 0L) == 0);
            if (!fits) {
                throw new InvalidValue("Invalid expiry expression");
            }
            if (!text.isEmpty()) {
                given.put(found.group(2), Values.integer(found.group(1)));
            }
        }
    }
}
