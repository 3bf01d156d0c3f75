package org.lxdeck.engine.config;

import java.util.Set;
import java.util.regex.Pattern;

/** The grammar of {@code limits.kernel.*}: a resource that liblxc knows, and one value or a soft and a hard one. */
final class ProcessLimits {
    static final String PREFIX = "limits.kernel.";
    static final ValueType TYPE =
            ValueType.parsed("a number or unlimited, or two of them as soft:hard", ProcessLimits::check);
    private static final Set<String> RESOURCES = Set.of(
            "as",
            "core",
            "cpu",
            "data",
            "fsize",
            "locks",
            "memlock",
            "msgqueue",
            "nice",
            "nofile",
            "nproc",
            "rss",
            "rtprio",
            "rttime",
            "sigpending",
            "stack");
    private static final Pattern ONE = Pattern.compile("unlimited|[0-9]{1,19}");

    private ProcessLimits() {}

    static boolean isKnown(String key) {
        return RESOURCES.contains(key.substring(PREFIX.length()));
    }

    private static void check(String value) {
        String[] parts = value.split(":", -1);
        boolean isGood = parts.length <= 2;
        for (String part : parts) {
            isGood &= ONE.matcher(part).matches();
        }
        if (!isGood) {
            throw new InvalidValue("Invalid process limit \"" + value + "\"");
        }
        if (parts.length == 2 && number(parts[0]) > number(parts[1])) {
            throw new InvalidValue("Invalid process limit \"" + value + "\": the soft one is above the hard one");
        }
    }

    private static double number(String part) {
        return part.equals("unlimited") ? Double.POSITIVE_INFINITY : Double.parseDouble(part);
    }
}
