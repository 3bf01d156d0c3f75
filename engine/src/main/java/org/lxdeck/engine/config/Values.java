package org.lxdeck.engine.config;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

/** The plain grammars: booleans, numbers, lines, lists. Messages are LXD's. */
public final class Values {
    private static final List<String> YES = List.of("true", "1", "yes", "on");
    private static final List<String> NO = List.of("false", "0", "no", "off");

    public static final ValueType TEXT = ValueType.parsed("any text", Values::requireText);
    public static final ValueType LINE = ValueType.parsed("one line of text", Values::requireOneLine);
    public static final ValueType BOOL = ValueType.listed("true or false", List.of("true", "false"), Values::bool);
    public static final ValueType INT = ValueType.parsed("a whole number", Values::integer);
    public static final ValueType UINT32 = ValueType.parsed("a whole number from 0 to 4294967295", Values::uint32);
    public static final ValueType PRIORITY = ValueType.parsed("a number from 0 to 10", Values::priority);
    public static final ValueType BYTES = ValueType.parsed("bytes, e.g. 512MiB", ByteSize::parse);
    public static final ValueType CPUS = ValueType.parsed("a number of CPUs, or a set such as 0-1,3", CpuSet::check);
    public static final ValueType ALLOWANCE = ValueType.parsed("50%, or 25ms/100ms", Allowance::parse);
    public static final ValueType MEMORY = ValueType.parsed("bytes such as 512MiB, or 50%", MemoryAmount::parse);
    public static final ValueType MODULES = ValueType.parsed("names separated by commas", KernelModuleNames::parse);
    public static final ValueType RAW_LXC = ValueType.parsed("lines of liblxc configuration", RawLxc::parse);

    private Values() {}

    /** A value out of a fixed list. */
    public static ValueType oneOf(String... allowed) {
        List<String> all = List.of(allowed);
        return ValueType.listed(String.join(", ", all), all, value -> {
            if (!all.contains(value)) {
                throw new InvalidValue("Invalid value \"" + value + "\" (not one of [" + String.join(" ", all) + "])");
            }
        });
    }

    /** LXD's truth: {@code true 1 yes on} in any case. Everything else, valid or not, is false. */
    public static boolean isTrue(String value) {
        return YES.contains(value.toLowerCase(Locale.ROOT));
    }

    static void bool(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        if (!YES.contains(lower) && !NO.contains(lower)) {
            throw new InvalidValue("Invalid value for a boolean \"" + value + "\"");
        }
    }

    static long integer(String value) {
        try {
            if (value.chars().allMatch(c -> c < 128)) {
                return Long.parseLong(value);
            }
            throw new NumberFormatException("other digits");
        } catch (NumberFormatException wrong) {
            throw new InvalidValue("Invalid value for an integer \"" + value + "\"");
        }
    }

    static long uint32(String value) {
        boolean digits = value.length() <= 100 && value.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || value.isEmpty() || new BigInteger(value).bitLength() > Integer.SIZE) {
            throw new InvalidValue("Invalid value for uint32 \"" + value + "\"");
        }
        return Long.parseLong(value);
    }

    static void priority(String value) {
        long number = integer(value);
        if (number < 0 || number > 10) {
            throw new InvalidValue("Invalid value for a limit \"" + value + "\". Must be between 0 and 10");
        }
    }

    static void requireOneLine(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (LxcLine.breaksLine(value.charAt(i))) {
                throw new InvalidValue("Invalid value: it must be one line without control characters");
            }
        }
    }

    static void requireText(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (LxcLine.breaksLine(value.charAt(i)) && value.charAt(i) != '\n') {
                throw new InvalidValue("Invalid value: it contains control characters");
            }
        }
    }
}
